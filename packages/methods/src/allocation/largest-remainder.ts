import type { Claim, Tie } from './allocation-types.ts'
import { shareOut } from './share-out.ts'

/**
 * Largest remainder (Hare, Niemeyer): everybody gets the whole part of its share, the rest goes one by one to the
 * largest remainders. Floors and caps hold already for the shares (`shareOut`), so rounding cannot break them.
 *
 * @param claims weights above 0
 * @returns amounts beside the claims; the tie if equal remainders met at the edge
 */
export function largestRemainder(
  claims: readonly Claim[],
  total: bigint,
): { amounts: bigint[]; tie: Tie | null } {
  const { numerator, denominator } = shareOut(claims, total)
  const remainders = claims.map(() => 0n)
  let left = total
  const amounts = claims.map(({ weight, floor, cap }, at) => {
    const product = weight * numerator
    const whole = product / denominator
    const amount = whole < floor ? floor : cap !== null && whole >= cap ? cap : whole
    if (amount === whole && whole !== cap) remainders[at] = product - whole * denominator
    left -= amount
    return amount
  })
  // Whoever has a remainder is fewer than one unit short, so the rest is smaller than their number.
  const rest = Number(left)
  if (rest === 0) return { amounts, tie: null }
  const { above, atEdge } = splitAtEdge(claims, remainders, rest)
  for (const at of above) amounts[at] = amounts[at]! + 1n
  const served = rest - above.length
  for (const at of atEdge.slice(0, served)) amounts[at] = amounts[at]! + 1n
  return { amounts, tie: tieAtEdge({ claims, remainders, atEdge, served }) }
}

/**
 * Who surely has one of the `rest` largest remainders, and, in order of service, those near the last of them.
 *
 * Conversion to floating point keeps the order of whole numbers or makes them equal, so only the few that look like the
 * last one must be compared exactly.
 */
function splitAtEdge(
  claims: readonly Claim[],
  remainders: readonly bigint[],
  rest: number,
): { above: number[]; atEdge: number[] } {
  const approximate = Float64Array.from(remainders, Number)
  const edge = approximate.toSorted()[claims.length - rest]!
  const above: number[] = []
  const atEdge: number[] = []
  for (let at = 0; at < claims.length; at++) {
    if (approximate[at]! > edge) above.push(at)
    else if (approximate[at] === edge) atEdge.push(at)
  }
  atEdge.sort((a, b) => {
    if (remainders[a] !== remainders[b]) return remainders[a]! > remainders[b]! ? -1 : 1
    return claims[a]!.turn - claims[b]!.turn
  })
  return { above, atEdge }
}

function tieAtEdge({
  claims,
  remainders,
  atEdge,
  served,
}: {
  claims: readonly Claim[]
  remainders: readonly bigint[]
  atEdge: readonly number[]
  served: number
}): Tie | null {
  const last = remainders[atEdge[served - 1]!]!
  const waiting = atEdge[served]
  if (waiting === undefined || remainders[waiting] !== last) return null
  const positions = (list: readonly number[]) =>
    list
      .filter((at) => remainders[at] === last)
      .map((at) => claims[at]!.position)
      .toSorted((a, b) => a - b)
  return { between: positions(atEdge), given: positions(atEdge.slice(0, served)) }
}
