// Erases a visitor: its events, what was refused of it, who it is, and by the next derivation what follows from them.
import type { Query, Session } from './session.ts'
import type { Erased } from './store.ts'

export async function eraseVisitor(session: Session, visitor: string, shop: string | null): Promise<Erased> {
  const erase = async (query: Query): Promise<Erased> => {
    const found = await query('erase-find', { visitor, shop })
    let events = 0
    let quarantined = (await query('erase-quarantine-named', { visitor, shop })).length
    for (const who of found) {
      await query('erase-dirty', who)
      // Before the events and names by which it is known whose it is.
      quarantined += (await query('erase-quarantine', who)).length
      await query('erase-marks', who)
      events += (await query('erase-events', who)).length
      await query('erase-identities', who)
    }
    await query('forget-order-names')
    return { visitors: found.length, events, quarantined }
  }
  return session.transaction(erase)
}
