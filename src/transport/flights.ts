// The requests that are under way, and how much more could go on without its page. Pure.

export interface Flight {
  ids: ReadonlySet<string>
  bytes: number
  /** Goes on without its page. */
  keepalive: boolean
}

export interface Flights {
  add(flight: Flight): void
  landed(flight: Flight): void
  has(id: string): boolean
  /** Under way, and goes on without its page. */
  isSafe(id: string): boolean
  /** How many events are under way. */
  count(): number
  /** How many bytes may still be sent with keepalive. */
  room(): number
}

/** What a browser lets go on without its page is 64 KiB in all, and others on the page share it. */
const KEEPALIVE_BYTES = 60_000

export function createFlights(): Flights {
  const flights = new Set<Flight>()
  const some = (id: string, keepalive?: true) =>
    [...flights].some((flight) => flight.ids.has(id) && flight.keepalive === (keepalive ?? flight.keepalive))
  const sum = (of: (flight: Flight) => number) => [...flights].reduce((total, flight) => total + of(flight), 0)
  return {
    add: (flight) => void flights.add(flight),
    landed: (flight) => void flights.delete(flight),
    has: (id) => some(id),
    isSafe: (id) => some(id, true),
    count: () => sum(({ ids }) => ids.size),
    room: () => KEEPALIVE_BYTES - sum(({ keepalive, bytes }) => (keepalive ? bytes : 0)),
  }
}
