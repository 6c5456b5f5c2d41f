import { describe, expect, test } from 'vitest'
import { flat, leafCombinations, tableOf } from './example-tables.ts'
import { auditSuppression, codesOfCell, completeTable, suppress } from '../index.ts'
import { createRandom } from '../../composite-index/seeded-random.ts'

const dimensions = [
  {
    name: 'area',
    sums: [
      { total: 'town', parts: ['north', 'south'] },
      ...['north', 'south'].map((side) => ({ total: side, parts: [0, 1, 2, 3].map((at) => `${side}${at}`) })),
    ],
  },
  flat('age', 'all', ['0-2', '3-5', '6-9']),
  flat('sex', 'mw', ['m', 'w']),
]

test('from outside, without the hidden counts, the same ranges are found as from inside', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const random = createRandom(seed)
    const codes = leafCombinations(dimensions)
    const table = tableOf({
      dimensions,
      codes,
      counts: codes.map(() => Math.floor(16 * random() * random())),
    })
    const { status: pattern } = suppress({ table, rule: { minimumCount: 4 } })
    const completed = completeTable({
      dimensions,
      codes: Array.from(table.values, (_, cell) => codesOfCell(table, cell)),
      counts: Array.from(table.values, (value, cell) => (pattern[cell] === 'published' ? value : null)),
    })
    if (!completed.ok) throw new Error(completed.problem.code)
    expect(completed.hidden).toEqual(pattern.map((status) => status !== 'published'))
    for (const attacker of ['naive', 'informed'] as const) {
      const fromOutside = auditSuppression({ table: completed.table, pattern, attacker })
      expect(fromOutside).toEqual(auditSuppression({ table, pattern, attacker }))
    }
  }
})

describe('publications that cannot be audited', () => {
  const codes = [['town'], ['a'], ['b']]
  const completed = (counts: (number | null)[], own = codes) =>
    completeTable({ dimensions: [flat('area', 'town', ['a', 'b'])], codes: own, counts })

  test('shown counts that exceed their total', () => {
    expect(completed([5, 7, null])).toMatchObject({
      ok: false,
      problem: { code: 'table/impossible', row: 2 },
    })
  })

  test('a wrong total of shown counts', () => {
    expect(completed([5, 2, 2])).toMatchObject({
      ok: false,
      problem: { code: 'table/total-differs', row: 0 },
    })
  })

  test('a cell without row', () => {
    expect(completed([5, 2], codes.slice(0, 2))).toMatchObject({
      ok: false,
      problem: { code: 'table/cell-missing', details: { codes: 'b' } },
    })
  })

  test('hidden zeros are possible where nothing else is', () => {
    const result = completed([5, 5, null])
    expect(result.ok && [...result.table.values]).toEqual([5, 5, 0])
  })
})
