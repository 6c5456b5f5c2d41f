import { messages, type Locale } from '#lib/messages/index.ts'
import type { ReleasedColumn } from '#lib/server/capabilities/release/index.ts'

/** What a column of a release is called, without its unit. */
export function columnTitle(column: ReleasedColumn, locale: Locale): string {
  const { areas, publicPages } = messages(locale)
  return column.code === 'residents'
    ? areas.ages(column.ageFrom, column.ageTo)
    : publicPages.columns[column.code]
}
