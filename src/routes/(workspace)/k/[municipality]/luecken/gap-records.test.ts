import { expect, test } from 'vitest'
import { aCell } from '#lib/ui/chain/a-cell.ts'
import { gapColumns, gapRecord } from './gap-records.ts'

const german = {
  rank: 1,
  way: { kind: 'on-foot', minutes: 15, kmPerHour: 3, walkingMinutesPerMinute: 1 },
  minimumCount: 5,
  locale: 'de',
} as const

const record = (more: Parameters<typeof aCell>[0] = {}) =>
  Object.fromEntries(gapRecord(aCell(more), german).map((text, at) => [gapColumns('de')[at] ?? '', text]))

test('a record has a text for every heading, numbers with a decimal comma', () => {
  expect(gapRecord(aCell(), german)).toHaveLength(gapColumns('de').length)
  expect(record()).toMatchObject({
    Rang: '1',
    Gebiet: 'Nord',
    Urteil: 'Lücke',
    'Kinder, denen etwas fehlt': '66',
    Kinder: '120',
    'Deckung (%)': '44,7',
    'Plätze, die ankommen': '33,3',
    'Nächstes Angebot (min)': '6,2',
  })
})

test('a number about fewer children than the minimum is a sign, exactly none is 0', () => {
  expect(record({ childrenAffected: 3.2 })['Kinder, denen etwas fehlt']).toBe('.')
  expect(record({ children: 4 })['Kinder']).toBe('.')
  expect(record({ childrenAffected: 0 })['Kinder, denen etwas fehlt']).toBe('0')
})

test('what is not known stays empty', () => {
  expect(
    record({ coverage: null, nearestMinutes: null, placesArriving: null, children: null }),
  ).toMatchObject({
    'Deckung (%)': '',
    'Nächstes Angebot (min)': '',
    'Plätze, die ankommen': '',
    Kinder: '',
  })
})
