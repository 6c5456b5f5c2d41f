/*
 * Against COINr 1.1.14 (MIT), the reference implementation of composite indicators, on its ASEM data: 51 countries,
 * 49 indicators, three levels above. Tolerances are relative: the reference's numbers have 15 digits.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aggregate } from './aggregate.ts'
import { toColumn, toNullable } from './column.ts'
import { drawQuantiles } from './draw-quantiles.ts'
import type { AggregateMethod, Direction, NormaliseMethod, Scale } from './index-spec.ts'
import { evaluateTree, type IndexTree, type TreeWeights } from './index-tree.ts'
import { normalise, normaliseColumn } from './normalise.ts'
import { descendingRanks, rankByBurden } from './ranks.ts'
import { largestDistance, numbersOf, rowsOfCsv, type Row } from './test-data.ts'

const folder = new URL('../../../../../shared/vectors/composite/', import.meta.url)
const there = existsSync(folder)
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const csv = (name: string) => rowsOfCsv(text(`${name}.csv`))
const json = (name: string) => JSON.parse(text(`${name}.json`))

const tolerance = 1e-12

/**
 * Countries whose values of TolMin differ in the 16th digit. The file has 15, so that they are tied for us and were
 * not for the reference.
 */
const falseTies = new Set(['JPN', 'NOR', 'GRC', 'BGR', 'CZE'])

describe.skipIf(!there)('COINr (skipped without ../shared/vectors/composite)', () => {
  const normalisations: [string, NormaliseMethod, { scale?: Scale; ties?: 'min' | 'average' }][] = [
    ['zscore_0_1', 'z-sample', {}],
    ['zscore_10_5', 'z-sample', { scale: { mean: 10, sd: 5 } }],
    ['minmax_0_100', 'min-max', { scale: { low: 0, high: 100 } }],
    ['minmax_1_10', 'min-max', { scale: { low: 1, high: 10 } }],
    ['rank_min', 'rank', {}],
    ['rank_average', 'rank', { ties: 'average' }],
    ['prank_min', 'percentile', {}],
  ]

  test.each(normalisations)('one vector with a gap and ties: %s', (name, method, options) => {
    const vector = json('normalise_vector')
    const ours = normalise({ values: vector.x, method, direction: 'higher-is-burden', ...options })
    expect(largestDistance(ours, vector[name])).toBeLessThan(tolerance)
  })

  const tables: [string, NormaliseMethod, Scale | undefined][] = [
    ['n_zscore', 'z-sample', undefined],
    ['n_minmax', 'min-max', { low: 0, high: 100 }],
    ['n_rank', 'rank', undefined],
    ['n_prank', 'percentile', undefined],
  ]

  test.each(tables)('all 49 raw indicators with their gaps: %s', (name, method, scale) => {
    const raw = csv('pipeline_Raw')
    const theirs = csv(`normalise_raw_${name}`)
    for (const { code, direction } of asemIndicators()) {
      const values = numbersOf(raw, code)
      const ours = normalise({ values, method, direction, ...(scale && { scale }) })
      const comparable = (list: (number | null)[]) =>
        list.filter((_, unit) => !(code === 'TolMin' && falseTies.has(raw[unit]!['uCode']!)))
      expect(largestDistance(comparable(ours), comparable(numbersOf(theirs, code))), code).toBeLessThan(
        tolerance,
      )
    }
  })

  test('weighted means with a gap', () => {
    const { x, w, amean, gmean } = json('aggregate_small')
    const columns = x.map((value: number | null) => [value])
    const one = { columns, weights: w, missing: 'ignore' } as const
    expect(aggregate({ ...one, method: 'arithmetic' })[0]).toBeCloseTo(amean, 12)
    expect(aggregate({ ...one, method: 'geometric' })[0]).toBeCloseTo(gmean, 12)
  })

  test.each([
    ['a_amean', 'arithmetic'],
    ['a_gmean', 'geometric'],
  ] as const)('eleven aggregates on three levels, min-max 1 … 100: %s', (name, method) => {
    const theirs = csv(`agg_minmax1_100_${name}`)
    const asem = asemTree()
    const levels = climb({
      asem,
      leaves: asemLeaves('min-max', { low: 1, high: 100 }),
      method,
      weights: asem.weights,
    })
    for (const [depth, nodes] of asem.tree.entries()) {
      for (const [position, { name: code }] of nodes.entries()) {
        const ours = toNullable(levels[depth]![position]!)
        expect(largestDistance(ours, numbersOf(theirs, code)), code).toBeLessThan(tolerance)
      }
    }
  })

  test('ranks of the index and all its aggregates', () => {
    const scores = csv('results_scores')
    const ranks = csv('results_ranks')
    for (const code of ['Index', 'Conn', 'Sust', 'Physical', 'Environ', 'SusEcFin']) {
      expect(rankByBurden(numbersOf(scores, code)), code).toEqual(numbersOf(ranks, code))
    }
  })

  describe('Monte Carlo: 200 draws of weights, normalisation and aggregation', () => {
    const draws = there ? monteCarlo() : []

    test('scores of every draw', () => {
      const theirs = csv('mc2_scores')
      expect(draws).toHaveLength(200)
      for (const [draw, scores] of draws.entries()) {
        expect(largestDistance(toNullable(scores), numbersOf(theirs, `r_${draw + 1}`))).toBeLessThan(
          tolerance,
        )
      }
    })

    test('ranks of every draw', () => {
      const theirs = csv('mc2_ranks')
      for (const [draw, scores] of draws.entries()) {
        expect([...descendingRanks(scores)]).toEqual(numbersOf(theirs, `r_${draw + 1}`))
      }
    })

    test.each([1, undefined])(
      '5 %%, median and 95 %% of the ranks (at most %s values held)',
      (mostHeldValues) => {
        const theirs = csv('mc2_rankstats')
        const [low, median, high] = rankQuantiles(draws, mostHeldValues)
        expect(largestDistance([...low!], numbersOf(theirs, 'Q5'))).toBeLessThan(tolerance)
        expect(largestDistance([...median!], numbersOf(theirs, 'Median'))).toBeLessThan(tolerance)
        expect(largestDistance([...high!], numbersOf(theirs, 'Q95'))).toBeLessThan(tolerance)
      },
    )
  })
})

