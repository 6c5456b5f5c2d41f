type Timed = { readonly key: string; readonly indicatorId: number; readonly period: string }

/** Figures of one indicator that follow one another without a gap: years, quarters, months. Keys, the earliest first. */
export function runsOf(figures: readonly Timed[]): string[][] {
  const placed = figures.flatMap(({ key, indicatorId, period }) => {
    const place = placeOf(period)
    return place === null ? [] : [{ key, indicatorId, ...place }]
  })
  return [...Map.groupBy(placed, ({ indicatorId, kind }) => `${indicatorId} ${kind}`).values()].flatMap(
    (all) => {
      const runs: string[][] = []
      let last = NaN
      for (const { key, number } of all.toSorted((a, b) => a.number - b.number)) {
        if (number === last + 1) runs.at(-1)?.push(key)
        else runs.push([key])
        last = number
      }
      return runs.filter((run) => run.length > 1)
    },
  )
}

/** Kind of a period and its running number; null for days, which are states and add up to nothing. */
function placeOf(period: string): { kind: string; number: number } | null {
  const [, year = '', rest = ''] = /^(\d{4})(.*)$/.exec(period) ?? []
  if (rest === '') return { kind: 'year', number: Number(year) }
  if (/^\/\d{2}$/.test(rest)) return { kind: 'school-year', number: Number(year) }
  if (/^-Q[1-4]$/.test(rest)) return { kind: 'quarter', number: Number(year) * 4 + Number(rest[2]) }
  if (/^-\d{2}$/.test(rest)) return { kind: 'month', number: Number(year) * 12 + Number(rest.slice(1)) }
  return null
}
