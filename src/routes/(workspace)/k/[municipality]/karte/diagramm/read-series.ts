import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import { figuresOf } from '../area-figures.ts'
import { subjectName, type Subject } from '../map-query.ts'
import type { Measure } from '../map-view.ts'
import { showSubject, type Shown, type ShowContext } from '../show-subject.ts'
import type { FiguresOfPeriod } from './series.ts'

/** So many periods that their names can still be read. */
const MOST_PERIODS = 15

type OnePeriod = FiguresOfPeriod & { readonly measure: Measure }

const cache = createRevisionCache<OnePeriod | null>({ capacity: 400 })

/** The shown subject on the shown level in each of its periods, in order of time; remembered until the data change. */
export async function readSeries(
  subject: Subject,
  { covered, place }: Pick<Shown, 'covered' | 'place'>,
  context: ShowContext,
): Promise<OnePeriod[]> {
  const { municipality, choices, query, locale } = context
  const level = choices.levels.find(({ areaLevelId }) => areaLevelId === place?.areaLevelId)
  if (level === undefined) return []
  const periods = covered
    .flatMap(({ areaLevelId, period }) =>
      areaLevelId === level.areaLevelId && period !== null ? period : [],
    )
    .toSorted()
    .slice(-MOST_PERIODS)
  const found: OnePeriod[] = []
  for (const period of periods) {
    const { municipalityId, dataRevision } = municipality
    const name = `series ${subjectName(subject)} ${level.areaLevelId} ${period} ${locale}`
    const one = await cache.get({ municipalityId, name, dataRevision }, async () => {
      const shown = await showSubject(subject, { ...context, query: { ...query, level: level.code, period } })
      if (shown === null || !('rows' in shown.view) || shown.place?.period !== period) return null
      return { period, figures: figuresOf(shown.view), measure: shown.view.measure }
    })
    if (one !== null) found.push(one)
  }
  return found
}
