import type { MapChoices, PlaceInTime } from '../../../karte/map-choices.ts'
import { periodsOf } from '../../coverage-at.ts'
import type { Draft, DraftRow } from './draft.ts'

/**
 * The draft with further indicators: in the sub-index that already has one of the same topic, else in the first; in
 * the newest period that they have figures for, where they have none in the index's.
 */
export function addRows(
  draft: Draft,
  { codes, choices, place }: { codes: readonly string[]; choices: MapChoices; place: PlaceInTime },
): Draft {
  const topicOf = (column: string) => choices.indicators.find(({ code }) => code === column)?.topic
  const added = codes
    .filter((code) => topicOf(code) !== undefined && !draft.rows.some(({ column }) => column === code))
    .map((code): DraftRow => {
      const indicator = choices.indicators.find((one) => one.code === code)
      const alike = draft.rows.find(({ column, group }) => group > 0 && topicOf(column) === topicOf(code))
      const periods = periodsOf(choices, { code, areaLevelId: place.areaLevelId })
      return {
        column: code,
        weight: '1',
        direction: indicator?.direction === 'higher-is-better' ? 'higher-is-better' : 'higher-is-burden',
        group: alike?.group ?? draft.groups[0]?.number ?? 0,
        period: periods.includes(place.period) ? '' : (periods[0] ?? ''),
      }
    })
  return { ...draft, rows: [...draft.rows, ...added] }
}
