// What a server is told of a touchpoint that the collector does not have.

export class TouchpointRefused extends Error {
  override readonly name = 'TouchpointRefused'
  /** The event's id at the collector. */
  readonly id: string
  /** True where telling it again does not help: the touchpoint, the key or the address has to be mended first. */
  readonly isFinal: boolean

  constructor(id: string, why: string, isFinal: boolean) {
    super(`kairos: ${why}`)
    this.id = id
    this.isFinal = isFinal
  }
}
