import {
  accessibilityFeatures,
  fields,
  lifePhaseBlocks,
  lifePhaseSteps,
  spokenLanguages,
  standards,
} from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { costKinds, freshnessChoices, offerFacts } from '#lib/server/capabilities/offers/index.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import type { Choice, ChoiceGroup, FilterView } from '#lib/ui/offers/filter-types.ts'
import type { AreaDirectory } from '../gebiete/area-directory.ts'
import { conditionNames, withParameter, type ConditionName } from './list-address.ts'
import { largestProviders, sourceName, type readOfferChoices } from './offer-choices.ts'

/** More areas or providers than this don't fit a list to choose from. */
const MOST_AREAS = 260
const MOST_PROVIDERS = 80

type Wanted = {
  readonly address: URLSearchParams
  readonly directory: AreaDirectory
  readonly choices: Awaited<ReturnType<typeof readOfferChoices>>
  readonly staleAfterMonths: number
  readonly locale: Locale
}

/** The list's conditions: what can be chosen, what is chosen, and the way to undo each. */
export function filterView(wanted: Wanted): FilterView {
  const { address, directory, choices, staleAfterMonths, locale } = wanted
  const texts = messages(locale).offersPages.filter
  const reports = messages(locale).directoryReports
  const until = address.get('funding-until')
  const providers = largestProviders(choices.providers, {
    most: MOST_PROVIDERS,
    wanted: Number(address.get('provider')),
  })
  const yesNo = (name: keyof typeof texts.yesNo): Choice[] =>
    texts.yesNo[name].map((text, at) => ({ value: at === 0 ? '1' : '0', text }))
  const groups: Record<Exclude<ConditionName, 'q'>, ChoiceGroup[]> = {
    step: lifePhaseBlocks.map(({ code, name }) => ({
      label: name[locale],
      choices: lifePhaseSteps.filter(({ block }) => block === code).map(named(locale)),
    })),
    field: [{ label: null, choices: fields.map(named(locale)) }],
    area: areaChoices(directory, Number(address.get('area'))),
    provider: [
      {
        label: null,
        choices: providers.map(({ providerId, name, offers }) => ({
          value: String(providerId),
          text: `${name} (${formatNumber(offers, locale)})`,
        })),
      },
    ],
    source: [
      {
        label: null,
        choices: choices.sources.map(({ source, offers }) => ({
          value: source,
          text: `${sourceName(source, locale)} (${formatNumber(offers, locale)})`,
        })),
      },
    ],
    outreach: [{ label: null, choices: yesNo('outreach') }],
    mainstream: [{ label: null, choices: yesNo('mainstream') }],
    'without-coordinates': [{ label: null, choices: yesNo('without-coordinates') }],
    freshness: [
      {
        label: null,
        choices: freshnessChoices.map((value) => ({ value, text: texts.freshnessIs[value] })),
      },
    ],
    stale: [
      {
        label: null,
        choices: [...new Set([6, 12, 24, 36, staleAfterMonths, ...chosenMonths(address)])]
          .sort((a, b) => a - b)
          .map((months) => ({ value: String(months), text: texts.staleFor(String(months)) })),
      },
    ],
    standard: [{ label: null, choices: standards.map(named(locale)) }],
    lacks: [
      {
        label: null,
        choices: offerFacts.map((value) => ({ value, text: reports.lacks(reports.facts[value]) })),
      },
    ],
    language: [{ label: null, choices: spokenLanguages.map(named(locale)) }],
    cost: [{ label: null, choices: costKinds.map((value) => ({ value, text: reports.costs[value] })) }],
    accessibility: [{ label: null, choices: accessibilityFeatures.map(named(locale)) }],
    // Only its own page asks for it: a list without end of days to choose from helps nobody.
    'funding-until': [
      {
        label: null,
        choices:
          until !== null && /^\d{4}-\d\d-\d\d$/.test(until)
            ? [{ value: until, text: reports.fundingUntil(formatDate(until, locale)) }]
            : [],
      },
    ],
  }
  return {
    text: address.get('q') ?? '',
    groups,
    values: Object.fromEntries(conditionNames.map((name) => [name, address.get(name) ?? ''])),
    hasMoreProviders: providers.length < choices.providers.filter(({ offers }) => offers > 0).length,
    hasFinerAreas: groups.area.flatMap((group) => group.choices).length < directory.areas.length,
    chosen: conditionNames.flatMap((name) => {
      const text =
        name === 'q'
          ? quoted(address.get('q'), texts.quoted)
          : textOf(groups[name], address.get(name), ignored.has(name) ? null : texts.unknown)
      return text === null ? [] : [{ text, href: withParameter(address, name, null) }]
    }),
  }
}

/** Levels from the coarsest on while they fit; of finer ones what lies directly in the chosen area, and itself. */
function areaChoices({ levels, areas, byId }: AreaDirectory, chosenId: number): ChoiceGroup[] {
  const chosen = byId.get(chosenId)
  const near = new Set(
    chosen === undefined
      ? []
      : [chosenId, ...chosen.childIds, ...(byId.get(chosen.parentAreaId ?? 0)?.childIds ?? [])],
  )
  let count = 0
  return levels.flatMap(({ areaLevelId, name, areaCount }) => {
    count += areaCount
    const isWhole = count <= MOST_AREAS
    const shown = areas.filter(
      (area) => area.areaLevelId === areaLevelId && (isWhole || near.has(area.areaId)),
    )
    const options = shown.map((area) => ({ value: String(area.areaId), text: area.name }))
    return options.length === 0 ? [] : [{ label: name, choices: options }]
  })
}

const named =
  (locale: Locale) =>
  ({ code, name }: { code: string; name: Readonly<Record<Locale, string>> }): Choice => ({
    value: code,
    text: name[locale],
  })

/** An address may name any number of months. */
function chosenMonths(address: URLSearchParams): number[] {
  const months = Number(address.get('stale'))
  return Number.isInteger(months) && months >= 1 && months <= 240 ? [months] : []
}

const quoted = (text: string | null, inWords: (text: string) => string) =>
  text === null ? null : inWords(text)

/** Conditions that are as if they were not there where they cannot be read; the others then find nothing. */
const ignored: ReadonlySet<ConditionName> = new Set([
  'outreach',
  'mainstream',
  'without-coordinates',
  'stale',
  'freshness',
  'lacks',
  'cost',
  'funding-until',
])

function textOf(groups: readonly ChoiceGroup[], value: string | null, unknown: string | null): string | null {
  if (value === null) return null
  const found = groups.flatMap(({ choices }) => choices).find((choice) => choice.value === value)
  return found?.text ?? unknown
}
