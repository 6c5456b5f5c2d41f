import type { Amounts } from './amounts.ts'
import { requireNeighbours, type Neighbours } from './neighbours.ts'

export type WeightStyle = 'row-standardised' | 'binary'

/** What the spatial statistics need of values and links, areas without a value left out. */
export type SpatialWeights = {
  /** Areas with a value. */
  n: number
  /** Positions of these areas. */
  places: number[]
  /** One per area of the map: value − mean, 0 where missing. */
  deviations: Float64Array
  isPresent: Uint8Array
  /** Σ deviations² */
  squares: number
  /** Fourth moment over the squared second. */
  kurtosis: number
  /** Per area the weight of each of its links. */
  linkWeight: Float64Array
  /** Per area how many of its neighbours have a value. */
  links: Int32Array
  eachLink: (visit: (area: number, other: number, weight: number) => void) => void
}

/**
 * @returns `null` with fewer than four values, no links or all values equal
 * @throws RangeError `values`: not finite. `neighbours`: not positions of other areas
 */
export function prepareWeights({
  values,
  neighbours,
  style,
}: {
  values: Amounts
  neighbours: Neighbours
  style: WeightStyle
}): SpatialWeights | null {
  requireNeighbours(neighbours, values.length)
  const wrong = values.findIndex((value) => value !== null && !Number.isFinite(value))
  if (wrong >= 0) throw new RangeError(`values: ${values[wrong]} at position ${wrong} is not finite`)
  const places = values.flatMap((value, at) => (value === null ? [] : [at]))
  const n = places.length
  if (n < 4) return null
  const { deviations, squares, fourths } = deviationsOf(values, places)
  if (squares === 0) return null
  const isPresent = new Uint8Array(values.length)
  for (const place of places) isPresent[place] = 1
  const links = new Int32Array(values.length)
  for (const place of places)
    for (const other of neighbours[place]!) if (isPresent[other] === 1) links[place] = links[place]! + 1
  const linkWeight = Float64Array.from(links, (count) =>
    count === 0 ? 0 : style === 'binary' ? 1 : 1 / count,
  )
  const eachLink: SpatialWeights['eachLink'] = (visit) => {
    for (const place of places)
      for (const other of neighbours[place]!)
        if (isPresent[other] === 1) visit(place, other, linkWeight[place]!)
  }
  if (links.every((count) => count === 0)) return null
  const kurtosis = fourths / n / (squares / n) ** 2
  return { n, places, deviations, isPresent, squares, kurtosis, linkWeight, links, eachLink }
}

function deviationsOf(values: Amounts, places: readonly number[]) {
  const mean = places.reduce((sum, place) => sum + values[place]!, 0) / places.length
  const deviations = new Float64Array(values.length)
  let squares = 0
  let fourths = 0
  for (const place of places) {
    const deviation = values[place]! - mean
    deviations[place] = deviation
    squares += deviation ** 2
    fourths += deviation ** 4
  }
  return { deviations, squares, fourths }
}

/** s0 = Σ w, s1 = ½ Σ (wᵢⱼ + wⱼᵢ)², s2 = Σ (row sum + column sum)²: what the variance of a statistic of all links needs. */
export function sumsOfWeights(
  { places, links, linkWeight, eachLink }: SpatialWeights,
  neighbours: Neighbours,
): { s0: number; s1: number; s2: number } {
  let s0 = 0
  let s1 = 0
  const columnSums = new Float64Array(links.length)
  eachLink((area, other, weight) => {
    s0 += weight
    columnSums[other] = columnSums[other]! + weight
    const back = neighbours[other]!.includes(area) ? linkWeight[other]! : 0
    // A link that goes both ways is met twice, one that does not only once.
    s1 += back > 0 ? (weight + back) ** 2 / 2 : weight ** 2
  })
  const s2 = places.reduce(
    (sum, place) => sum + (links[place]! * linkWeight[place]! + columnSums[place]!) ** 2,
    0,
  )
  return { s0, s1, s2 }
}
