// What the schema asks of events of one name: its conditions on names, of which there are many, are looked up and not tried.

interface Condition {
  readonly if?: { readonly properties?: { readonly name?: { readonly const?: string; readonly enum?: string[] } } }
  readonly then?: object
}

export interface EventSchema {
  readonly allOf?: readonly Condition[]
}

const namesOf = ({ if: asked }: Condition): string[] => {
  const { const: one, enum: some = [] } = asked?.properties?.name ?? {}
  return one === undefined ? some : [one]
}

/** By name; equal to the whole schema for an event of that name. */
export function schemasOfNames({ allOf = [], ...common }: EventSchema): Map<string, EventSchema> {
  const names = new Set(allOf.flatMap(namesOf))
  const schemaOf = (name: string): EventSchema => ({
    ...common,
    allOf: allOf.flatMap((condition) => {
      const named = namesOf(condition)
      if (!named.length) return condition
      return named.includes(name) && condition.then ? condition.then : []
    }),
  })
  return new Map([...names].map((name) => [name, schemaOf(name)]))
}
