import type { Locale } from '#lib/messages/index.ts'

/** How an offer stands by the municipality's rhythm of confirmation; what each means, the directory's settings say. */
export type RhythmState = 'fresh' | 'due' | 'marked' | 'hidden'

/** The day so many months before an ISO date; a day that the month lacks becomes its last. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const sinceYear0 = year * 12 + (month - 1) - months
  const [inYear, inMonth] = [Math.floor(sinceYear0 / 12), sinceYear0 - Math.floor(sinceYear0 / 12) * 12]
  const last = new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate()
  return new Date(Date.UTC(inYear, inMonth, Math.min(dayOfMonth, last))).toISOString().slice(0, 10)
}

/** "vor 3 Monaten": in days within a month, in months within two years, then in years; whole ones that have passed. */
export function howLongAgo(day: string, { today, locale }: { today: string; locale: Locale }): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
  if (days < 31) return words.format(-Math.max(days, 0), 'day')
  const months = wholeMonths(day, today)
  return months < 24
    ? words.format(-Math.max(months, 1), 'month')
    : words.format(-Math.floor(months / 12), 'year')
}

function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  return from.slice(8) > to.slice(8) ? months - 1 : months
}
