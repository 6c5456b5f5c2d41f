import type { ClassedFigures, PlacedFigure } from './classes.ts'
import { fractionOf } from './row-space.ts'
import type { Chain, ChainLink, Release } from './types.ts'

/** Explanations of larger factors than this are not checked, and helped nobody. */
const largestFactor = 1000

/** Puts down how a set of pieces follows from published figures, checked with whole numbers. */
export function chainOf({
  combination,
  pieces,
  classed,
  releases,
}: {
  combination: ReadonlyMap<number, number>
  pieces: readonly string[]
  classed: ClassedFigures
  releases: readonly Release[]
}): Chain {
  const zeros = zerosFor(pieces, combination, classed)
  const whole = wholeFactors(combination)
  if (whole === null || !isRight(whole, pieces, classed)) return { links: [], divisor: 1, zeros }
  const inOrder = whole.factors.toSorted(([one], [other]) => one - other)
  const terms = inOrder.map(([label, factor]) => ({ ...classed.published[label]!, factor }))
  return { links: linksOf(terms, releases), divisor: whole.divisor, zeros }
}

/** One published figure less another, without any sum. */
export function differenceChain(
  later: PlacedFigure,
  earlier: PlacedFigure,
  releases: readonly Release[],
): Chain {
  const terms = [
    { ...later, factor: 1 },
    { ...earlier, factor: -1 },
  ]
  return { links: linksOf(terms, releases), divisor: 1, zeros: [] }
}

/** What published figures say about a group that they count. */
export function countBy(
  combination: ReadonlyMap<number, number>,
  published: readonly PlacedFigure[],
): number {
  let count = 0
  for (const [label, value] of combination) {
    const { numerator, denominator } = fractionOf(value) ?? { numerator: NaN, denominator: 1 }
    count += (numerator * published[label]!.figure.count) / denominator
  }
  return Number.isNaN(count) ? 0 : Math.round(count)
}

type WholeFactors = {
  readonly factors: readonly (readonly [label: number, factor: number])[]
  readonly divisor: number
}

function wholeFactors(combination: ReadonlyMap<number, number>): WholeFactors | null {
  const fractions = Array.from(combination, ([label, value]) => ({ label, fraction: fractionOf(value) }))
  let divisor = 1
  for (const { fraction } of fractions) {
    if (fraction === null) return null
    divisor *= fraction.denominator / greatestDivisor(divisor, fraction.denominator)
    if (divisor > largestFactor) return null
  }
  const factors = fractions.map(({ label, fraction }) => {
    return [label, (fraction!.numerator * divisor) / fraction!.denominator] as const
  })
  return factors.every(([, factor]) => Math.abs(factor) <= largestFactor) ? { factors, divisor } : null
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other)
}

function isRight(
  { factors, divisor }: WholeFactors,
  pieces: readonly string[],
  classed: ClassedFigures,
): boolean {
  const sums = new Map<number, number>()
  for (const [label, factor] of factors) {
    for (const column of classed.rows[label]!) sums.set(column, (sums.get(column) ?? 0) + factor)
  }
  for (const column of classed.classesOf(pieces) ?? []) sums.set(column, (sums.get(column) ?? 0) - divisor)
  return [...sums.values()].every((sum) => sum === 0)
}

/** Of the empty pieces, those matter that stand in the sum other than in the result. */
function zerosFor(
  pieces: readonly string[],
  combination: ReadonlyMap<number, number>,
  { published, zeros }: ClassedFigures,
): Chain['zeros'] {
  if (zeros.length === 0) return []
  const sums = new Map<string, number>(pieces.map((piece) => [piece, -1]))
  for (const [label, factor] of combination) {
    const fraction = fractionOf(factor)
    const size = fraction === null ? NaN : fraction.numerator / fraction.denominator
    for (const piece of published[label]!.figure.pieces) sums.set(piece, (sums.get(piece) ?? 0) + size)
  }
  const needed = zeros.filter(({ figure }) =>
    figure.pieces.some((piece) => Math.abs(sums.get(piece) ?? 0) > 1e-9 || Number.isNaN(sums.get(piece))),
  )
  const covered = new Set<string>()
  return needed.flatMap(({ figure, release }) => {
    if (figure.pieces.every((piece) => covered.has(piece))) return []
    figure.pieces.forEach((piece) => covered.add(piece))
    return [{ release, figure: figure.name }]
  })
}

/** What is added before what is taken off, few before many; relatives of one release stand together. */
function linksOf(
  terms: readonly (PlacedFigure & { factor: number })[],
  releases: readonly Release[],
): ChainLink[] {
  const keyOf = ({ figure, release, factor }: PlacedFigure & { factor: number }) =>
    JSON.stringify([release, factor, figure.family ?? null, figure.family === undefined ? figure.name : null])
  const links = Array.from(Map.groupBy(terms, keyOf).values(), (together): ChainLink => {
    const [{ figure, release, releaseAt, factor }] = together as [(typeof together)[0]]
    const family = figure.family ?? null
    const relatives = releases[releaseAt]!.figures.filter((other) => other.family === family)
    return {
      release,
      factor,
      figures: together.map((term) => term.figure.name),
      family,
      familySize: family === null ? null : relatives.length,
    }
  })
  const isAdded = ({ factor }: ChainLink) => Number(factor > 0)
  return links.sort(
    (one, other) => isAdded(other) - isAdded(one) || one.figures.length - other.figures.length,
  )
}
