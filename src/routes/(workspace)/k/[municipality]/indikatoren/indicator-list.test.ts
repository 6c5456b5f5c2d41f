import { expect, test } from 'vitest'
import { entryFromCatalogue, type Indicator } from '#lib/server/capabilities/indicators/index.ts'
import { indicatorList } from './indicator-list.ts'
import { periodTable } from './period-table.ts'

function indicator(indicatorId: number, changes: Partial<Indicator>): Indicator {
  const entry = entryFromCatalogue('under-18-share')
  if (entry === null) throw new Error('the catalogue has no under-18-share any more')
  return { ...entry, indicatorId, version: 1, ...changes }
}
const levels = [
  { areaLevelId: 1, code: 'bezirk', name: 'Bezirke', position: 1, areaCount: 6 },
  { areaLevelId: 2, code: 'raum', name: 'Sozialräume', position: 2, areaCount: 84 },
]
const value = (indicatorId: number, areaLevelId: number, period: string, valueCount: number) => ({
  indicatorId,
  areaLevelId,
  period,
  valueCount,
})

test('indicators stand under their topics with the newest period and where it has values', () => {
  const groups = indicatorList(
    {
      levels,
      indicators: [
        indicator(1, { code: 'b', name: 'Zähne', topic: 'health' }),
        indicator(2, { code: 'c', name: 'Ängste', topic: 'health' }),
        indicator(3, { code: 'a', name: 'Armut', topic: 'economy' }),
      ],
      coverage: [
        value(1, 2, '2021', 80),
        value(1, 2, '2023', 84),
        value(1, 1, '2023', 6),
        value(3, 2, '2020', 1),
      ],
    },
    'de',
  )
  expect(groups.map(({ code, indicators }) => [code, indicators.map(({ name }) => name)])).toEqual([
    ['economy', ['Armut']],
    ['health', ['Ängste', 'Zähne']],
  ])
  expect(groups[1]?.indicators[0]).toMatchObject({ newestPeriod: null, levels: [] })
  expect(groups[1]?.indicators[1]).toMatchObject({
    newestPeriod: '2023',
    levels: [
      { name: 'Bezirke', valueCount: 6, areaCount: 6 },
      { name: 'Sozialräume', valueCount: 84, areaCount: 84 },
    ],
  })
})

test('an indicator’s periods stand in rows, the newest first, and its levels in columns', () => {
  const coverage = [
    value(1, 2, '2021', 80),
    value(1, 2, '2023', 84),
    value(1, 1, '2023', 6),
    value(9, 1, '2030', 1),
  ]
  expect(periodTable({ levels, coverage }, 1)).toEqual({
    levels: [
      { code: 'bezirk', name: 'Bezirke', areaCount: 6 },
      { code: 'raum', name: 'Sozialräume', areaCount: 84 },
    ],
    rows: [
      { period: '2023', valueCounts: [6, 84] },
      { period: '2021', valueCounts: [0, 80] },
    ],
  })
})
