/** An ISO date as a number that sorts alike: 2026-03-05 → 20260305; 0 = none. */
export function dayNumber(isoDate: string | null): number {
  return isoDate === null ? 0 : Number(isoDate.slice(0, 10).replaceAll('-', ''))
}

export function isoDate(day: number): string | null {
  if (day === 0) return null
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/**
 * The day so many months before today; what was confirmed before it is stale. A day that the month lacks
 * becomes its last: 31 March minus one month is 28 February.
 */
export function staleBeforeDay(today: string, months: number): number {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const monthsSinceYear0 = year * 12 + (month - 1) - months
  const [inYear, inMonth] = [Math.floor(monthsSinceYear0 / 12), (monthsSinceYear0 % 12) + 1]
  return inYear * 10_000 + inMonth * 100 + Math.min(day, daysInMonth(inYear, inMonth))
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