type AsemIndicator = { code: string; direction: Direction; parent: string }

function asemIndicators(): AsemIndicator[] {
  return csv('asem_meta')
    .filter((row) => row['Type'] === 'Indicator')
    .map((row) => ({
      code: row['iCode']!,
      direction: row['Direction'] === '-1' ? 'higher-is-better' : 'higher-is-burden',
      parent: row['Parent']!,
    }))
}

function asemLeaves(method: NormaliseMethod, scale: Scale): Float64Array[] {
  const treated = csv('pipeline_Treated')
  return asemIndicators().map(({ code, direction }) => {
    const column = toColumn(numbersOf(treated, code), code)
    const outcome = normaliseColumn({ column, method, direction, scale })
    if (!outcome.ok) throw new Error(`${code}: ${outcome.problem}`)
    return outcome.column
  })
}

type Asem = { tree: IndexTree; codes: string[][]; weights: TreeWeights }

function asemTree(): Asem {
  const meta = csv('asem_meta')
  const ofLevel = (level: number): Row[] => meta.filter((row) => row['Level'] === String(level))
  const codes = [1, 2, 3].map((level) => ofLevel(level).map((row) => row['iCode']!))
  const tree = [2, 3, 4].map((level) =>
    ofLevel(level).map(({ iCode }) => ({
      name: iCode!,
      members: ofLevel(level - 1).flatMap((row, at) => (row['Parent'] === iCode ? [at] : [])),
    })),
  )
  const weights = [1, 2, 3].map((level) => ofLevel(level).map((row) => Number(row['Weight'])))
  return { tree, codes, weights }
}

function climb({
  asem,
  leaves,
  method,
  weights,
}: {
  asem: Asem
  leaves: Float64Array[]
  method: AggregateMethod
  weights: TreeWeights
}): Float64Array[][] {
  const outcome = evaluateTree({
    leaves,
    tree: asem.tree,
    weights,
    aggregate: method,
    missing: 'ignore',
    restandardise: null,
  })
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.levels.map((level) => level.map(({ values }) => values))
}

function monteCarlo(): Float64Array[] {
  const { iCodes, weights_by_rep: weightsByDraw, normalisation, aggregation } = json('mc2_parameters')
  const asem = asemTree()
  const leaves: Record<string, Float64Array[]> = {
    n_minmax: asemLeaves('min-max', { low: 1, high: 100 }),
    n_zscore: asemLeaves('z-sample', { mean: 10, sd: 2 }),
  }
  return weightsByDraw.map((weights: number[], draw: number) => {
    const weightsOfDraw = asem.codes.map((codes) => codes.map((code) => weights[iCodes.indexOf(code)]!))
    const levels = climb({
      asem,
      leaves: leaves[normalisation[draw]]!,
      method: aggregation[draw] === 'a_gmean' ? 'geometric' : 'arithmetic',
      weights: weightsOfDraw,
    })
    return levels.at(-1)![0]!
  })
}

function rankQuantiles(draws: readonly Float64Array[], mostHeldValues: number | undefined) {
  const simulation = {
    unitCount: draws[0]!.length,
    drawCount: draws.length,
    blockCount: draws.length,
    pilotBlocks: [0],
    run: (draw: number) => ({ count: 1, scores: draws[draw]!, ranks: descendingRanks(draws[draw]!) }),
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
