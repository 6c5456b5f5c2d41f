import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { offersDe } from '../../../messages/offers.de.ts'
import { offersEn } from '../../../messages/offers.en.ts'

const folder = new URL('.', import.meta.url)
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
const told = new Set(
  sources.flatMap(
    (name) => readFileSync(new URL(name, folder), 'utf8').match(/(?<=')offers\/[a-z-]*[a-z](?=')/g) ?? [],
  ),
)

test('every refusal and import issue has a sentence in both languages, and no sentence is left over', () => {
  expect(told.size).toBeGreaterThan(30)
  expect(Object.keys(offersDe.refusals).sort()).toEqual([...told].sort())
  expect(Object.keys(offersEn.refusals).sort()).toEqual([...told].sort())
})

test('the German sentences say “Sie” where they ask for something', () => {
  const details = {
    value: 'x',
    known: 'a',
    name: 'n',
    count: 2,
    examples: 'e',
    reason: 'r',
    column: 'c',
    type: 't',
  }
  for (const sentence of Object.values(offersDe.refusals)) {
    const text = sentence({
      ...details,
      field: 'name',
      length: 1,
      longest: 1,
      from: 1,
      to: 1,
      longitude: 1,
      latitude: 1,
      firstLine: 1,
      most: 1,
      placesFree: 2,
      capacity: 1,
    })
    expect(text).not.toMatch(/\b(undefined|null|NaN|du|dein|deine)\b/i)
    if (text.includes('itte ')) expect(text).toMatch(/\b(Sie|Ihre)\b/)
  }
})
