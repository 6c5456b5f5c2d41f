import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chainDe } from '../../../messages/chain.de.ts'
import { chainEn } from '../../../messages/chain.en.ts'
import { judgements, reasonCodes } from './chain-types.ts'

const folder = new URL('.', import.meta.url)
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
const told = new Set(
  sources.flatMap(
    (name) =>
      readFileSync(new URL(name, folder), 'utf8').match(/(?<=')(chain|travel-times)\/[a-z-]+(?=')/g) ?? [],
  ),
)

test('every refusal and import issue has a sentence in both languages, and no sentence is left over', () => {
  expect(told.size).toBe(11)
  expect(Object.keys(chainDe.refusals).sort()).toEqual([...told].sort())
  expect(Object.keys(chainEn.refusals).sort()).toEqual([...told].sort())
})

test('every judgement and reason has its words in both languages', () => {
  for (const texts of [chainDe, chainEn]) {
    expect(Object.keys(texts.judgements)).toEqual([...judgements])
    expect(Object.keys(texts.marks).sort()).toEqual([...judgements].sort())
    expect(Object.keys(texts.reasons).sort()).toEqual([...reasonCodes].sort())
    expect(Object.keys(texts.shortReasons).sort()).toEqual([...reasonCodes].sort())
  }
})

test('a sentence takes up every number that it is given for, and asks politely', () => {
  for (const texts of [chainDe, chainEn])
    for (const people of Object.values(texts.people))
      for (const isWhole of [true, false])
        for (const sentence of Object.values(texts.reasons)) {
          const numbers = {
            children: 'C',
            coverage: 'K',
            places: 'P',
            weight: 'W',
            within: 'D',
            minimum: 'M',
          }
          const text = sentence({ ...numbers, people, isWhole })
          expect(text).not.toMatch(/undefined|null|NaN|\[object/)
          expect(text).not.toMatch(/\b(du|dein|deine)\b/i)
        }
})

test('a refused number is named as the form names it', () => {
  expect(chainDe.refusals['chain/number']({ field: 'detourFactor' })).toContain('„Umwegfaktor“')
  expect(chainEn.refusals['chain/number']({ field: 'detourFactor' })).toContain('“Detour factor”')
})
