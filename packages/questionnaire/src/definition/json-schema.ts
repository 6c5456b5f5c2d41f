import { z } from 'zod'
import { definitionSchema } from './definition-schema.ts'

/** The schema of the language in JSON Schema (2020-12), for editors and other programs; `schema.json` holds it as text. */
export function definitionJsonSchema(): object {
  const schema = z.toJSONSchema(definitionSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // Frozen in our program; to JSON that means nothing.
      delete jsonSchema.readOnly
    },
  })
  return { title: 'Gelingen: Fragebogen', ...schema }
}
