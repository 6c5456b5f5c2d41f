import {
  gaps,
  requireAmounts,
  requireCountsWithin,
  requireInside,
  usablePlaces,
  type Amounts,
} from './amounts.ts'
import { createCountInterval, type CountIntervalMethod } from './count-intervals.ts'
import { createShareInterval, type ShareIntervalMethod } from './share-intervals.ts'

export type AreaRates = {
  /** One per area; `null` where the count or the population is missing or nobody lives. */
  readonly value: (number | null)[]
  readonly lower: (number | null)[]
  readonly upper: (number | null)[]
}

/**
 * Shares per area with their intervals.
 *
 * @param counts people counted, one per area, at most its population; `null` = missing or suppressed
 * @param populations people among whom was counted; `null` = missing, 0 = nobody: both give `null`
 * @returns shares 0 … 1
 * @throws RangeError `counts`, `populations`: negative, not finite, unequal lengths, more counted than there are.
 *   `confidence`: outside 0 … 1
 *
 * Methods and sources: `shareInterval`. O(n); the exact method far slower than Wilson.
 */
export function areaShares({
  counts,
  populations,
  confidence = 0.95,
  method = 'wilson',
}: {
  counts: Amounts
  populations: Amounts
  confidence?: number
  method?: ShareIntervalMethod
}): AreaRates {
  requireAmounts('counts', counts)
  requireAmounts('populations', populations, counts.length)
  requireCountsWithin(counts, populations)
  requireInside('confidence', confidence)
  const interval = createShareInterval(confidence, method)
  const rates = emptyRates(counts.length)
  for (const at of usablePlaces(counts, populations)) {
    const count = counts[at]!
    const total = populations[at]!
    const { lower, upper } = interval(count, total)
    rates.value[at] = count / total
    rates.lower[at] = lower
    rates.upper[at] = upper
  }
  return rates
}

/**
 * Rates per area (events per population, where one person can have several) with their intervals.
 *
 * @param counts events, one per area; `null` = missing or suppressed
 * @param populations people or person-years; `null` = missing, 0 = nobody: both give `null`
 * @param per the rate is given per so many, e.g. 1000
 * @throws RangeError `counts`, `populations`: negative, not finite, unequal lengths. `per`: not above 0.
 *   `confidence`: outside 0 … 1
 *
 * Methods and sources: `countInterval`. O(n).
 */
export function areaRates({
  counts,
  populations,
  confidence = 0.95,
  method = 'byar-from-10',
  per = 1,
}: {
  counts: Amounts
  populations: Amounts
  confidence?: number
  method?: CountIntervalMethod
  per?: number
}): AreaRates {
  requireAmounts('counts', counts)
  requireAmounts('populations', populations, counts.length)
  requireInside('confidence', confidence)
  if (!(per > 0) || per === Infinity) throw new RangeError(`per: ${per} is not above 0`)
  const interval = createCountInterval(confidence, method)
  const rates = emptyRates(counts.length)
  for (const at of usablePlaces(counts, populations)) {
    const count = counts[at]!
    const factor = per / populations[at]!
    const { lower, upper } = interval(count)
    rates.value[at] = count * factor
    rates.lower[at] = lower * factor
    rates.upper[at] = upper * factor
  }
  return rates
}

function emptyRates(count: number): AreaRates {
  return { value: gaps(count), lower: gaps(count), upper: gaps(count) }
}
