import { isFieldCode, isLifePhaseStepCode } from '@gelingen/catalogue'
import type { Locale, Messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { chainFor } from '#lib/server/capabilities/chain/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { wordsOf } from '../indikatoren/indicator-words.ts'
import { chainView } from './chain-view.ts'
import { hasOwnClasses, indexView } from './index-view.ts'
import { indicatorView } from './indicator-view.ts'
import { nearestCovered, whereCovered, type MapChoices, type PlaceInTime } from './map-choices.ts'
import { subjectName, type ClassChoice, type MapQuery, type Subject } from './map-query.ts'
import type { MapView, NoView } from './map-view.ts'

export type ShowContext = {
  readonly tx: Tx
  readonly municipality: Municipality
  readonly choices: MapChoices
  readonly query: MapQuery
  readonly locale: Locale
  readonly messages: Messages
  readonly base: string
  /** ISO date. */
  readonly today: string
}

/** What a map shows of its subject, and what else could be chosen for it. */
export type Shown = {
  readonly view: MapView | NoView
  /** Where the subject has values, the finest level and newest period first; the chain has no periods. */
  readonly covered: readonly { areaLevelId: number; period: string | null }[]
  readonly place: { readonly areaLevelId: number; readonly period: string | null } | null
  readonly classChoices: readonly ClassChoice[]
  readonly classes: ClassChoice | null
  /** The period from which a change is shown. */
  readonly since?: string | null
}

const cache = createRevisionCache<Shown | null>({ capacity: 60 })

/**
 * What is shown of a subject, remembered until the municipality's data change: who chooses areas, another diagram or another order
 * sees the same numbers.
 * @returns null where there is no such subject
 */
export function showSubject(subject: Subject, context: ShowContext): Promise<Shown | null> {
  const { municipality, query, locale, today } = context
  const { municipalityId, dataRevision, role } = municipality
  const { level, period, classes } = query
  const name = JSON.stringify([subjectName(subject), level, period, classes, locale, today, role])
  return cache.get({ municipalityId, name, dataRevision }, () => {
    if (subject.kind === 'indicator') return showIndicator(subject, context)
    if (subject.kind === 'index') return showIndex(subject, context)
    return showChain(subject, context)
  })
}

async function showIndicator(
  { code }: Subject & { kind: 'indicator' },
  context: ShowContext,
): Promise<Shown | null> {
  const { tx, municipality, choices, query, locale } = context
  const entry = choices.indicators.find((one) => one.code === code)
  if (entry === undefined) return null
  const indicator = { ...entry, ...wordsOf(entry, locale) }
  const covered = whereCovered(choices, [code])
  const place = nearestCovered(covered, wantedPlace(context))
  const classes = query.classes === 'equal' ? 'equal' : 'quantile'
  const rest = { covered, place, classChoices: ['quantile', 'equal'], classes } as const
  if (place === null) return { ...rest, view: noValues(indicator.name, context) }
  return { ...rest, view: await indicatorView(tx, municipality, { ...context, indicator, place, classes }) }
}

function noValues(name: string, { messages, base }: ShowContext): NoView {
  const { empty } = messages.map
  return { problem: empty.noValues(name), todo: { text: empty.readIndicators, href: `${base}/einlesen` } }
}

async function showIndex(subject: Subject & { kind: 'index' }, context: ShowContext): Promise<Shown | null> {
  const { tx, municipality, choices, query, locale, base, messages } = context
  const { subIndex } = subject
  const definition = choices.indices.find(({ code }) => code === subject.code)
  const { groups, indicators } = definition?.settings.spec ?? { groups: [], indicators: [] }
  if (definition === undefined) return null
  if (subIndex !== null && !groups.some(({ name }) => name === subIndex)) return null
  const covered = coveredByIndex(
    choices,
    definition,
    indicators.map(({ column }) => column),
  )
  const wanted = wantedPlace(context)
  const place = nearestCovered(covered, {
    areaLevelId: wanted.areaLevelId ?? definition.areaLevelId,
    period: wanted.period ?? definition.period,
  })
  if (place === null) return null
  const words = new Map(choices.indicators.map((entry) => [entry.code, wordsOf(entry, locale)]))
  const isOwnPossible = hasOwnClasses(definition, subIndex)
  const classes = query.classes ?? (isOwnPossible ? 'own' : 'quantile')
  const outcome = await indexView(tx, municipality, {
    ...context,
    definition,
    subIndex,
    place,
    classes,
    nameOf: (column) => words.get(column)?.name ?? column,
    sources: [...new Set(indicators.flatMap(({ column }) => words.get(column)?.source || []))],
  })
  const view = outcome.ok
    ? outcome.value
    : {
        problem: sentenceOf(outcome.refusal, locale),
        todo: { text: messages.map.facts.toIndex, href: `${base}/index/${definition.code}` },
      }
  return {
    view,
    covered,
    place,
    classChoices: [...(isOwnPossible ? (['own'] as const) : []), 'quantile', 'equal'],
    classes,
  }
}

/** Its own level and period first, whether or not there are values yet: the calculation says what is missing. */
function coveredByIndex(
  choices: MapChoices,
  { areaLevelId, period }: PlaceInTime,
  columns: readonly string[],
): PlaceInTime[] {
  const found = whereCovered(choices, columns)
  const isOwn = (one: PlaceInTime) => one.areaLevelId === areaLevelId && one.period === period
  return found.some(isOwn) ? found : [{ areaLevelId, period }, ...found]
}

async function showChain(
  { step, field }: Subject & { kind: 'chain' },
  context: ShowContext,
): Promise<Shown | null> {
  const { tx, municipality, messages, base, today } = context
  if (!isLifePhaseStepCode(step) || !isFieldCode(field)) return null
  const computed = await chainFor(tx, municipality, today)
  const rest = { classChoices: [], classes: null } as const
  if (computed.lacks !== null) {
    const { empty } = messages.chain
    const problem = computed.lacks === 'areas' ? empty.noAreas : empty.noResidents
    return {
      ...rest,
      covered: [],
      place: null,
      view: { problem, todo: { text: empty.toImport, href: `${base}/einlesen` } },
    }
  }
  const covered = computed.levels.map(({ areaLevelId }) => ({ areaLevelId, period: null })).toReversed()
  const wanted = wantedPlace(context).areaLevelId
  const place = covered.find(({ areaLevelId }) => areaLevelId === wanted) ?? covered[0] ?? null
  const areaLevelId = place?.areaLevelId ?? computed.level.areaLevelId
  return { ...rest, covered, place, view: chainView({ ...context, computed, areaLevelId, step, field }) }
}

function wantedPlace({ query, choices }: ShowContext): { areaLevelId: number | null; period: string | null } {
  const level = choices.levels.find(({ code }) => code === query.level)
  return { areaLevelId: level?.areaLevelId ?? null, period: query.period }
}
