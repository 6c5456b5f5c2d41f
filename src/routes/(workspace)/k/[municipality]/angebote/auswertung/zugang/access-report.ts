import { spokenLanguage, accessibilityFeature } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { readAreaFeatures, type OfferFilter } from '#lib/server/capabilities/offers/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import type { WantedTable } from '../../../table.ts'
import { areaGroups } from '../area-groups.ts'

/** What is looked for: the languages of the families' portal, what costs nothing, what can be reached by everybody. */
const languages = ['tr', 'ar', 'uk', 'ru', 'pl', 'en', 'fr'] as const
const accessibility = ['step-free', 'easy-language'] as const

export type Feature = {
  readonly key: string
  readonly title: string
  readonly filter: OfferFilter
  /** As the list's address asks for it. */
  readonly condition: readonly [string, string]
}

function featuresOf(locale: Locale): Feature[] {
  const texts = messages(locale).directoryReports
  return [
    ...languages.map((code) => ({
      key: `language-${code}`,
      title: spokenLanguage(code).name[locale],
      filter: { language: code },
      condition: ['language', code] as const,
    })),
    { key: 'free', title: texts.costs.free, filter: { costKind: 'free' }, condition: ['cost', 'free'] },
    ...accessibility.map((code) => ({
      key: `access-${code}`,
      title: accessibilityFeature(code).name[locale],
      filter: { accessibility: code },
      condition: ['accessibility', code] as const,
    })),
  ]
}

const cache = createRevisionCache<Awaited<ReturnType<typeof compute>>>({ capacity: 40 })

/** How many offers of each area have each feature, for a phase that the address names (`step`); remembered until the data change. */
export function accessReport(
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
  const groups = areaGroups(await areaDirectory(tx, municipality, today), address)
  const features = featuresOf(locale)
  const step = address.get('step') ?? ''
  const found = await readAreaFeatures(tx, {
    areaIds: groups.areas.map(({ areaId }) => areaId),
    features,
    filter: step === '' ? {} : { step },
  })
  const byArea = new Map(found.map((row) => [row.areaId, row]))
  return {
    step,
    groups,
    features,
    rows: groups.areas.map(({ areaId, name }) => {
      const own = byArea.get(areaId)
      return {
        areaId,
        name,
        offers: own?.offers ?? 0,
        counts: features.map(({ key }) => own?.counts[key] ?? 0),
      }
    }),
  }
}
