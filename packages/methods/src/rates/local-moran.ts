import { createRandom } from '../composite-index/seeded-random.ts'
import { gaps, requireInside, type Amounts } from './amounts.ts'
import { correctForMany, type Correction } from './correction.ts'
import { normalTwoSided } from './distributions/tail-probabilities.ts'
import type { Neighbours } from './neighbours.ts'
import { prepareWeights, type SpatialWeights, type WeightStyle } from './spatial-weights.ts'

export const clusterKinds = ['high-high', 'low-low', 'high-low', 'low-high'] as const
/** The area's own value, then its neighbours', each compared with the mean. */
export type ClusterKind = (typeof clusterKinds)[number]

export type LocalMoran = {
  readonly statistic: (number | null)[]
  /** By chance, the area's own value given. */
  readonly expected: (number | null)[]
  readonly variance: (number | null)[]
  readonly z: (number | null)[]
  /** Two-sided; by permutation where draws were asked for, else by the normal approximation. */
  readonly p: (number | null)[]
  readonly correctedP: (number | null)[]
  /** Where the area and its neighbours stand, remarkable or not. */
  readonly kind: (ClusterKind | null)[]
  /** `kind` where it is remarkable after correction, else `unremarkable`. */
  readonly judgement: (ClusterKind | 'unremarkable' | null)[]
}

/**
 * Local Moran's I: where do alike areas lie together (high–high, low–low), and which lies alone among others?
 *
 * @param values one per area; `null` = missing, the area and its links are left out. Rates of unequal populations should
 *   go through `standardiseByPrecision` before.
 * @param draws random permutations per area for the p-values; 0 = normal approximation, poor with few neighbours. As a p-value
 *   cannot be smaller than 2 ÷ (draws + 1), few draws find nothing among many areas; by default enough for the level
 *   corrected for their number, at most 19,999.
 * @param seed whole number, for the permutations
 * @returns one per area; `null` for missing values and areas without neighbours, and everywhere with fewer than four values
 *   or all equal
 * @throws RangeError `values`: not finite. `neighbours`: not positions of other areas. `draws`, `seed`: no such numbers
 *
 * Source: L. Anselin 1995, doi 10.1111/j.1538-4632.1995.tb00338.x; variance given the own value: R. R. Sokal, N. L. Oden, B. A.
 * Thomson 1998, doi 10.1111/j.1538-4632.1998.tb00406.x. Checked against spdep's localmoran (Auckland).
 * O(areas + links), with draws O(draws · links).
 */
export function localMoran({
  values,
  neighbours,
  style = 'row-standardised',
  draws: givenDraws,
  seed = 1,
  correction = 'benjamini-hochberg',
  level = 0.05,
}: {
  values: Amounts
  neighbours: Neighbours
  style?: WeightStyle
  draws?: number
  seed?: number
  correction?: Correction
  level?: number
}): LocalMoran {
  const draws = givenDraws ?? Math.min(19_999, Math.max(999, Math.ceil((2 * values.length) / level)))
  requireInside('level', level)
  if (!Number.isInteger(draws) || draws < 0) throw new RangeError(`draws: ${draws} is no number of draws`)
  const weights = prepareWeights({ values, neighbours, style })
  const areas = values.length
  const result = {
    statistic: gaps<number>(areas),
    expected: gaps<number>(areas),
    variance: gaps<number>(areas),
    z: gaps<number>(areas),
    p: gaps<number>(areas),
    kind: gaps<ClusterKind>(areas),
  }
  if (weights === null) return { ...result, correctedP: gaps(areas), judgement: gaps(areas) }
  const lag = new Float64Array(values.length)
  weights.eachLink((area, other, weight) => {
    lag[area] = lag[area]! + weight * weights.deviations[other]!
  })
  for (const place of weights.places) {
    if (weights.links[place] === 0) continue
    const { statistic, expected, variance } = momentsAt(weights, place, lag[place]!)
    result.statistic[place] = statistic
    result.expected[place] = expected
    result.variance[place] = variance
    const z = variance > 0 ? (statistic - expected) / Math.sqrt(variance) : 0
    result.z[place] = z
    result.p[place] = normalTwoSided(z)
    result.kind[place] = kindOf(weights.deviations[place]!, lag[place]!)
  }
  if (draws > 0) permute({ weights, lag, draws, seed, p: result.p })
  const correctedP = correctForMany(result.p, correction)
  const judgement = correctedP.map((p, place) =>
    p === null ? null : p > level ? 'unremarkable' : result.kind[place]!,
  )
  return { ...result, correctedP, judgement }
}

