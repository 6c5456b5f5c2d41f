import { expect, test } from 'vitest'
import { aCell } from '#lib/ui/chain/a-cell.ts'
import { cellColumns, cellRow, cubeOfCells } from './cell-table.ts'

const german = {
  way: { kind: 'on-foot', minutes: 15, kmPerHour: 3, walkingMinutesPerMinute: 1 },
  minimumCount: 5,
  locale: 'de',
} as const

const row = (more: Parameters<typeof aCell>[0] = {}) =>
  Object.fromEntries(
    cellRow(aCell(more), german).map((cell, at) => [cellColumns('de')[at]?.code ?? '', cell]),
  )
const value = (number: number, decimals = 0) => ({ kind: 'value', value: number, decimals })

test('a row has a cell for every column, figures with the decimals of the page', () => {
  expect(cellRow(aCell(), german)).toHaveLength(cellColumns('de').length)
  expect(row()).toMatchObject({
    gebiet: 'Nord',
    urteil: 'Lücke',
    kinder_betroffen: value(66.4),
    kinder: value(120),
    deckung: value(44.7),
    plaetze: value(33.3, 1),
    weg: value(6.2),
  })
})

test('a number about fewer children than the minimum is a sign, exactly none is 0', () => {
  const hidden = { kind: 'sign', sign: '.' }
  expect(row({ childrenAffected: 3.2 })['kinder_betroffen']).toEqual(hidden)
  expect(row({ children: 4 })['kinder']).toEqual(hidden)
  expect(row({ children: null, sign: '.' })['kinder']).toEqual(hidden)
  expect(row({ childrenAffected: 0 })['kinder_betroffen']).toEqual(value(0))
})

test('what is not known is missing', () => {
  const unknown = { coverage: null, nearestMinutes: null, placesArriving: null, children: null }
  expect(row(unknown)).toMatchObject({ deckung: null, weg: null, plaetze: null, kinder: null })
})

test('the dimensions of the cube are columns of the table', () => {
  const codes = cellColumns('de').map(({ code }) => code)
  const used = cubeOfCells('de', '2026-11-30').dimensions.flatMap(({ of }) =>
    'key' in of ? [] : [...of.keyColumns, of.nameColumn],
  )
  expect(used.filter((code) => !codes.includes(code))).toEqual([])
})
