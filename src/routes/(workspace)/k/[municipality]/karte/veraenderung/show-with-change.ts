import type { Subject } from '../map-query.ts'
import { showSubject, type Shown, type ShowContext } from '../show-subject.ts'
import { changeView } from './change-view.ts'

/** Units of which "a tenth more" is a sensible thing to say, while a difference in the unit is not. */
const countedUnits: readonly string[] = ['count', 'square-metres', 'rooms']

/**
 * A subject as the address asks for it: its numbers, or what became of them since an earlier period. A period that has no
 * values, or is not an earlier one, is as if it were not asked for.
 */
export async function showWithChange(subject: Subject, context: ShowContext): Promise<Shown | null> {
  const { query, choices, locale, messages } = context
  const shown = await showSubject(subject, context)
  if (shown === null || query.since === null || !('rows' in shown.view)) return shown
  const { place } = shown
  const until = place?.period ?? null
  const isThere = earlierPeriods(shown).includes(query.since)
  if (place == null || until === null || !isThere) return shown
  const level = choices.levels.find(({ areaLevelId }) => areaLevelId === place.areaLevelId)
  const before = await showSubject(subject, {
    ...context,
    query: { ...query, level: level?.code ?? null, period: query.since },
  })
  if (before === null || !('rows' in before.view) || before.place?.period !== query.since) return shown
  const unit = choices.indicators.find(
    ({ code }) => subject.kind === 'indicator' && code === subject.code,
  )?.unit
  const view = changeView({
    earlier: before.view,
    later: shown.view,
    since: query.since,
    until,
    isRelative: unit !== undefined && countedUnits.includes(unit),
    locale,
    messages,
  })
  return { ...shown, view, since: query.since, classChoices: [], classes: null }
}

/** The periods before the shown one in which its level has values, the newest first. */
export function earlierPeriods({ covered, place }: Pick<Shown, 'covered' | 'place'>): string[] {
  const until = place?.period ?? null
  if (place == null || until === null) return []
  return covered
    .filter(({ areaLevelId }) => areaLevelId === place.areaLevelId)
    .flatMap(({ period }) => (period !== null && period < until ? period : []))
    .toSorted()
    .toReversed()
}
