// What the page asks the collector for, and how it hears that something changed.

const POLL_MS = 5000
/** A period that ends now moves on, also when nothing arrives. */
const REFRESH_MS = 60_000

export async function ask(path, query = '') {
  const response = await fetch(`api/${path}?${query}`, { headers: { accept: 'application/json' } })
  const body = await response.json()
  if (!response.ok) throw new Error(body.why ?? `the collector answered ${response.status}`)
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

/** One run at a time; what is asked for meanwhile is done once, afterwards. */
export function oneAtATime(task) {
  let running = false
  let again = false
  return async function run() {
    if (running) {
      again = true
      return
    }
    running = true
    try {
      await task()
    } finally {
      running = false
    }
    if (again) {
      again = false
      run()
    }
  }
}
