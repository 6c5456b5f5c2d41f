import {
  field as catalogueField,
  lifePhaseStep,
  type FieldCode,
  type LifePhaseStepCode,
} from '@gelingen/catalogue'
import type { Locale, Messages } from '#lib/messages/index.ts'
import { chainFor, placeCell, placesWithin } from '#lib/server/capabilities/chain/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { cellAddress } from './cell-address.ts'
import {
  fieldText,
  type Column,
  type Fact,
  type Field,
  type LegendEntry,
  type MapRow,
  type MapView,
} from './map-view.ts'

export type ComputedChain = Extract<Awaited<ReturnType<typeof chainFor>>, { lacks: null }>
type Cell = ReturnType<typeof placeCell>
type Judgement = Cell['judgement']

/** From the worst on, as the legend has them. */
const judgements = [
  'white-spot',
  'gap',
  'thin',
  'balanced',
  'more-than-needed',
  'not-known',
] as const satisfies readonly Judgement[]

type Wanted = {
  readonly computed: ComputedChain
  readonly areaLevelId: number
  readonly step: LifePhaseStepCode
  readonly field: FieldCode
  readonly locale: Locale
  readonly messages: Messages
  readonly base: string
  /** ISO date. */
  readonly today: string
}

/** What the chain judges of one step and field in every area of a level. */
export function chainView(wanted: Wanted): MapView {
  const { computed, areaLevelId, step, field, locale, messages, today } = wanted
  const places = placesWithin(computed, { areaLevelId, within: computed.whole })
  const cells = places.map((place) => placeCell(computed, { place, step, field }))
  const stepName = lifePhaseStep(step).name[locale]
  const fieldName = catalogueField(field).name[locale]
  return {
    title: messages.chain.cellTitle(stepName, fieldName),
    lead: messages.map.chain.today,
    columns: columnsOf(messages),
    rows: cells.map((cell) => rowOf(cell, wanted)),
    usualOrder: '-betroffen',
    legendTitle: messages.map.chain.lead(stepName, fieldName),
    legend: legendOf(cells, messages),
    facts: factsOf(wanted),
    areasOn: today,
  }
}

function rowOf(cell: Cell, { locale, messages, base }: Wanted): MapRow {
  const { place, judgement } = cell
  const words = messages.chain.judgements[judgement]
  const coverage = cell.coverage === null ? undefined : figure(cell.coverage * 100, '%')
  const shown = fieldText(coverage, locale)
  const affected = cell.childrenAffected
  const fields: Record<string, Field | undefined> = {
    urteil: { kind: 'text', text: words, colour: judgement, mark: messages.chain.marks[judgement] },
    deckung: coverage,
    kinder: childrenField(cell),
    betroffen: affected === null ? undefined : figure(affected),
    begruendung: {
      kind: 'text',
      text: messages.map.table.openWhy,
      href: cellAddress(base, {
        step: cell.step,
        field: cell.field,
        code: place.code,
        level: place.level?.code ?? null,
      }),
    },
  }
  return {
    areaId: place.areaId ?? 0,
    code: place.code,
    name: place.name,
    colour: judgement,
    says: messages.map.says(place.name, shown === '' ? words : `${words} (${shown})`),
    fields: Object.fromEntries(
      Object.entries(fields).filter((entry): entry is [string, Field] => entry[1] !== undefined),
    ),
    orders: { urteil: judgements.indexOf(judgement) },
  }
}

function childrenField({ children, sign }: Cell): Field | undefined {
  if (sign !== null) return { kind: 'figure', cell: { kind: 'sign', sign }, decimals: 0, unitSign: null }
  return children === null ? undefined : figure(children)
}

function figure(value: number, unitSign: string | null = null): Field {
  return { kind: 'figure', cell: { kind: 'value', value }, decimals: 0, unitSign }
}

function columnsOf({ map }: Messages): Column[] {
  const column = (code: string, title: string, isNumber: boolean) => ({
    code,
    title,
    isNumber,
    isOrdered: true,
  })
  return [
    column('urteil', map.table.judgement, false),
    column('deckung', map.chain.coverage, true),
    column('kinder', map.chain.children, true),
    column('betroffen', map.chain.affected, true),
    { ...column('begruendung', map.table.why, false), isOrdered: false },
  ]
}

function legendOf(cells: readonly Cell[], { chain }: Messages): LegendEntry[] {
  return judgements.map((judgement) => ({
    colour: judgement,
    mark: chain.marks[judgement],
    text: chain.judgements[judgement],
    count: cells.filter((cell) => cell.judgement === judgement).length,
  }))
}

function factsOf({ computed, step, field, locale, messages: { chain, map }, base }: Wanted): Fact[] {
  const { settings, residentsYear, whole } = computed
  const percent = (share: number) => `${formatNumber(share * 100, locale)}\u00a0%`
  const means = chain.judgementMeans
  const isExpected = placeCell(computed, { place: whole, step, field }).isExpected
  return [
    ...(isExpected ? [] : [{ term: chain.field, text: map.chain.notExpected }]),
    { term: chain.judgements['white-spot'], text: means['white-spot'] },
    { term: chain.judgements.gap, text: means.gap(percent(settings.gapBelow)) },
    { term: chain.judgements.thin, text: means.thin(percent(settings.thinBelow)) },
    { term: chain.judgements.balanced, text: means.balanced },
    {
      term: chain.judgements['more-than-needed'],
      text: means['more-than-needed'](percent(settings.moreAbove)),
    },
    { term: chain.judgements['not-known'], text: means['not-known'] },
    { term: map.facts.period, text: map.chain.residentsOf(String(residentsYear)) },
    {
      term: chain.why,
      text: map.facts.toCell,
      href: cellAddress(base, { step, field, code: null, level: null }),
    },
  ]
}
