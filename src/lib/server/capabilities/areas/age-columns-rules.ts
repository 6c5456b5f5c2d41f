import type { GroupColumn } from './areas-form.ts'

type Ages = { column: string; ageFrom: number; last: number | null; isExclusive: boolean | null }

const total = /^(einwohner(innen)?|insgesamt|gesamt|zusammen|bev(ö|oe)lkerung|inhabitants|total|population)$/i

/**
 * The columns whose headings name ages: "6 bis unter 10 Jahre", "unter 3", "65 und älter", "age_6_15", "18-24".
 * Whether an end such as 15 in "6_15" belongs to the group shows in the next one: does it begin with 15 or 16?
 */
export function ageColumns(columns: readonly string[]): GroupColumn[] {
  const read = columns.flatMap((column) => agesOf(column) ?? [])
  const starts = new Set(read.map(({ ageFrom }) => ageFrom))
  const groups = read.map(({ column, ageFrom, last, isExclusive }) => {
    if (last === null) return { column, ageFrom, ageTo: null }
    const ageTo = (isExclusive ?? (starts.has(last) && !starts.has(last + 1))) ? last : last + 1
    return { column, ageFrom, ageTo }
  })
  return groups.filter(
    ({ ageFrom, ageTo }, at) =>
      (ageTo === null || ageTo > ageFrom) &&
      groups.findIndex((other) => other.ageFrom === ageFrom && other.ageTo === ageTo) === at,
  )
}

function agesOf(column: string): Ages | null {
  const heading = column.trim()
  if (total.test(heading)) return { column, ageFrom: 0, last: null, isExclusive: true }
  if (/percent|prozent|anteil|%|quote/i.test(heading)) return null
  const below = /(?:^|[\s_])(?:unter|below|under|<)[\s_]*(\d{1,3})(?!\d)/i.exec(heading)
  const pair = /(?:^|\D)(\d{1,3})\s*(?:-|–|_|bis|to)\s*(unter|under)?\s*(\d{1,3})(?!\d)/i.exec(heading)
  if (pair !== null)
    return {
      column,
      ageFrom: Number(pair[1]),
      last: Number(pair[3]),
      isExclusive: pair[2] === undefined ? null : true,
    }
  if (below !== null) return { column, ageFrom: 0, last: Number(below[1]), isExclusive: true }
  const open =
    /(?:^|\D)(\d{1,3})\s*(?:\+|(?:jahre?\s*)?und\s*(?:älter|mehr|aelter)|(?:years?\s*)?and\s*(?:over|older))/i.exec(
      heading,
    ) ?? /(?:above|over|ab|über)[\s_]*(\d{1,3})(?!\d)/i.exec(heading)
  return open === null ? null : { column, ageFrom: Number(open[1]), last: null, isExclusive: true }
}
