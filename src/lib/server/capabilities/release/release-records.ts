import type { CsvCell } from '../../platform/tables/csv-answer.ts'
import type { ReleaseContent } from './release-types.ts'

/** A release as records: one per level and area, headings first. Official signs stand as they are. */
export function releaseRecords({ columns, levels, period }: ReleaseContent): CsvCell[][] {
  return [
    ['level', 'code', 'name', 'period', ...columns.map(({ code }) => code)],
    ...levels.flatMap((level) =>
      level.areas.map(({ code, name, cells }): CsvCell[] => [level.code, code, name, period, ...cells]),
    ),
  ]
}
