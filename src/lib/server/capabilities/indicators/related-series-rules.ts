import type { Sum } from '@gelingen/methods/disclosure'

/** Counts by area under a name of their own. */
export type NamedCounts = {
  readonly key: string
  /** Of the period; only for finding sums. */
  readonly year: number
  readonly counts: ReadonlyMap<string, number>
}

type Named = Omit<NamedCounts, 'year'>

/** The first series that counts the same persons, itself perhaps; `isRest`: it counts the rest of the base instead. */
export type FirstOfKind = { readonly key: string; readonly isRest: boolean }

/**
 * Which series count the same persons: equal in every area that both have, and both have most areas. Files repeat a base, hand over a
 * case number under two names, or a rate and its complement.
 *
 * @param rests the base less the cases of a series, by key, where known
 * @returns by key
 */
export function sameSeries(
  series: readonly Named[],
  rests: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, FirstOfKind> {
  const firstOf = new Map<string, FirstOfKind>()
  const found: Named[] = []
  for (const one of series) {
    const rest = rests.get(one.key)
    const same = found.find(({ counts }) => isSame(counts, one.counts))
    const opposite =
      same === undefined && rest !== undefined ? found.find(({ counts }) => isSame(counts, rest)) : undefined
    const first = same ?? opposite
    firstOf.set(one.key, { key: first?.key ?? one.key, isRest: opposite !== undefined })
    if (first === undefined) found.push(one)
  }
  return firstOf
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one]
  let common = 0
  for (const [area, count] of smaller) {
    const second = larger.get(area)
    if (second === undefined) continue
    if (second !== count) return false
    common++
  }
  return common > 0 && 2 * common >= larger.size
}

/**
 * Which series are sums of others: of any two of one year or of neighbouring ones, or of more that follow one another; in every area that all have, exactly, or – means
 * of several years – to the whole number.
 * @param runs series that follow one another without a gap: years, quarters, months of one indicator
 */
export function sumsOfSeries(
  series: readonly NamedCounts[],
  runs: readonly (readonly NamedCounts[])[],
): Sum[] {
  const totalsFor = totalsFinder(series)
  const pairs = series.flatMap((one, at) =>
    series
      .slice(at + 1)
      .filter(({ year }) => Math.abs(year - one.year) <= 1)
      .map((other) => [one, other]),
  )
  const longer = runs.flatMap(windowsOf).filter(({ length }) => length > 2)
  return [...pairs, ...longer].flatMap((parts) =>
    totalsFor(parts)
      .filter((total) => !parts.includes(total) && isSumOf(total, parts))
      .map(({ key }) => ({ total: key, parts: parts.map((part) => part.key) })),
  )
}

/** Series that may be the sum or the mean of given ones, by what they have in the area that most series have. */
function totalsFinder(
  series: readonly NamedCounts[],
): (parts: readonly NamedCounts[]) => readonly NamedCounts[] {
  const often = new Map<string, number>()
  for (const { counts } of series)
    for (const [area, count] of counts) if (count > 0) often.set(area, (often.get(area) ?? 0) + 1)
  const [pivot = ''] = [...often].sort((one, other) => other[1] - one[1])[0] ?? []
  const byCount = Map.groupBy(series, ({ counts }) => counts.get(pivot) ?? null)
  const without = byCount.get(null) ?? []
  return (parts) => {
    let sum = 0
    for (const { counts } of parts) {
      const own = counts.get(pivot)
      if (own === undefined) return series
      sum += own
    }
    const mean = sum / parts.length
    return [...new Set([sum, Math.floor(mean), Math.ceil(mean)])]
      .flatMap((count) => byCount.get(count) ?? [])
      .concat(without)
  }
}

/** A figure over more periods than a year has months is none that offices make. */
const LONGEST = 12

function windowsOf(run: readonly NamedCounts[]): (readonly NamedCounts[])[] {
  return run.flatMap((_, from) =>
    Array.from({ length: Math.max(0, Math.min(LONGEST, run.length - from) - 1) }, (_, more) =>
      run.slice(from, from + more + 2),
    ),
  )
}

function isSumOf(total: NamedCounts, parts: readonly NamedCounts[]): boolean {
  let isSum = true
  let isMean = true
  let [common, people] = [0, 0]
  for (const [area, count] of total.counts) {
    let sum = 0
    let isComplete = true
    for (const { counts } of parts) {
      const own = counts.get(area)
      if (own === undefined) isComplete = false
      else sum += own
    }
    if (!isComplete) continue
    isSum &&= sum === count
    isMean &&= Math.abs(sum - count * parts.length) <= parts.length / 2
    if (!isSum && !isMean) return false
    common++
    people += sum
  }
  return people > 0 && 2 * common >= total.counts.size && common > 1
}
