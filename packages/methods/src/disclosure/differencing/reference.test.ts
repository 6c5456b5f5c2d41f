/*
 * Against the bounds that an attacker of suppressed tables finds by linear programming (HiGHS, counts from 0 up): the
 * patterns of GaussSuppression 1.2.3 and sdcTable 0.34.0. Our bounds are in whole people; on these tables both agree.
 */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { openSolver } from '../../../../../src/lib/server/platform/solver/index.ts'
import { rowsOfCsv, type Row } from '../../composite-index/test-data.ts'
import { guardDifferences, guardIntervals, type Release } from '../index.ts'

const folder = new URL('../../../../../../shared/vectors/sdc/', import.meta.url)
const there = existsSync(folder)
const solver = openSolver()
afterAll(() => solver.close())

const names = ['area', 'age', 'sex'] as const
const nameOf = (row: Row) => names.map((name) => row[name]).join('|')
const bound = (text: string | undefined) => (text === 'Inf' ? null : Math.round(Number(text)))

describe.skipIf(!there)(
  'against the attacker of the shared vectors (../shared/vectors absent: skipped)',
  () => {
    test.each([
      ['GAUSS_default', 0],
      ['GAUSS_nosingleton', 0],
      ['sdcTable_SIMPLEHEURISTIC_OLD', 0],
      ['sdcTable_SIMPLEHEURISTIC', 3],
      ['sdcTable_GAUSS', 0],
      ['sdcTable_HYPERCUBE', 0],
    ])('1,032 cells, pattern of %s: %i hidden cells follow from the others', (pattern, count) => {
      const { rows, planned } = suppressedTable('medium_maxN2', pattern)
      const { findings, isComplete } = guardDifferences({ earlier: [], planned, minimum: 3 })
      const found = findings.filter(({ kind }) => kind === 'hidden-figure').map(({ figure }) => figure!.name)
      const exact = rows.filter(
        (row) =>
          row[pattern] === 'TRUE' &&
          Math.abs(Number(row[`${pattern}_up`]) - Number(row[`${pattern}_lo`])) < 1e-6,
      )
      expect(found).toHaveLength(count)
      expect(found.toSorted()).toEqual(exact.map(nameOf).sort())
      expect(isComplete).toBe(true)
    })

    // With zeros hidden, six cells are found only by somebody who knows that no count is below 0.
    test.each([
      ['small_maxN2', 'sdcTable_OPT', 0],
      ['small_maxN4_zeros', 'sdcTable_GAUSS', 6],
    ])(
      '%s, pattern of %s: the same bounds for all hidden cells, %i of them exact',
      async (table, pattern, exact) => {
        const { rows, planned } = suppressedTable(table, pattern)
        const intervals = await guardIntervals({ earlier: [], planned, leastWidth: 1, solve: solver.solve })
        const expected = rows.filter((row) => row[pattern] === 'TRUE')
        expect(intervals.map(({ figure, low, high }) => [figure.name, low, high])).toEqual(
          expected.map((row) => [nameOf(row), bound(row[`${pattern}_lo`]), bound(row[`${pattern}_up`])]),
        )
        expect(intervals.filter(({ isTooNarrow }) => isTooNarrow)).toHaveLength(exact)
      },
    )
  },
)

function suppressedTable(table: string, pattern: string): { rows: Row[]; planned: Release } {
  const rows = rowsOfCsv(readFileSync(new URL(`${table}_table.csv`, folder), 'utf8'))
  const hierarchies = JSON.parse(readFileSync(new URL(`${table}_hierarchies.json`, folder), 'utf8'))
  const leaves = names.map((name) => leavesByCode(hierarchies[name]))
  const figures = rows.map((row) => ({
    name: nameOf(row),
    pieces: names.reduce<string[]>(
      (pieces, name, at) =>
        pieces.flatMap((piece) => leaves[at]!.get(row[name]!)!.map((leaf) => `${piece}|${leaf}`)),
      [''],
    ),
    count: Number(row['freq']),
    isHidden: row[pattern] === 'TRUE',
  }))
  return { rows, planned: { name: table, figures } }
}

/** Per code: the codes of the finest level below it, or itself. */
function leavesByCode({ levels, codes }: { levels: string[]; codes: string[] }): Map<string, string[]> {
  const depth = (at: number) => levels[at]?.length ?? 0
  return new Map(
    codes.map((code, at) => {
      const next = codes.findIndex((_, other) => other > at && depth(other) <= depth(at))
      const below = codes.slice(at + 1, next < 0 ? codes.length : next)
      const finest = below.filter((_, position) => depth(at + 2 + position) <= depth(at + 1 + position))
      return [code, finest.length > 0 ? finest : [code]]
    }),
  )
}
