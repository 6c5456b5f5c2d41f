import { quantileOfSorted } from '../composite-index/columns/quantile.ts'
import { createRandom, type Random } from '../composite-index/seeded-random.ts'
import { requireAmounts, requireInside, requireWholeCounts, usablePlaces } from '../rates/amounts.ts'
import { binomialDraw } from './binomial-draw.ts'
import type { GroupAmongAll } from './shares.ts'
import type { WeightedValues } from './spread-of-values.ts'

export type ResampledInterval = {
  value: number
  /** The value freed of what chance adds to it; may be below 0 where chance explains all. */
  corrected: number
  lower: number
  upper: number
}

type Drawing = { draws?: number; seed: number; confidence?: number }

/**
 * Interval of a segregation index if the people counted are taken for one outcome of many possible ones: group and others
 * are spread anew over the areas, each with the shares observed. As chance raises such indices, the interval is turned
 * round at the value, and so is the mean: 2 · value − draws.
 *
 * @param areas whole numbers; areas with missing ones are left out
 * @param index e.g. `dissimilarity`
 * @param draws how many, 100 or more
 * @param seed whole number
 * @returns `null` where the index is
 * @throws RangeError `group`, `total`: negative, not whole, unequal lengths, more in the group than there are; `draws`,
 *   `seed`: no such numbers; `confidence`: outside 0 … 1
 *
 * Source: R. Allen et al. 2015, doi 10.1177/0081175015570096 (bootstrap correction of D). Checked against PySAL's
 * BiasCorrectedDissim to what two simulations differ. O(draws · areas).
 */
export function segregationInterval({
  index,
  draws = 1000,
  seed,
  confidence = 0.95,
  ...areas
}: GroupAmongAll & { index: (areas: GroupAmongAll) => number | null } & Drawing): ResampledInterval | null {
  requireWholeCounts('group', areas.group)
  requireWholeCounts('total', areas.total, areas.group.length)
  checkDrawing(draws, confidence)
  const random = createRandom(seed)
  const value = index(areas)
  if (value === null) return null
  const places = usablePlaces(areas.group, areas.total)
  const group = places.map((place) => areas.group[place]!)
  const others = places.map((place, at) => areas.total[place]! - group[at]!)
  const drawn = drawMany(draws, () => {
    const newGroup = spreadAnew(random, group)
    const newOthers = spreadAnew(random, others)
    return index({ group: newGroup, total: newGroup.map((people, at) => people + newOthers[at]!) })
  })
  const { mean, lower, upper } = summaryOf(drawn, confidence, value)
  return { value, corrected: 2 * value - mean, lower: 2 * value - upper, upper: 2 * value - lower }
}

/** A multinomial draw, area after area. */
function spreadAnew(random: Random, people: readonly number[]): number[] {
  let left = people.reduce((sum, count) => sum + count, 0)
  let shareLeft = left
  return people.map((count) => {
    const drawn = shareLeft > 0 ? binomialDraw(random, left, Math.min(1, count / shareLeft)) : 0
    left -= drawn
    shareLeft -= count
    return drawn
  })
}

/**
 * Interval of a measure of inequality if the areas are taken for a sample: areas are drawn anew with putting back. Where
 * they are all there are, it says how much the measure hangs on single areas.
 *
 * @param measure e.g. `gini`
 * @returns the middle `confidence` of the draws; `null` where the measure is
 * @throws RangeError `values`, `weights`: negative, not finite, unequal lengths; `draws`, `seed`: no such numbers;
 *   `confidence`: outside 0 … 1
 *
 * Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), ch. 13. O(draws · areas log areas).
 */
export function inequalityInterval({
  values,
  weights,
  measure,
  draws = 1000,
  seed,
  confidence = 0.95,
}: WeightedValues & {
  measure: (given: WeightedValues) => number | null
} & Drawing): ResampledInterval | null {
  requireAmounts('values', values)
  if (weights !== undefined) requireAmounts('weights', weights, values.length)
  checkDrawing(draws, confidence)
  const random = createRandom(seed)
  const value = measure({ values, ...(weights && { weights }) })
  if (value === null) return null
  const places = values.flatMap((own, at) =>
    own === null || (weights !== undefined && (weights[at] ?? null) === null) ? [] : [at],
  )
  const drawn = drawMany(draws, () => {
    const sample = places.map(() => places[Math.floor(random() * places.length)]!)
    return measure({
      values: sample.map((place) => values[place]!),
      ...(weights && { weights: sample.map((place) => weights[place]!) }),
    })
  })
  const { mean, lower, upper } = summaryOf(drawn, confidence, value)
  return { value, corrected: 2 * value - mean, lower, upper }
}

function checkDrawing(draws: number, confidence: number): void {
  requireInside('confidence', confidence)
  if (!Number.isInteger(draws) || draws < 100) throw new RangeError(`draws: ${draws} is no number of draws`)
}

/** Draws without a value (nobody drawn at all) say nothing and are left out. */
function drawMany(draws: number, draw: () => number | null): Float64Array {
  return Float64Array.from(Array.from({ length: draws }, draw).filter((value) => value !== null)).sort()
}

function summaryOf(sorted: Float64Array, confidence: number, value: number) {
  if (sorted.length === 0) return { mean: value, lower: value, upper: value }
  return {
    mean: sorted.reduce((sum, drawn) => sum + drawn, 0) / sorted.length,
    lower: quantileOfSorted(sorted, (1 - confidence) / 2),
    upper: quantileOfSorted(sorted, (1 + confidence) / 2),
  }
}
