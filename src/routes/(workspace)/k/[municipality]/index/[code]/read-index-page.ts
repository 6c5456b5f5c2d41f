import { messages as messagesOf, type Locale } from '#lib/messages/index.ts'
import type { LevelShapes } from '#lib/server/capabilities/areas/index.ts'
import {
  computeIndexFor,
  findIndex,
  findMissingColumns,
  indexForBrowser,
  namesOf,
  type ComputedIndex,
  type IndexDefinition,
  type IndexForBrowser,
  type MissingColumn,
} from '#lib/server/capabilities/index/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { wordsOf } from '../../indikatoren/indicator-words.ts'
import { hasOwnClasses, indexView } from '../../karte/index-view.ts'
import { levelOnScreen } from '../../karte/level-outlines.ts'
import { readMapChoices, type MapChoices } from '../../karte/map-choices.ts'
import type { MapView } from '../../karte/map-view.ts'
import { sayRefusal } from '../say-refusal.ts'

export type IndexPage = {
  readonly definition: Pick<
    IndexDefinition,
    'indexDefinitionId' | 'code' | 'name' | 'description' | 'version'
  >
  readonly level: { readonly code: string; readonly name: string }
  readonly period: string
  /** The same two as the data have them. */
  readonly place: Pick<IndexDefinition, 'areaLevelId' | 'period'>
  /** Where its indicators come from, each source once. */
  readonly sources: readonly string[]
  readonly missing: readonly MissingColumn[]
  /** By group of the spec. */
  readonly subIndexNames: Readonly<Record<string, string>>
  /** By code, in the reader's language. */
  readonly indicatorNames: Readonly<Record<string, string>>
  readonly shown: ShownIndex | { readonly ok: false; readonly sentence: string }
}

export type ShownIndex = {
  readonly ok: true
  readonly computed: ComputedIndex
  readonly view: MapView
  /** The areas' own figures, as far as they may be shown. */
  readonly browser: IndexForBrowser
  readonly outlines: LevelShapes
}

/** An index with its result at its own level and in its own period. @returns null where there is none of this code */
export async function readIndexPage(
  tx: Tx,
  municipality: Municipality,
  { code, locale, today }: { code: string; locale: Locale; today: string },
): Promise<IndexPage | null> {
  const definition = await findIndex(tx, municipality, { code })
  if (definition === undefined) return null
  const choices = await readMapChoices(tx, municipality, today)
  const level = choices.levels.find(({ areaLevelId }) => areaLevelId === definition.areaLevelId)
  const indicatorNames = namesOfIndicators(choices, locale)
  const subIndexNames = Object.fromEntries(
    Object.entries(namesOf(definition, locale).subIndices).map(([group, { name: own }]) => [group, own]),
  )
  const { indexDefinitionId, name, description, version } = definition
  return {
    definition: { indexDefinitionId, code, name, description, version },
    level: { code: level?.code ?? '', name: level?.name ?? '' },
    period: formatPeriod(definition.period, locale),
    place: { areaLevelId: definition.areaLevelId, period: definition.period },
    sources: sourcesOf(definition, choices, locale),
    missing: await missingColumns(tx, municipality, definition),
    subIndexNames,
    indicatorNames,
    shown: await showIndex(tx, municipality, { definition, indicatorNames, subIndexNames, locale }),
  }
}

/** In the reader's language, by code. */
export function namesOfIndicators({ indicators }: MapChoices, locale: Locale): Record<string, string> {
  return Object.fromEntries(indicators.map((entry) => [entry.code, wordsOf(entry, locale).name]))
}

function sourcesOf(
  { settings }: IndexDefinition,
  { indicators }: MapChoices,
  locale: Locale,
): readonly string[] {
  const used = new Set(settings.spec.indicators.map(({ column }) => column))
  const sources = indicators
    .filter(({ code }) => used.has(code))
    .map((entry) => wordsOf(entry, locale).source)
    .filter((source) => source !== '')
  return [...new Set(sources)]
}

async function missingColumns(
  tx: Tx,
  municipality: Municipality,
  definition: IndexDefinition,
): Promise<readonly MissingColumn[]> {
  const computed = await computeIndexFor(tx, municipality, definition)
  if (computed.ok) return computed.value.meta.missing
  const missing = await findMissingColumns(tx, municipality, definition)
  return missing.ok ? missing.value : []
}

async function showIndex(
  tx: Tx,
  municipality: Municipality,
  {
    definition,
    indicatorNames,
    subIndexNames,
    locale,
  }: Pick<IndexPage, 'indicatorNames' | 'subIndexNames'> & { definition: IndexDefinition; locale: Locale },
): Promise<IndexPage['shown']> {
  const nameOf = (column: string) => indicatorNames[column] ?? column
  const named = { locale, nameOf, groupNameOf: (group: string) => subIndexNames[group] ?? group }
  const computed = await computeIndexFor(tx, municipality, definition)
  if (!computed.ok) return { ok: false, sentence: sayRefusal(computed.refusal, named) }
  const view = await indexView(tx, municipality, {
    definition,
    subIndex: null,
    place: definition,
    classes: hasOwnClasses(definition, null) ? 'own' : 'quantile',
    locale,
    messages: messagesOf(locale),
    nameOf,
    base: `/k/${municipality.slug}`,
  })
  if (!view.ok) return { ok: false, sentence: sayRefusal(view.refusal, named) }
  const { areaLevelId } = definition
  const outlines = await levelOnScreen(tx, municipality, { areaLevelId, date: view.value.areasOn })
  const browser = await indexForBrowser(tx, municipality, definition)
  if (!browser.ok) return { ok: false, sentence: sayRefusal(browser.refusal, named) }
  return { ok: true, computed: computed.value, view: view.value, browser: browser.value, outlines }
}
