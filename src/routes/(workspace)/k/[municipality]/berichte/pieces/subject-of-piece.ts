import { messages } from '#lib/messages/index.ts'
import { readMapChoices, usualSubject, type MapChoices } from '../../karte/map-choices.ts'
import { parseMapQuery, type Subject } from '../../karte/map-query.ts'
import type { MapView } from '../../karte/map-view.ts'
import { showSubject } from '../../karte/show-subject.ts'
import { newestYearOfAll } from '../../overview/newest-year.ts'
import type { PieceAbout } from './piece-types.ts'

type Wanted = { readonly zeige: string; readonly ebene?: string; readonly zeitraum: string }

/**
 * What a piece shows, in its newest period where none is set; null where there is nothing to show.
 */
export async function subjectOfPiece(
  about: PieceAbout,
  wanted: Wanted,
): Promise<{ view: MapView; areaLevelId: number; levelName: string } | null> {
  const { tx, municipality, today, locale } = about
  const choices = await readMapChoices(tx, municipality, today)
  const query = parseMapQuery(new URLSearchParams(wanted))
  const subject = query.subject ?? usualSubject(choices)
  if (subject === null) return null
  const shown = await showSubject(subject, {
    tx,
    municipality,
    choices,
    query: { ...query, period: query.period ?? newestPeriod(subject, choices) },
    locale,
    messages: messages(locale),
    base: `/k/${municipality.slug}`,
    today,
  })
  if (shown === null || !('rows' in shown.view) || shown.place === null) return null
  const { areaLevelId } = shown.place
  const level = choices.levels.find((one) => one.areaLevelId === areaLevelId)
  return { view: shown.view, areaLevelId, levelName: level?.name ?? '' }
}

/**
 * Of an index the newest year in which all its indicators have figures, if that is later than its own; null = what is
 * usual, which for an indicator is its newest period.
 */
function newestPeriod(subject: Subject, { indices, indicators, coverage }: MapChoices): string | null {
  const definition = subject.kind === 'index' ? indices.find(({ code }) => code === subject.code) : undefined
  if (definition === undefined) return null
  const columns = new Set(definition.settings.spec.indicators.map(({ column }) => column))
  const indicatorIds = indicators
    .filter(({ code }) => columns.has(code))
    .map(({ indicatorId }) => indicatorId)
  const year = newestYearOfAll(coverage, { indicatorIds, areaLevelId: definition.areaLevelId })
  return year !== null && year > Number(definition.period.slice(0, 4)) ? String(year) : null
}
