import type { SearchTexts } from '#lib/messages/portal/search/index.ts'

/**
 * "0–11 Monate", "3–6 Jahre", "14 Jahre und älter"; '' = not known.
 * @param ages in months, the end exclusive: up to the seventh birthday is up to 6 years
 */
export function agesInWords(
  ages: { readonly ageFromMonths: number | null; readonly ageToMonths: number | null },
  texts: Pick<SearchTexts, 'years' | 'months' | 'andOlder'>,
): string {
  if (ages.ageFromMonths === null && ages.ageToMonths === null) return ''
  const from = ages.ageFromMonths ?? 0
  const inYears = (months: number) => Math.floor(months / 12)
  if (ages.ageToMonths === null) {
    const isInMonths = from % 12 !== 0 && from < 36
    return texts.andOlder(isInMonths ? texts.months(from) : texts.years(inYears(from)))
  }
  const last = ages.ageToMonths - 1
  if (last < 24 && (from % 12 !== 0 || ages.ageToMonths % 12 !== 0 || last < 12))
    return from === last ? texts.months(last) : `${from}–${texts.months(last)}`
  return inYears(from) === inYears(last)
    ? texts.years(inYears(last))
    : `${inYears(from)}–${texts.years(inYears(last))}`
}
