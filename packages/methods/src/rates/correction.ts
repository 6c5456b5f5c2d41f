import { gaps } from './amounts.ts'
import { ascendingOrder } from './ascending-order.ts'

export const corrections = ['holm', 'benjamini-hochberg', 'none'] as const
export type Correction = (typeof corrections)[number]

/**
 * Corrects p-values for the number of tests: who looks at a hundred areas finds five below 5 % by chance.
 *
 * @param pValues 0 … 1; `null` = no test, counts for nothing and stays `null`
 * @param correction `holm`: the probability of even one false alarm stays below the level; `benjamini-hochberg`: of the
 *   alarms at most the level's share is false on average (tests independent or positively dependent); `none`
 * @returns corrected p-values, to be compared with the level
 * @throws RangeError `pValues`: outside 0 … 1
 *
 * Source: S. Holm 1979, Scandinavian Journal of Statistics 6, 65–70; Y. Benjamini, Y. Hochberg 1995,
 * doi 10.1111/j.2517-6161.1995.tb02031.x. Checked against R's p.adjust (tests.json). O(n log n).
 */
export function correctForMany(
  pValues: readonly (number | null)[],
  correction: Correction,
): (number | null)[] {
  const wrong = pValues.findIndex((p) => p !== null && !(p >= 0 && p <= 1))
  if (wrong >= 0) throw new RangeError(`pValues: ${pValues[wrong]} at position ${wrong} is not from 0 to 1`)
  if (correction === 'none') return [...pValues]
  const places: number[] = []
  for (let at = 0; at < pValues.length; at++) if (pValues[at] !== null) places.push(at)
  const order = ascendingOrder(Float64Array.from(places, (place) => pValues[place]!))
  const corrected = gaps<number>(pValues.length)
  if (correction === 'holm') {
    let largest = 0
    for (let rank = 0; rank < order.length; rank++) {
      const at = places[order[rank]!]!
      largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[at]!))
      corrected[at] = largest
    }
  } else {
    let smallest = 1
    for (let rank = order.length; rank >= 1; rank--) {
      const at = places[order[rank - 1]!]!
      smallest = Math.min(smallest, (order.length / rank) * pValues[at]!)
      corrected[at] = smallest
    }
  }
  return corrected
}
