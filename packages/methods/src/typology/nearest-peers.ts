import type { Rows } from './points.ts'
import { standardiseRows } from './standardise-rows.ts'

export type Peer = {
  /** Place in the rows. */
  readonly position: number
  /** Root of the mean squared difference, in SD: 0 = equal in everything compared. */
  readonly distance: number
  /** One per indicator: peer − own, in SD; `null` where it was not compared. */
  readonly differences: (number | null)[]
  /** Places of the indicators in which both are much alike, the nearest first. */
  readonly alike: number[]
  /** Places of those in which they differ clearly, the farthest first. */
  readonly different: number[]
}

/**
 * Who is most like one unit: the nearest by the standardised indicators, with what is alike and what differs.
 *
 * Indicators that the unit itself has no value for are not compared; whoever misses one of the others is no peer. Mean and SD
 * are those of all rows.
 *
 * @param rows one per unit, in the indicators' own units; `null` = missing
 * @param position of the unit that asks
 * @param count how many peers, default 5
 * @param weights one per indicator, from 0 up, default 1; the distance is √(Σ w·d² ÷ Σ w)
 * @param among one per row: may it be a peer (e.g. cities only); default: all
 * @param alikeWithin at most this many SD apart is alike, default 0.25; `differentFrom` at least this is different, default 0.75
 * @throws RangeError `rows`, `position`, `count`, `weights`, `among`; `position`: nothing to compare
 */
export function nearestPeers({
  rows,
  position,
  count = 5,
  weights,
  among,
  alikeWithin = 0.25,
  differentFrom = 0.75,
}: {
  readonly rows: Rows
  readonly position: number
  readonly count?: number
  readonly weights?: readonly number[]
  readonly among?: readonly boolean[]
  readonly alikeWithin?: number
  readonly differentFrom?: number
}): Peer[] {
  const own = rows[position]
  if (own === undefined) throw new RangeError(`position: no row ${position}`)
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`count: ${count} is not from 0 up`)
  if (among !== undefined && among.length !== rows.length)
    throw new RangeError(`among: ${among.length} for ${rows.length} rows`)
  const weightOf = weightsFor(weights, own.length)
  const { rows: standardised } = standardiseRows(rows)
  const ownValues = standardised[position]!
  const compared = [...ownValues.keys()].filter((at) => ownValues[at] !== null && weightOf[at]! > 0)
  if (compared.length === 0) throw new RangeError(`position: row ${position} has nothing to compare`)
  const weightSum = compared.reduce((sum, at) => sum + weightOf[at]!, 0)
  return standardised
    .flatMap((row, at) => {
      if (at === position || among?.[at] === false) return []
      if (compared.some((indicator) => row[indicator] === null)) return []
      const squares = compared.reduce(
        (sum, indicator) => sum + weightOf[indicator]! * (row[indicator]! - ownValues[indicator]!) ** 2,
        0,
      )
      return [{ position: at, row, distance: Math.sqrt(squares / weightSum) }]
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ position: peer, row, distance }) => {
      const differences = row.map((value, at) => (compared.includes(at) ? value! - ownValues[at]! : null))
      const size = (at: number) => Math.abs(differences[at]!)
      return {
        position: peer,
        distance,
        differences,
        alike: compared.filter((at) => size(at) <= alikeWithin).sort((a, b) => size(a) - size(b)),
        different: compared.filter((at) => size(at) >= differentFrom).sort((a, b) => size(b) - size(a)),
      }
    })
}

function weightsFor(weights: readonly number[] | undefined, count: number): readonly number[] {
  if (weights === undefined) return Array.from({ length: count }, () => 1)
  if (weights.length !== count) throw new RangeError(`weights: ${weights.length} for ${count} indicators`)
  if (weights.some((weight) => !(weight >= 0) || weight === Infinity))
    throw new RangeError('weights: not all from 0 up')
  return weights
}
