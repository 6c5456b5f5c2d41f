/**
 * The day so many days before another, in the Gregorian calendar; no clock and no time zone.
 * @param isoDay YYYY-MM-DD
 */
export function daysBefore(isoDay: string, days: number): string {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  return dayOf(dayNumber(year, month, day) - days)
}

export function germanDate(isoDay: string): string {
  return isoDay.split('-').reverse().join('.')
}

/**
 * Days since 1 March of the year 0. Years begin in March here, so that the leap day is their last.
 * Source: E. G. Richards, Mapping Time (1998), ch. 25, with 0 = 1 March 0000.
 */
function dayNumber(year: number, month: number, day: number): number {
  const [marchYear, marchMonth] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  return 365 * marchYear + leapDays(marchYear) + Math.floor((153 * marchMonth + 2) / 5) + day - 1
}

function dayOf(number: number): string {
  let marchYear = Math.floor(number / 365.2425)
  while (number < yearStart(marchYear)) marchYear--
  while (number >= yearStart(marchYear + 1)) marchYear++
  const dayOfYear = number - yearStart(marchYear)
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const [year, month] = marchMonth < 10 ? [marchYear, marchMonth + 3] : [marchYear + 1, marchMonth - 9]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function yearStart(marchYear: number): number {
  return 365 * marchYear + leapDays(marchYear)
}

function leapDays(marchYear: number): number {
  return Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
}
