import { indexTemplate } from '@gelingen/catalogue'
import type { Locale } from '#lib/messages/index.ts'
import { readChainSettings } from '#lib/server/capabilities/chain/index.ts'
import { computeIndexFor, namesOf, type IndexDefinition } from '#lib/server/capabilities/index/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { wordsOf } from '../indikatoren/indicator-words.ts'
import type { MapChoices } from '../karte/map-choices.ts'
import { sayRefusal } from './say-refusal.ts'

/** A line of the list. */
export type ListedIndex = {
  readonly indexDefinitionId: number
  readonly version: number
  readonly code: string
  readonly name: string
  /** null = an own one. */
  readonly template: string | null
  readonly level: string
  readonly period: string
  readonly indicatorCount: number
  /** Names of the indicators without figures, which do not count. */
  readonly missing: readonly string[]
  readonly areaCount: number
  /** Areas with an index; null where there is none to show. */
  readonly indexedCount: number | null
  /** Why there is none. */
  readonly problem: string | null
  readonly weighsTheChain: boolean
}

/** Every index of the municipality, computed, so that the list can say for how many areas it holds. */
export async function readIndexList(
  tx: Tx,
  municipality: Municipality,
  { choices, locale }: { choices: MapChoices; locale: Locale },
): Promise<ListedIndex[]> {
  const ofChain = may(municipality.role, 'chain.read')
    ? (await readChainSettings(tx, municipality)).indexDefinitionId
    : null
  const listed: ListedIndex[] = []
  for (const definition of choices.indices) {
    const computed = await computeIndexFor(tx, municipality, definition)
    listed.push({
      ...whatItIs(definition, { choices, locale }),
      missing: computed.ok ? computed.value.meta.missing.map(({ name, column }) => name ?? column) : [],
      areaCount:
        choices.levels.find(({ areaLevelId }) => areaLevelId === definition.areaLevelId)?.areaCount ?? 0,
      indexedCount: computed.ok ? computed.value.meta.indexedCount : null,
      problem: computed.ok ? null : sayRefusal(computed.refusal, namesFor(definition, { choices, locale })),
      weighsTheChain: definition.indexDefinitionId === ofChain,
    })
  }
  return listed
}

function namesFor(
  definition: IndexDefinition,
  { choices, locale }: { choices: MapChoices; locale: Locale },
): Parameters<typeof sayRefusal>[1] {
  const { subIndices } = namesOf(definition, locale)
  return {
    locale,
    nameOf: (column) => {
      const indicator = choices.indicators.find(({ code }) => code === column)
      return indicator === undefined ? column : wordsOf(indicator, locale).name
    },
    groupNameOf: (group) => subIndices[group]?.name ?? group,
  }
}

function whatItIs(
  definition: IndexDefinition,
  { choices, locale }: { choices: MapChoices; locale: Locale },
): Pick<
  ListedIndex,
  'indexDefinitionId' | 'version' | 'code' | 'name' | 'template' | 'level' | 'period' | 'indicatorCount'
> {
  const { indexDefinitionId, version, code, name, template, areaLevelId, period, settings } = definition
  return {
    indexDefinitionId,
    version,
    code,
    name,
    template: template && (indexTemplate(template.template)?.name[locale] ?? null),
    level: choices.levels.find((level) => level.areaLevelId === areaLevelId)?.name ?? '',
    period: formatPeriod(period, locale),
    indicatorCount: settings.spec.indicators.length,
  }
}
