import { momentsOf } from '../columns/moments.ts'
import { quantileOfSorted } from '../columns/quantile.ts'
import type { Refused } from '../refusals.ts'
import { createRandom } from '../seeded-random.ts'
import type { Draw } from './draw-plan.ts'
import { openDraws, type OpenChoices, type OpenDraws } from './open-draws.ts'
import { createSimulation, type DrawBlock } from './simulate-draws.ts'
import { sobolDesign, sobolIndices, type SobolIndex } from './sobol.ts'

export type SensitivityRequest = OpenChoices & {
  /** At least 2; the index is computed samples · (factors + 2) times. 500 is usual. */
  readonly samples: number
}

/** A choice that could have been made otherwise. */
export type SensitivityFactor = 'weights' | 'normalisation' | 'aggregation' | 'leftOut'

export type FactorSensitivity = SobolIndex & {
  readonly factor: SensitivityFactor
  /** 5 % and 95 % over 500 bootstrap samples: how far the estimate may be off. */
  readonly firstInterval: readonly [number, number]
  readonly totalInterval: readonly [number, number]
}

export type IndexSensitivity = {
  /** The factors that have more than one choice; empty if no rank ever moves. */
  readonly factors: readonly FactorSensitivity[]
  /** Mean over the draws of how many ranks a unit lies on average from where the design puts it. */
  readonly meanRankShift: number
  readonly evaluations: number
}

export type SensitivityOutcome = { readonly ok: true; readonly result: IndexSensitivity } | Refused

/**
 * On which choice the ranking hangs most: Sobol' indices of weights, normalisation, aggregation and the indicator left
 * out, for the mean number of ranks by which units move.
 *
 * A choice among named ways (normalisation, aggregation, left out) is drawn evenly; weights are drawn from `samples` sets,
 * each varied as in `indexUncertainty`.
 *
 * @returns the indices, or a refusal as of `indexUncertainty`
 * @throws RangeError as `indexUncertainty`; `samples`: not a whole number from 2
 *
 * Source: M. Saisana, A. Saltelli, S. Tarantola (2005), doi 10.1111/j.1467-985X.2005.00350.x, with the mean shift in
 * rank as result. O(samples · factors · units · indicators).
 */
