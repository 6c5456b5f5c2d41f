import { field, isFieldCode } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  readCoverage,
  sumOfGroups,
  worstFirst,
  type CoverageBy,
  type CoverageRow,
} from '#lib/server/capabilities/offers/index.ts'
import { readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import type { WantedTable } from '../../table.ts'
import { areaGroups } from './area-groups.ts'

export const coverageGroups = ['provider', 'area', 'field'] as const satisfies readonly CoverageBy[]
export type CoverageGroup = (typeof coverageGroups)[number]

const cache = createRevisionCache<Awaited<ReturnType<typeof compute>>>({ capacity: 40 })

/** What the offers say and how old it is, in all and by group, the worst group first; remembered until the data change. */
export function coverageReport(
  tx: Tx,
  municipality: Municipality,
  wanted: Pick<WantedTable, 'address' | 'today' | 'locale'>,
) {
  const name = [wanted.today, wanted.locale, wanted.address].join(' ')
  return cache.get({ ...municipality, name }, () => compute(tx, municipality, wanted))
}

async function compute(
  tx: Tx,
  municipality: Municipality,
  { address, today, locale }: Pick<WantedTable, 'address' | 'today' | 'locale'>,
) {
  const by = coverageGroups.find((one) => one === address.get('nach')) ?? 'provider'
  const rhythm = await readDirectorySettings(tx)
  const directory = await areaDirectory(tx, municipality, today)
  const groups = areaGroups(directory, address)
  const areaIds = groups.areas.map(({ areaId }) => areaId)
  const rows = await readCoverage(tx, { by, areaIds, rhythm, today })
  // Every offer has one provider or none: all of them together are the directory, which need not be counted again.
  const whole =
    by === 'provider' ? sumOfGroups(rows) : (await readCoverage(tx, { by: 'all', rhythm, today }))[0]
  const names = new Map(groups.areas.map(({ areaId, name }) => [String(areaId), name]))
  return {
    by,
    rhythm,
    groups,
    whole,
    rows: worstFirst(rows).map((row) => ({ ...row, title: titleOf(row, { by, names, locale }) })),
  }
}

function titleOf(
  { key, name }: CoverageRow,
  { by, names, locale }: { by: CoverageGroup; names: ReadonlyMap<string, string>; locale: Locale },
): string {
  const texts = messages(locale).directoryReports
  if (key === null) return { provider: texts.noProvider, area: texts.noArea, field: texts.none }[by]
  if (by === 'field') return isFieldCode(key) ? field(key).name[locale] : key
  return name ?? names.get(key) ?? key
}

/** The condition of the list for a group; null where it cannot ask for it. */
export function conditionOfGroup(by: CoverageGroup, key: string | null): readonly [string, string] | null {
  if (key !== null) return [by, key]
  return by === 'field' ? ['lacks', 'field'] : null
}
