import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { descendingRanks } from '../columns/ranks.ts'
import { toColumn } from '../columns/column.ts'
import type { DesignAggregation, IndexDesign } from '../spec/index-design.ts'
import { largestDistance, numbersOf } from '../test-data.ts'
import { drawQuantiles } from '../uncertainty/draw-quantiles.ts'
import { leaveOneOut } from '../uncertainty/leave-one-out.ts'
import { sobolIndices } from '../uncertainty/sobol.ts'
import { openAsem, resultOf, tolerance } from './asem.ts'

const folder = new URL('../../../../../../shared/vectors/composite/', import.meta.url)
const asemIsThere = existsSync(folder)
const { asemColumns, asemDesign, csv, json } = openAsem((file) => readFileSync(new URL(file, folder), 'utf8'))

const normalisations: Record<string, Pick<IndexDesign, 'normalise' | 'scale'>> = {
  n_minmax: { normalise: 'min-max', scale: { low: 1, high: 100 } },
  n_zscore: { normalise: 'z-sample', scale: { mean: 10, sd: 2 } },
}

const aggregations: Record<string, DesignAggregation> = { a_amean: 'arithmetic', a_gmean: 'geometric' }

describe.skipIf(!asemIsThere)('COINr (skipped without ../shared/vectors/composite)', () => {
  describe.each([
    ['mc2', 'weights, normalisation and aggregation', 'Treated'],
    ['mc_ua', 'these and the number of values winsorised', 'Screened'],
  ])('Monte Carlo %s: 200 draws of %s', (name, _, stage) => {
    const draws = asemIsThere ? indexOfDraws(name, stage) : []

    test('scores of every draw', () => {
      const theirs = csv(`${name}_scores`)
      expect(draws).toHaveLength(200)
      for (const [draw, index] of draws.entries()) {
        expect(largestDistance(index, numbersOf(theirs, `r_${draw + 1}`)), `${draw}`).toBeLessThan(tolerance)
      }
    })

    test('ranks of every draw', () => {
      const theirs = csv(`${name}_ranks`)
      for (const [draw, index] of draws.entries()) {
        expect([...descendingRanks(toColumn(index, 'index'))]).toEqual(numbersOf(theirs, `r_${draw + 1}`))
      }
    })

    test.each([1, undefined])(
      'low end, median and high end of the ranks (at most %s values held)',
      (mostHeldValues) => {
        const theirs = csv(`${name}_rankstats`)
        const [low, median, high] = rankQuantiles(draws, mostHeldValues)
        expect(largestDistance([...low!], numbersOf(theirs, 'Q5'))).toBeLessThan(tolerance)
        expect(largestDistance([...median!], numbersOf(theirs, 'Median'))).toBeLessThan(tolerance)
        expect(largestDistance([...high!], numbersOf(theirs, 'Q95'))).toBeLessThan(tolerance)
      },
    )
  })

  test('ranks and scores without each pillar', () => {
    const theirs = json('remove_elements_level2')
    const outcome = leaveOneOut({ spec: asemDesign({}), columns: asemColumns('Treated') })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const codes = csv('pipeline_Treated').map((row) => row['uCode'])
    expect(theirs.Scores.uCode).toEqual(codes)
    const pillars = Object.keys(theirs.Scores).filter((name) => name !== 'uCode' && name !== 'Nominal')
    expect(pillars).toHaveLength(8)
    // Its first mean shift is that of the whole index from itself.
    expect(theirs.MeanAbsDiff).toHaveLength(1 + pillars.length)
    for (const [at, pillar] of pillars.entries()) {
      const ours = outcome.without.find(({ name }) => name === pillar)!
      expect(largestDistance(ours.index, theirs.Scores[pillar]), pillar).toBeLessThan(tolerance)
      expect(ours.rank, pillar).toEqual(theirs.Ranks[pillar])
      const shifts: number[] = theirs.RankAbsDiffs[pillar]
      expect(ours.meanRankShift).toBeCloseTo(shifts.reduce((sum, one) => sum + one, 0) / shifts.length, 12)
      expect(ours.meanRankShift).toBeCloseTo(theirs.MeanAbsDiff[at + 1], 12)
    }
  })

  test("Sobol' indices of the mean shift in rank", () => {
    const { N, d, yy, est } = json('mc_sa_sobol')
    const ours = sobolIndices({ ...split(yy, N, d), centred: false })
    expect(ours).toHaveLength(4)
    for (const [at, { first, total }] of ours!.entries()) {
      expect(first).toBeCloseTo(est.Si[at], 11)
      expect(total).toBeCloseTo(est.STi[at], 11)
    }
  })

  describe("Sobol' indices of the Ishigami function", () => {
    const { N, d, y, Si, STi, analytic_Si, analytic_STi } = asemIsThere ? json('sobol_ishigami') : {}

    test('are those of the reference', () => {
      const ours = sobolIndices({ ...split(y, N, d), centred: false })!
      expect(
        largestDistance(
          ours.map(({ first }) => first),
          Si,
        ),
      ).toBeLessThan(tolerance)
      expect(
        largestDistance(
          ours.map(({ total }) => total),
          STi,
        ),
      ).toBeLessThan(tolerance)
    })

    test('come nearer to the analytic ones with results about their mean', () => {
      const distance = (centred: boolean) =>
        sobolIndices({ ...split(y, N, d), centred })!.reduce(
          (sum, { first }, at) => sum + Math.abs(first - analytic_Si[at]),
          0,
        )
      expect(distance(true)).toBeLessThan(distance(false))
      for (const [at, { total }] of sobolIndices(split(y, N, d))!.entries())
        expect(Math.abs(total - analytic_STi[at])).toBeLessThan(0.06)
    })
  })
})

function split(results: readonly number[], count: number, factors: number) {
  const part = (at: number) => results.slice(at * count, (at + 1) * count)
  return { base: part(0), other: part(1), mixed: Array.from({ length: factors }, (_, at) => part(2 + at)) }
}

function indexOfDraws(name: string, stage: string): (number | null)[][] {
  const {
    iCodes,
    weights_by_rep: weightsByDraw,
    normalisation,
    aggregation,
    winmax,
  } = json(`${name}_parameters`)
  const columns = asemColumns(stage)
  return weightsByDraw.map((weights: number[], draw: number) => {
    const design = asemDesign(
      {
        ...normalisations[normalisation[draw]],
        aggregate: aggregations[aggregation[draw]]!,
        ...(winmax && {
          treat: { skewness: 2, kurtosis: 3.5, mostWinsorised: winmax[draw], logarithm: true },
        }),
      },
      (code) => weights[iCodes.indexOf(code)]!,
    )
    return [...resultOf(design, columns).index]
  })
}

function rankQuantiles(draws: readonly (number | null)[][], mostHeldValues: number | undefined) {
  const scores = draws.map((index) => toColumn(index, 'index'))
  const simulation = {
    unitCount: scores[0]!.length,
    drawCount: scores.length,
    blockCount: scores.length,
    pilotBlocks: [0],
    run: (draw: number) => ({ count: 1, scores: scores[draw]!, ranks: descendingRanks(scores[draw]!) }),
  }
  const steps = drawQuantiles({
    simulation,
    levels: [0.05, 0.5, 0.95],
    ...(mostHeldValues !== undefined && { mostHeldValues }),
  })
  let step = steps.next()
  while (!step.done) step = steps.next()
  if (!step.value.ok) throw new Error(step.value.refusal.code)
  return step.value.quantiles.ranks
}
