import type { AreaLine, SeriesToProtect } from '../disclosure/index.ts'
import type { CountSeries } from './count-series-rules.ts'
import type { Rests } from './kinds-of-counts-rules.ts'
import { protectRelated } from './protect-related-rules.ts'

/** The areas whose figure may not be shown, of an indicator in a period. */
export type HiddenCells = (figure: { indicatorId: number; period: string }) => ReadonlySet<string>

export function figureKey({ indicatorId, period }: { indicatorId: number; period: string }): string {
  return `${indicatorId} ${period}`
}

/**
 * Which figures may not be shown, so that no small number of persons follows from all that is shown: of an indicator on all
 * levels, of others with the same case number, base or rest, and of years, quarters and means that add up. A hidden figure is hidden
 * with its case number and its base.
 *
 * Bases are protected first; then cases, as if everybody knew every base that is shown anywhere.
 *
 * @returns looks for what hangs together at once and for what is hidden when it is asked for; some 25 ms for an indicator on
 *   four levels with 755 areas
 */
export function hiddenCells({
  series,
  lines,
  hidesNone,
}: {
  series: readonly CountSeries[]
  lines: ReadonlyMap<string, AreaLine>
  hidesNone: boolean
}): HiddenCells {
  const byKey = new Map(series.map((one) => [figureKey(one), one]))
  const minimumCount = Math.max(1, ...series.map((one) => one.minimumCount))
  const shared = { lines, hidesNone, minimumCount }
  const part = (name: 'cases' | 'base') =>
    [...byKey].flatMap(([key, one]) =>
      one[name].size === 0
        ? []
        : [{ key, indicatorId: one.indicatorId, period: one.period, counts: one[name] }],
    )
  const hiddenBases = protectRelated({
    ...shared,
    all: part('base'),
    rests: new Map(),
    countsOf: (key) => byKey.get(key)?.base ?? new Map(),
  })
  const hiddenCases = protectRelated({
    ...shared,
    all: part('cases'),
    rests: restsOf(byKey),
    countsOf: (key) => withoutHiddenBases(byKey.get(key)?.cases ?? new Map(), hiddenBases(key)),
  })
  const found = new Map<string, ReadonlySet<string>>()
  return (figure) => {
    const key = figureKey(figure)
    const known = found.get(key)
    if (known !== undefined) return known
    const own = [...(byKey.get(key)?.cases ?? [])].flatMap(([area, { isHidden }]) => (isHidden ? [area] : []))
    const hidden = new Set([...own, ...hiddenBases(key), ...hiddenCases(key)])
    found.set(key, hidden)
    return hidden
  }
}

/** Where the base is hidden, so is the rate, and nobody knows how many cases there are at most. */
function withoutHiddenBases(
  counts: SeriesToProtect['counts'],
  hidden: ReadonlySet<string>,
): SeriesToProtect['counts'] {
  if (hidden.size === 0) return counts
  return new Map(
    [...counts].map(([area, count]) => [
      area,
      hidden.has(area) ? { ...count, isHidden: true, most: Infinity } : count,
    ]),
  )
}

function restsOf(series: ReadonlyMap<string, CountSeries>): Rests {
  return new Map(
    [...series].map(([key, { cases }]) => [
      key,
      new Map([...cases].flatMap(([area, { rest }]) => (rest === null ? [] : [[area, rest] as const]))),
    ]),
  )
}
