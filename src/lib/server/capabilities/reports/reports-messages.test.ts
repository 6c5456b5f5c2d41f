import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reportsDe } from '../../../messages/reports.de.ts'
import { reportsEn } from '../../../messages/reports.en.ts'

const folder = new URL('.', import.meta.url)
const told = new Set(
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .flatMap(
      (name) => readFileSync(new URL(name, folder), 'utf8').match(/(?<=')reports\/[a-z-]+(?=')/g) ?? [],
    ),
)

test('every refusal has a sentence in both languages, and no sentence is left over', () => {
  expect(told.size).toBeGreaterThan(3)
  expect(Object.keys(reportsDe.refusals).sort()).toEqual([...told].sort())
  expect(Object.keys(reportsEn.refusals).sort()).toEqual([...told].sort())
})
