import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const folder = new URL('.', import.meta.url)

/** Validators of what the interface answers: of the standard by its compiled schemas, of the UK profile by its own. */
export type PublishedSchemas = Readonly<Record<'hsds' | 'uk', (name: SchemaName) => ValidateFunction>>

type SchemaName =
  | 'service'
  | 'service_list'
  | 'organization'
  | 'organization_list'
  | 'service_at_location'
  | 'service_at_location_list'
  | 'taxonomy'
  | 'taxonomy_term'

/** Once per program: compiling takes half a second. */
export function publishedSchemas(): PublishedSchemas {
  const hsds = validator()
  for (const name of ['service_list', 'organization_list', 'service_at_location_list'])
    hsds.addSchema(read(`compiled/${name}.json`), name)
  const whole = read('compiled/service_with_definitions.json')
  hsds.addSchema(whole, 'whole')
  const uk = validator()
  for (const file of readdirSync(new URL('uk-profile', folder)))
    uk.addSchema(read(`uk-profile/${file}`), file)
  const found = (ajv: Ajv2020, reference: string): ValidateFunction => {
    const validate = ajv.getSchema(reference)
    if (validate === undefined) throw new Error(`no schema ${reference}`)
    return validate
  }
  return {
    hsds: (name) =>
      found(
        hsds,
        name.endsWith('_list') ? name : name === 'service' ? 'whole' : `whole#/definitions/${name}`,
      ),
    uk: (name) => found(uk, `${name.replace(/_list$/, '')}.json`),
  }
}

/** The schemas carry remarks of their own ("example", "core"), so that unknown words are let pass. */
function validator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  // A CommonJS package: its function is the default of its default.
  ;(addFormats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv)
  return ajv
}

function read(path: string): object {
  const parsed: unknown = JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${path} is no schema`)
  return parsed
}
