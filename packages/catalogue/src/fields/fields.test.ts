import { expect, it } from 'vitest'
import { field, fields, isFieldCode } from './fields.ts'
import { suggestFields } from './suggest-fields.ts'

it('there are ten fields of action', () => {
  expect(fields).toHaveLength(10)
})

it('every everyday word leads to its own field', () => {
  for (const { code, everydayWords } of fields) {
    for (const word of everydayWords) expect(suggestFields(word), word).toContain(code)
  }
})

it('no field lists a word twice', () => {
  for (const { everydayWords } of fields) expect(new Set(everydayWords).size).toBe(everydayWords.length)
})

it('a field code from outside is checked before it is looked up', () => {
  expect(isFieldCode('early-help')).toBe(true)
  expect(isFieldCode('sport')).toBe(false)
  expect(field('early-help').name.de).toBe('Frühe Hilfen')
})
