// Forgets what is older than the shop keeps it.
import type { Query, Session } from './session.ts'
import type { Forgotten } from './store.ts'

export const forgetBefore = (session: Session, before: number): Promise<Forgotten> =>
  session.transaction(async (query: Query) => {
    const remove = async (name: string): Promise<number> => Number((await query(name, { before }))[0]?.Count ?? 0)
    await query('forget-dirty', { before })
    const events = await remove('forget-events')
    const quarantined = await remove('forget-quarantine')
    await remove('forget-drops')
    await remove('forget-marks')
    // Most runs find nothing, and this looks at everybody.
    if (events) {
      await query('forget-identities')
      await query('forget-order-names')
    }
    return { events, quarantined }
  })