export function indexSensitivity(request: SensitivityRequest): SensitivityOutcome {
  const steps = indexSensitivitySteps(request)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** As `indexSensitivity`, in steps; yields the share of the work done, 0 … 1. */
export function* indexSensitivitySteps(request: SensitivityRequest): Generator<number, SensitivityOutcome> {
  const { samples, seed } = request
  if (!Number.isInteger(samples) || samples < 2) throw new RangeError('samples: not a whole number from 2')
  const opening = openDraws(request)
  if (!opening.ok) return opening
  const { open } = opening
  const factors = factorsOf(open)
  if (factors.length === 0 || open.units.length === 0)
    return { ok: true, result: { factors: [], meanRankShift: 0, evaluations: 0 } }

  const design = sobolDesign({ factorCount: factors.length, samples, seed })
  const points = [...design.base, ...design.other, ...design.mixed.flat()]
  const drawAt = drawsFrom({ open, factors, samples, seed })
  const plan = points
    .map((point, at) => ({ ...drawAt(point), at }))
    .toSorted((one, other) => one.variant - other.variant)
  const simulation = createSimulation({
    plan,
    scorerOf: open.scorerOf,
    unitCount: open.units.length,
    reference: momentsOf(open.nominal.index, 'population'),
  })
  const shifts = new Float64Array(points.length)
  let done = 0
  for (let number = 0; number < simulation.blockCount; number++) {
    const block = simulation.run(number)
    if ('ok' in block) return block
    for (let draw = 0; draw < block.count; draw++)
      shifts[plan[done + draw]!.at] = rankShift({ open, block, draw })
    done += block.count
    yield done / points.length
  }
  return { ok: true, result: summary({ shifts, samples, factors, seed }) }
}

/** Mean number of ranks by which the units of one draw lie off their own. */
function rankShift({
  open: { units, rank },
  block,
  draw,
}: {
  open: OpenDraws
  block: DrawBlock
  draw: number
}) {
  const start = draw * units.length
  let shift = 0
  for (let row = 0; row < units.length; row++)
    shift += Math.abs(block.ranks[start + row]! - rank[units[row]!]!)
  return shift / units.length
}

/** Those with more than one choice. */
function factorsOf({ weightSpread, normalisations, aggregations, leaveOut }: OpenDraws): SensitivityFactor[] {
  const isOpen: Record<SensitivityFactor, boolean> = {
    weights: weightSpread > 0,
    normalisation: normalisations.length > 1,
    aggregation: aggregations.length > 1,
    leftOut: leaveOut.length > 0,
  }
  return (['weights', 'normalisation', 'aggregation', 'leftOut'] as const).filter((one) => isOpen[one])
}

/** From a point, 0 ≤ x < 1 per factor, to what is drawn there. */
function drawsFrom({
  open: { prepared, weightSpread, normalisations, aggregations, leaveOut },
  factors,
  samples,
  seed,
}: {
  open: OpenDraws
  factors: readonly SensitivityFactor[]
  samples: number
  seed: number
}): (point: readonly number[]) => Draw {
  // Another stream than that of the points, which start from the seed itself.
  const random = createRandom((seed ^ 0x9e3779b9) >>> 0)
  const weightSets = Array.from({ length: weightSpread > 0 ? samples : 1 }, () =>
    Float64Array.from(
      prepared.weights,
      (weight) => weight * (1 - weightSpread + 2 * weightSpread * random()),
    ),
  )
  return (point) => {
    // A factor that is settled stands at its one choice.
    const pick = (factor: SensitivityFactor, count: number) =>
      Math.floor((point[factors.indexOf(factor)] ?? 0) * count)
    return {
      variant:
        pick('normalisation', normalisations.length) * aggregations.length +
        pick('aggregation', aggregations.length),
      leftOut: leaveOut[pick('leftOut', leaveOut.length + 1)] ?? null,
      weights: weightSets[pick('weights', weightSets.length)]!,
    }
  }
}

const bootstraps = 500

function summary({
  shifts,
  samples,
  factors,
  seed,
}: {
  shifts: Float64Array
  samples: number
  factors: readonly SensitivityFactor[]
  seed: number
}): IndexSensitivity {
  const part = (at: number) => Array.from(shifts.subarray(at * samples, (at + 1) * samples))
  const base = part(0)
  const other = part(1)
  const mixed = factors.map((_, factor) => part(2 + factor))
  const meanRankShift = [...base, ...other].reduce((sum, shift) => sum + shift, 0) / (2 * samples)
  const indices = sobolIndices({ base, other, mixed })
  const random = createRandom((seed ^ 0x85ebca6b) >>> 0)
  const resampled = Array.from({ length: bootstraps }, () => {
    const rows = Array.from({ length: samples }, () => Math.floor(random() * samples))
    const take = (list: readonly number[]) => rows.map((row) => list[row]!)
    return sobolIndices({ base: take(base), other: take(other), mixed: mixed.map(take) })
  }).filter((one) => one !== null)
  const interval = (factor: number, kind: keyof SobolIndex): readonly [number, number] => {
    const sorted = resampled.map((one) => one[factor]![kind]).toSorted((one, two) => one - two)
    return [quantileOfSorted(sorted, 0.05), quantileOfSorted(sorted, 0.95)]
  }
  return {
    meanRankShift,
    evaluations: shifts.length,
    factors: (indices ?? []).map((index, at) => ({
      factor: factors[at]!,
      ...index,
      firstInterval: interval(at, 'first'),
      totalInterval: interval(at, 'total'),
    })),
  }
}
