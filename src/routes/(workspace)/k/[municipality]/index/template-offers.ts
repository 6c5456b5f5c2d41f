import { catalogueIndicator, indexTemplates, type IndexTemplate } from '@gelingen/catalogue'
import type { Locale, Messages } from '#lib/messages/index.ts'
import { residentsColumn } from '#lib/server/capabilities/index/index.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { wordsOf } from '../indikatoren/indicator-words.ts'
import type { MapChoices, PlaceInTime } from '../karte/map-choices.ts'
import { periodsOf, valueCountAt } from './coverage-at.ts'
import { placesToChoose, type PlaceChoices } from './places-to-choose.ts'

/** A template with what the municipality already has of it. */
export type TemplateOffer = {
  readonly code: string
  readonly name: string
  readonly description: string
  readonly source: string
  /** Names of the indices that it makes. */
  readonly indices: readonly string[]
  readonly choices: PlaceChoices
  readonly indicatorCount: number
  readonly present: readonly string[]
  readonly missing: readonly {
    readonly name: string
    readonly isKnown: boolean
    /** As a reader calls them; newest first. */
    readonly otherPeriods: readonly string[]
  }[]
}

type Wanted = {
  readonly template: string | null
  readonly level: string | null
  readonly period: string | null
  readonly locale: Locale
  readonly texts: Messages['indexPages']
}

/** The templates that ship, each at the level and in the period that is asked for, or where most of it is there. */
export function templateOffers(choices: MapChoices, wanted: Wanted): TemplateOffer[] {
  return indexTemplates.map((template) => offerOf(template, choices, wanted))
}

function offerOf(template: IndexTemplate, choices: MapChoices, wanted: Wanted): TemplateOffer {
  const { locale, texts } = wanted
  const codes = columnsOf(template)
  const isWanted = wanted.template === template.code
  const places = placesToChoose(choices, {
    codes,
    wanted: isWanted ? wanted : { level: null, period: null },
    locale,
    levelText: texts.levelWithCount,
  })
  const { place } = places
  const isPresent = (code: string) => place !== null && valueCountAt(choices, { code, place }) > 0
  return {
    code: template.code,
    name: template.name[locale],
    description: template.description[locale],
    source: template.source[locale],
    indices: template.indices.map(({ name }) => name[locale]),
    choices: places,
    indicatorCount: codes.length,
    present: codes.filter(isPresent).map((code) => nameOf(choices, code, locale)),
    missing: codes
      .filter((code) => !isPresent(code))
      .map((code) => ({
        name: nameOf(choices, code, locale),
        isKnown: choices.indicators.some((one) => one.code === code),
        otherPeriods: otherPeriods(choices, { code, place, locale }),
      })),
  }
}

/** Every indicator that one of its indices names, rules of exclusion included. */
function columnsOf({ indices }: IndexTemplate): string[] {
  const named = indices.flatMap(({ spec }) => [...spec.indicators, ...spec.exclude])
  return [...new Set(named.map(({ column }) => column))].filter((column) => column !== residentsColumn)
}

function otherPeriods(
  choices: MapChoices,
  { code, place, locale }: { code: string; place: PlaceInTime | null; locale: Locale },
): string[] {
  if (place === null) return []
  return periodsOf(choices, { code, areaLevelId: place.areaLevelId }).map((period) =>
    formatPeriod(period, locale),
  )
}

function nameOf(choices: MapChoices, code: string, locale: Locale): string {
  const own = choices.indicators.find((one) => one.code === code)
  return own === undefined ? (catalogueIndicator(code)?.name[locale] ?? code) : wordsOf(own, locale).name
}
