import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { everyKind } from '../example-for-tests.ts'
import { definitionJsonSchema } from './json-schema.ts'
import { parseDefinitionText } from './parse-definition.ts'

const near = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const published: unknown = JSON.parse(near('../../schema.json'))

it('schema.json is current; if not: node scripts/write-questionnaire-schema.ts', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(definitionJsonSchema())))
})

it('the published schema takes what the program takes, and refuses strange keys and kinds as well', () => {
  // Read back from the file, without the program's own schema.
  const schema = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0])
  expect(schema.safeParse(everyKind).success).toBe(true)
  expect(schema.safeParse({ ...everyKind, script: 'x' }).success).toBe(false)
  expect(schema.safeParse({ ...everyKind, pages: [] }).success).toBe(false)
})

it('the examples of the documentation are definitions', () => {
  const examples = [...near('../../../../docs/fragebogen.md').matchAll(/```json\n(.*?)```/gs)]
    .map(([, json = '']) => json)
    // The page tells of files with answers, too.
    .filter((json) => !json.includes('gelingen/answers/'))
  expect(examples.length).toBeGreaterThan(0)
  for (const json of examples) expect(parseDefinitionText(json)).toMatchObject({ ok: true })
})
