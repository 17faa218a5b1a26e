// Checks against schema/batch.schema.json, with reasons that name the place.
import { readFileSync } from 'node:fs'
import type { ErrorObject, FormatDefinition, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { isPlainTime } from './plain-time.ts'
import { type EventSchema, schemasOfNames } from './schema-of-names.ts'

interface Fault {
  /** JSON pointer. */
  readonly where: string
  readonly why: string
}

/** Null where the value fits. */
type Check = (value: unknown) => Fault | null

export interface Checks {
  readonly envelope: Check
  readonly context: Check
  readonly event: Check
}

const SCHEMA = new URL('../../../schema/batch.schema.json', import.meta.url)
/** A list that is longer than this tells a reader nothing. */
const MAX_LISTED = 12

function reasonOf({ keyword, params, message = 'does not fit' }: ErrorObject): string {
  if (keyword === 'const') return `must be ${JSON.stringify(params.allowedValue)}`
  if (keyword === 'enum') {
    const values: unknown[] = params.allowedValues
    return values.length > MAX_LISTED
      ? 'is none of the known values'
      : `must be one of ${values.map(String).join(', ')}`
  }
  return message
}

/** The first error is the innermost; `if` and `oneOf` only say that something inside them did not fit. */
function faultOf(errors: readonly ErrorObject[] | null | undefined): Fault {
  const error = errors?.find(({ keyword }) => keyword !== 'if') ?? errors?.[0]
  if (!error) return { where: '', why: 'does not fit the schema' }
  const missing = error.keyword === 'required' ? `/${error.params.missingProperty}` : ''
  return { where: error.instancePath + missing, why: missing ? 'is missing' : reasonOf(error) }
}

/** As the format of `ajv-formats`, which takes any form of RFC 3339. */
function addFormats(ajv: Ajv2020): void {
  formats.default(ajv)
  const full = formats.default.get('date-time') as FormatDefinition<string>
  const isFull = full.validate as (text: string) => boolean
  ajv.addFormat('date-time', { ...full, validate: (text: string) => isPlainTime(text) || isFull(text) })
}

interface BatchSchema {
  readonly $id: string
  readonly $defs: { readonly event: EventSchema }
}

export function createChecks(file: URL = SCHEMA): Checks {
  const schema: BatchSchema = JSON.parse(readFileSync(file, 'utf8'))
  const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false })
  addFormats(ajv)
  ajv.addSchema(schema)
  const validatorOf = (definition: keyof Checks): ValidateFunction => {
    const validate = ajv.getSchema(`${schema.$id}#/$defs/${definition}`)
    if (!validate) throw new Error(`${file.pathname} has no $defs/${definition}`)
    return validate
  }
  const of =
    (validate: ValidateFunction): Check =>
    (value) =>
      validate(value) ? null : faultOf(validate.errors)

  const anyEvent = validatorOf('event')
  const byName = schemasOfNames(schema.$defs.event)
  const compiled = new Map<unknown, ValidateFunction>()
  const validatorOfName = (name: unknown): ValidateFunction => {
    const known = compiled.get(name)
    if (known) return known
    const own = byName.get(name as string)
    if (!own) return anyEvent
    // Its references are to the definitions of the whole.
    const text = JSON.stringify(own).replaceAll('"#/', `"${schema.$id}#/`)
    const validate = ajv.compile(JSON.parse(text) as object)
    compiled.set(name, validate)
    return validate
  }
  return {
    envelope: of(validatorOf('envelope')),
    context: of(validatorOf('context')),
    event(value) {
      const validate = validatorOfName((value as { readonly name?: unknown } | null)?.name)
      return validate(value) ? null : faultOf(validate.errors)
    },
  }
}