function momentsAt(
  { n, deviations, squares, linkWeight, links }: SpatialWeights,
  place: number,
  lag: number,
) {
  const own = deviations[place]!
  const second = squares / n
  const sum = links[place]! * linkWeight[place]!
  const sumOfSquares = sum * linkWeight[place]!
  return {
    statistic: (own / second) * lag,
    expected: (-own * own * sum) / ((n - 1) * second),
    variance:
      (own / second) ** 2 *
      (n / (n - 2)) *
      (sumOfSquares - (sum * sum) / (n - 1)) *
      (second - (own * own) / (n - 1)),
  }
}

function kindOf(own: number, lag: number): ClusterKind {
  if (own > 0) return lag > 0 ? 'high-high' : 'high-low'
  return lag > 0 ? 'low-high' : 'low-low'
}

/**
 * Gives every area other neighbours at random, its own value staying. The same shuffled orders serve all areas: an area
 * takes as many from the front as it has neighbours, itself passed over.
 */
function permute({
  weights,
  lag,
  draws,
  seed,
  p,
}: {
  weights: SpatialWeights
  lag: Float64Array
  draws: number
  seed: number
  p: (number | null)[]
}): void {
  const random = createRandom(seed)
  const { places, links, linkWeight, deviations } = weights
  const most = Math.min(places.length, 1 + places.reduce((max, place) => Math.max(max, links[place]!), 0))
  const order = Int32Array.from(places)
  const atLeast = new Int32Array(lag.length)
  const atMost = new Int32Array(lag.length)
  for (let draw = 0; draw < draws; draw++) {
    shuffleFront(order, most, random)
    for (const place of places) {
      let sum = 0
      let taken = 0
      for (let at = 0; taken < links[place]!; at++) {
        const other = order[at]!
        if (other === place) continue
        sum += deviations[other]!
        taken++
      }
      const drawn = sum * linkWeight[place]!
      // Rounding must not make equal sums unequal: then a tie would count on one side only.
      const tolerance = 1e-12 * (Math.abs(drawn) + Math.abs(lag[place]!))
      if (drawn >= lag[place]! - tolerance) atLeast[place] = atLeast[place]! + 1
      if (drawn <= lag[place]! + tolerance) atMost[place] = atMost[place]! + 1
    }
  }
  for (const place of places) {
    if (p[place] === null) continue
    const rarer = Math.min(atLeast[place]!, atMost[place]!)
    p[place] = Math.min(1, (2 * (rarer + 1)) / (draws + 1))
  }
}

function shuffleFront(order: Int32Array, count: number, random: () => number): void {
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (order.length - at))
    const held = order[at]!
    order[at] = order[other]!
    order[other] = held
  }
}

/**
 * Getis and Ord's local G (without the area itself): do high or low values gather around an area?
 *
 * @returns z per area, high = high values around; `null` for missing values and areas without neighbours
 * @throws RangeError as `localMoran`
 *
 * Source: J. K. Ord, A. Getis 1995, doi 10.1111/j.1538-4632.1995.tb00912.x. Checked against spdep's localG (Auckland).
 */
export function localG({
  values,
  neighbours,
  style = 'binary',
}: {
  values: Amounts
  neighbours: Neighbours
  style?: WeightStyle
}): (number | null)[] {
  const weights = prepareWeights({ values, neighbours, style })
  const result = gaps<number>(values.length)
  if (weights === null) return result
  const { n, deviations, squares, linkWeight, links } = weights
  const lag = new Float64Array(values.length)
  weights.eachLink((area, other, weight) => {
    lag[area] = lag[area]! + weight * deviations[other]!
  })
  for (const place of weights.places) {
    if (links[place] === 0) continue
    const own = deviations[place]!
    const meanOfOthers = -own / (n - 1)
    const varianceOfOthers = (squares - own * own) / (n - 1) - meanOfOthers ** 2
    const sum = links[place]! * linkWeight[place]!
    const spread = ((n - 1) * sum * linkWeight[place]! - sum * sum) / (n - 2)
    const variance = varianceOfOthers * spread
    result[place] = variance > 0 ? (lag[place]! - sum * meanOfOthers) / Math.sqrt(variance) : 0
  }
  return result
}
