/**
 * Where a period (YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, YYYY/YY) lies in time, as a number of years: its middle, a day at
 * itself.
 * @returns null where it is none of these
 */
export function periodYear(period: string): number | null {
  const [, year, rest = ''] = /^(\d{4})(.*)$/.exec(period) ?? []
  if (year === undefined) return null
  const start = Number(year)
  if (rest === '') return start + 0.5
  // A school year goes from August to July.
  if (/^\/\d{2}$/.test(rest)) return start + 7 / 12 + 0.5
  const quarter = /^-Q([1-4])$/.exec(rest)?.[1]
  if (quarter !== undefined) return start + (Number(quarter) - 0.5) / 4
  const [, month, day] = /^-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?$/.exec(rest) ?? []
  if (month === undefined) return null
  return start + (Number(month) - 1 + (day === undefined ? 0.5 : (Number(day) - 0.5) / 31)) / 12
}
