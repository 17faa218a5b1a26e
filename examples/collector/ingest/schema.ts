// Checks against schema/batch.schema.json, with reasons that name the place.
import { readFileSync } from 'node:fs'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

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

export function createChecks(file: URL = SCHEMA): Checks {
  const schema: { $id: string } = JSON.parse(readFileSync(file, 'utf8'))
  const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false })
  formats.default(ajv)
  ajv.addSchema(schema)
  const check = (definition: keyof Checks): Check => {
    const validate: ValidateFunction | undefined = ajv.getSchema(`${schema.$id}#/$defs/${definition}`)
    if (!validate) throw new Error(`${file.pathname} has no $defs/${definition}`)
    return (value) => (validate(value) ? null : faultOf(validate.errors))
  }
  return { envelope: check('envelope'), context: check('context'), event: check('event') }
}
