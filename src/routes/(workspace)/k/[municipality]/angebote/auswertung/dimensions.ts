import {
  accessibilityFeatures,
  fields,
  lifePhaseSteps,
  spokenLanguages,
  standards,
} from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { costKinds, type CrosstabDimension } from '#lib/server/capabilities/offers/index.ts'

type Key = {
  readonly key: string
  readonly name: string
}

type Named = {
  readonly code: string
  readonly name: Readonly<Record<Locale, string>>
  readonly shortName?: Readonly<Record<Locale, string>>
}

/** What a property can be, in its order. @param areas those that are counted by */
export function keysOf(
  dimension: CrosstabDimension,
  { areas, locale }: { areas: readonly { areaId: number; name: string }[]; locale: Locale },
): Key[] {
  const of = (entries: readonly Named[]) =>
    entries.map(({ code, name, shortName = name }) => ({ key: code, name: shortName[locale] }))
  switch (dimension) {
    case 'phase':
      return of(lifePhaseSteps)
    case 'field':
      return of(fields)
    case 'standard':
      return of(standards)
    case 'language':
      return of(spokenLanguages)
    case 'accessibility':
      return of(accessibilityFeatures)
    case 'cost':
      return costKinds.map((kind) => ({ key: kind, name: messages(locale).directoryReports.costs[kind] }))
    case 'area':
      return areas.map(({ areaId, name }) => ({ key: String(areaId), name }))
  }
}

const parameters: Readonly<Record<CrosstabDimension, string>> = {
  phase: 'step',
  field: 'field',
  area: 'area',
  standard: 'standard',
  language: 'language',
  cost: 'cost',
  accessibility: 'accessibility',
}

/** What the list lacks where a property is not stated. */
const lacks: Readonly<Partial<Record<CrosstabDimension, string>>> = {
  phase: 'phase',
  field: 'field',
  standard: 'standards',
  language: 'languages',
  accessibility: 'accessibility',
}

/** The condition of the list for one value of a property; null where the list cannot ask for it. */
export function conditionOf(
  dimension: CrosstabDimension,
  key: string | null,
): readonly [string, string] | null {
  if (key !== null) return [parameters[dimension], key]
  const lack = lacks[dimension]
  return lack === undefined ? null : ['lacks', lack]
}

/** The list of the offers that meet all conditions; undefined where one cannot be asked for, or two of the same kind are. */
export function listHref(
  base: string,
  conditions: readonly (readonly [string, string] | null)[],
): string | undefined {
  const address = new URLSearchParams()
  for (const condition of conditions) {
    if (condition === null) return undefined
    const [name, value] = condition
    if (address.has(name) && address.get(name) !== value) return undefined
    address.set(name, value)
  }
  return `${base}/angebote${address.size === 0 ? '' : `?${address}`}`
}
