import { wordsOf } from '../indikatoren/indicator-words.ts'
import type { Locale } from '#lib/messages/index.ts'
import { listRuns } from '#lib/server/capabilities/imports/index.ts'
import { columnsOfIndex } from '#lib/server/capabilities/index/index.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'
import type { MapChoices } from '../karte/map-choices.ts'
import { newestYear, newestYearOfAll } from './newest-year.ts'
import { whatIsDue, type Due } from './what-is-due.ts'

const RUNS_LOOKED_AT = 50
const RECENT_DAYS = 30

type Known = Pick<
  Parameters<typeof whatIsDue>[0],
  'today' | 'base' | 'offers' | 'residentsYear' | 'hasGaps' | 'isInventoryComplete'
>

/** For those who may act on it. */
export async function readDue(
  tx: Tx,
  { choices, locale, ...known }: Known & { choices: MapChoices; locale: Locale },
): Promise<Due[]> {
  const { indicators, coverage, indices } = choices
  const recentFrom = Date.parse(known.today) - RECENT_DAYS * 24 * 60 * 60 * 1000
  const runs = await listRuns(tx, { most: RUNS_LOOKED_AT })
  return whatIsDue({
    ...known,
    imports: runs.map(({ importRunId, fileName, status, createdAt }) => ({
      importRunId,
      fileName,
      status,
      isRecent: createdAt.getTime() >= recentFrom,
    })),
    indicators: indicators.map((indicator) => ({
      code: indicator.code,
      name: wordsOf(indicator, locale).name,
      newestYear: newestYear(coverage, indicator.indicatorId),
      rhythm: indicator.refreshRhythm,
    })),
    indices: indices.map(({ code, name, period, areaLevelId, settings }) => {
      const columns = new Set(columnsOfIndex(settings.spec))
      const indicatorIds = indicators.filter((one) => columns.has(one.code)).map((one) => one.indicatorId)
      return {
        code,
        name,
        year: Number(period.slice(0, 4)),
        newestYear: newestYearOfAll(coverage, { indicatorIds, areaLevelId }),
      }
    }),
  })
}
