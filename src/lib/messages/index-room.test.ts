import { indexRefusalCodes, indexSpecProblemCodes } from '@gelingen/methods/composite-index'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexDe } from './index-room.de.ts'
import { indexEn } from './index-room.en.ts'

const folder = join(import.meta.dirname, '../server/capabilities/index')

/** The codes that the capability refuses with, as they stand in its files. */
const refusedInFiles = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/refuse\(\s*'(index\/[a-z-]+)'/g)])
  .map(([, code]) => code ?? '')

const codes = [...new Set([...indexRefusalCodes, ...indexSpecProblemCodes, ...refusedInFiles])]

describe.each([
  ['German', indexDe.refusals],
  ['English', indexEn.refusals],
])('every refusal around an index has a sentence in %s', (_, refusals) => {
  test.each(codes)('%s', (code) => {
    const sentences: Record<string, (details: Record<string, string | number>) => string> = refusals
    const sentence = sentences[code]?.({
      column: 'Spalte',
      group: 'Gruppe',
      path: 'weights[0]',
      name: 'Name',
      field: 'name',
      columns: 'a, b',
      template: 'Vorlage',
      level: 'Ebene',
      code: 'kürzel',
      value: 'x',
      allowed: 'a | b',
      expected: 3,
      given: 2,
      least: 2,
      most: 100,
    })
    expect(sentence).toMatch(/\.$/)
    expect(sentence).not.toMatch(/undefined|NaN/)
  })
})

test('no sentence is left over', () => {
  expect(Object.keys(indexDe.refusals).filter((code) => !codes.includes(code as never))).toEqual([])
})
