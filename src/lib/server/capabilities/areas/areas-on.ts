type Validity = { readonly validFrom: string; readonly validTo: string | null }

/**
 * The day whose areas belong to figures of a period: the last one of the period's year. Figures of 2020 may have been
 * given for areas drawn in 2021, or for some that ended in June 2020; then it is the nearest day on which all were there.
 *
 * @param withValues versions of areas that have a value in the period
 */
export function areasOn(withValues: readonly Validity[], period: string): string {
  const lastOfYear = `${period.slice(0, 4)}-12-31`
  const starts = withValues.map(({ validFrom }) => validFrom).toSorted()
  const ends = withValues.flatMap(({ validTo }) => validTo ?? []).toSorted()
  const latestStart = starts.at(-1) ?? ''
  const earliestEnd = ends[0]
  if (latestStart > lastOfYear) return latestStart
  if (earliestEnd === undefined || earliestEnd > lastOfYear || earliestEnd <= latestStart) return lastOfYear
  return dayBefore(earliestEnd)
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
