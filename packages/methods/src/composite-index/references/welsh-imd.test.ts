/*
 * The Welsh Index of Multiple Deprivation 2019 (Welsh Government, OGL v3): its published scores and ranks of 1,909
 * areas, from the published ranks of its eight domains.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import wimd from '../../../vectors/composite-index/welsh-imd-2019.json' with { type: 'json' }
import { computeIndex } from '../compute-index.ts'
import { parseIndexDesign } from '../spec/parse-index-design.ts'
import { numbersOf, rowsOfCsv } from '../test-data.ts'

const file = new URL('../../../../../../shared/data/wales/imd-2019-lsoa.csv', import.meta.url)
const there = existsSync(file)

describe.skipIf(!there)('the Welsh index of 2019 (skipped without ../shared/data/wales)', () => {
  const rows = there ? rowsOfCsv(readFileSync(file, 'utf8')) : []
  const parsed = parseIndexDesign(wimd)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { design } = parsed
  const columns = Object.fromEntries(design.indicators.map(({ column }) => [column, numbersOf(rows, column)]))
  const outcome = computeIndex({ spec: design, columns })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const { index, rank } = outcome.result

  test('has its 1,909 published ranks', () => {
    expect(rank).toHaveLength(1909)
    expect(rank).toEqual(numbersOf(rows, 'IMD_rank'))
  })

  test('has its published scores, to the digits that are published', () => {
    const distances = numbersOf(rows, 'IMD_score').map((score, area) => Math.abs(score! - index[area]!))
    expect(Math.max(...distances)).toBeLessThan(1e-8)
  })

  test('comes out of the domain scores in place of their ranks, too', () => {
    const scores = Object.fromEntries(
      design.indicators.map(({ column }) => [column, numbersOf(rows, column.replace('_rank', '_score'))]),
    )
    const turned = design.indicators.map((indicator) => ({
      ...indicator,
      direction: 'higher-is-burden' as const,
    }))
    const again = computeIndex({ spec: { ...design, indicators: turned }, columns: scores })
    if (!again.ok) throw new Error(again.refusal.code)
    expect(again.result.rank).toEqual(rank)
    expect(again.result.index).toEqual(index)
  })
})
