import { expect, test } from 'vitest'
import { offersImportDefinition } from './offers-import-definition.ts'

const parse = (given: Record<string, unknown>) =>
  offersImportDefinition.safeParse({ source: 'Kitas', columns: { name: 'Name' }, ...given })

const issues = (given: Record<string, unknown>) => {
  const parsed = parse(given)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
}

test('a recipe with a source and a column for the name is enough', () => {
  expect(parse({})).toMatchObject({ success: true, data: { constants: {}, rules: [], missing: 'keep' } })
})

test('a code that the catalogue does not have is refused at once, with its place and the codes there are', () => {
  const rules = [{ when: { Art: 'Kita' }, set: { steps: ['age-1-3', 'age-3-7'] } }]
  expect(issues({ rules, constants: { fields: ['bildung'] } })).toEqual([
    ['constants.fields.0', expect.stringMatching(/^there is no "bildung", only health, .*education/)],
    ['rules.0.set.steps.1', expect.stringMatching(/^there is no "age-3-7", only pregnancy, .*age-18-27$/)],
  ])
})

test('a rule either sets or skips', () => {
  expect(issues({ rules: [{ when: { Art: 'x' } }] })).toEqual([['rules.0', 'a rule has either set or skip']])
  expect(issues({ rules: [{ when: { Art: 'x' }, set: {}, skip: 'weil' }] })).toEqual([
    ['rules.0', 'a rule has either set or skip'],
  ])
})

test('misspelt keys, a day that does not exist and the reserved source are refused', () => {
  expect(issues({ constants: { field: [] } })).toHaveLength(1)
  expect(issues({ constants: { lastConfirmedOn: '2026-02-30' } })).toEqual([
    ['constants.lastConfirmedOn', 'not a day written as YYYY-MM-DD'],
  ])
  expect(issues({ constants: { lastConfirmedOn: '1.7.2026' } })).toHaveLength(1)
  expect(issues({ source: 'own-entry' })).toEqual([['source', 'own-entry is what is entered by hand']])
})
