// What the page asks the collector for, and how it hears that something changed.

const POLL_MS = 5000
/** A period that ends now moves on, also when nothing arrives. */
const REFRESH_MS = 60_000

/** What the collector has refused, by its status. */
class Refusal extends Error {
  constructor(status, why) {
    super(why ?? `the collector answered ${status}`)
    this.status = status
  }
}

export async function ask(path, query = '', signal = undefined) {
  const response = await fetch(`api/${path}?${query}`, { headers: { accept: 'application/json' }, signal })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refusal(response.status, body.why)
  return body
}

/** By events of the server while that works, by asking every few seconds while it does not. */
export function listen(onChange, onState) {
  let polling = 0
  const poll = (on) => {
    clearInterval(polling)
    polling = on ? setInterval(onChange, POLL_MS) : 0
  }
  const source = new EventSource('api/stream')
  source.addEventListener('open', () => {
    poll(false)
    onState('live')
  })
  source.addEventListener('change', onChange)
  source.addEventListener('error', () => {
    if (!polling) poll(true)
    onState('polling')
  })
  setInterval(onChange, REFRESH_MS)
}

/**
 * One run at a time; what is asked for meanwhile is done once, afterwards. `anew` ends the run that is under way, whose view
 * nobody looks at any more.
 */
export function oneAtATime(task) {
  let running = null
  let again = false
  async function run() {
    if (running) {
      again = true
      return
    }
    const mine = new AbortController()
    running = mine
    try {
      await task(mine.signal)
    } finally {
      if (running === mine) running = null
    }
    if (again && !running) {
      again = false
      run()
    }
  }
  run.anew = () => {
    running?.abort()
    running = null
    again = false
    return run()
  }
  return run
}
