import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { definitionJsonSchema } from '../packages/questionnaire/src/definition/index.ts'

/** Writes the JSON schema of questionnaires, `packages/questionnaire/schema.json`, anew; a test says when that is due. */
const json = JSON.stringify(definitionJsonSchema())
writeFileSync('packages/questionnaire/schema.json', await format(json, { parser: 'json', printWidth: 110 }))
