import {
  field as catalogueField,
  lifePhaseStep,
  type FieldCode,
  type LifePhaseStepCode,
} from '@gelingen/catalogue'
import type { Locale, Messages } from '#lib/messages/index.ts'
import {
  judgements,
  placeCell,
  placesWithin,
  type ComputedChain,
  type PlaceCell,
} from '#lib/server/capabilities/chain/index.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { affectedText, percent, shownShare } from '#lib/ui/chain/say-cell.ts'
import { fieldText, type Column, type Fact, type Field, type MapRow, type MapView } from './map-view.ts'
import type { LegendEntry } from '#lib/ui/value-classes.ts'

type Wanted = {
  readonly computed: ComputedChain
  readonly areaLevelId: number
  readonly step: LifePhaseStepCode
  readonly field: FieldCode
  readonly locale: Locale
  readonly messages: Messages
  readonly base: string
  readonly municipality: { readonly minimumCount: number }
  /** ISO date. */
  readonly today: string
}

/** What the chain judges of one step and field in every area of a level. */
export function chainView(wanted: Wanted): MapView {
  const { computed, areaLevelId, step, field, locale, messages, today } = wanted
  const cells = cellsOf(computed, { areaLevelId, step, field })
  const stepName = lifePhaseStep(step).name[locale]
  const fieldName = catalogueField(field).name[locale]
  return {
    title: messages.chain.cellTitle(stepName, fieldName),
    lead: messages.map.chain.today,
    columns: columnsOf(messages),
    rows: cells.map((cell) => rowOf(cell, wanted)),
    measure: {
      column: 'deckung',
      title: messages.map.chain.coverage,
      decimals: 0,
      unitSign: '%',
      direction: 'higher-is-better',
      counted: null,
      per: 1,
    },
    usualOrder: '-betroffen',
    legendTitle: messages.map.chain.lead(stepName, fieldName),
    legend: legendOf(cells, messages),
    sources: [],
    facts: factsOf(wanted),
    areasOn: today,
  }
}

/** For as long as the computed chain is remembered: each cell looks through all offers. */
const remembered = new WeakMap<ComputedChain, Map<string, readonly PlaceCell[]>>()

function cellsOf(
  computed: ComputedChain,
  { areaLevelId, step, field }: Pick<Wanted, 'areaLevelId' | 'step' | 'field'>,
): readonly PlaceCell[] {
  const known = remembered.get(computed) ?? new Map<string, readonly PlaceCell[]>()
  remembered.set(computed, known)
  const key = `${areaLevelId} ${step} ${field}`
  const cells =
    known.get(key) ??
    placesWithin(computed, { areaLevelId, within: computed.whole }).map((place) =>
      placeCell(computed, { place, step, field }),
    )
  known.set(key, cells)
  return cells
}

function rowOf(cell: PlaceCell, { locale, messages, base, municipality }: Wanted): MapRow {
  const { place, judgement, childrenAffected } = cell
  const words = messages.chain.judgements[judgement]
  const share = shownShare(cell)
  const coverage = share === null ? undefined : figure(share * 100, '%')
  const shown = fieldText(coverage, locale)
  const affected = affectedText(childrenAffected, { minimumCount: municipality.minimumCount, locale })
  const isExact = affected === fieldText(figure(childrenAffected ?? 0), locale)
  const fields: Record<string, Field | undefined> = {
    urteil: {
      kind: 'text',
      text: words,
      colour: judgement,
      mark: messages.chain.marks[judgement],
      href: addresses.cell(base, cell),
    },
    deckung: coverage,
    kinder: childrenField(cell),
    // "Fewer than five" is no number.
    betroffen:
      isExact && childrenAffected !== null ? figure(childrenAffected) : { kind: 'text', text: affected },
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
    orders: { urteil: judgements.indexOf(judgement), betroffen: childrenAffected },
  }
}

function childrenField({ children, sign }: PlaceCell): Field | undefined {
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
  ]
}

function legendOf(cells: readonly PlaceCell[], { chain }: Messages): LegendEntry[] {
  return judgements.map((judgement) => ({
    colour: judgement,
    mark: chain.marks[judgement],
    text: chain.judgements[judgement],
    count: cells.filter((cell) => cell.judgement === judgement).length,
  }))
}

function factsOf({ computed, step, field, locale, messages: { chain, map }, base }: Wanted): Fact[] {
  const { settings, residentsYear, whole } = computed
  const means = chain.judgementMeans
  const { isExpected } = placeCell(computed, { place: whole, step, field })
  return [
    ...(isExpected ? [] : [{ term: chain.field, text: map.chain.notExpected }]),
    { term: chain.judgements['white-spot'], text: means['white-spot'] },
    { term: chain.judgements.gap, text: means.gap(percent(settings.gapBelow, locale)) },
    { term: chain.judgements.thin, text: means.thin(percent(settings.thinBelow, locale)) },
    { term: chain.judgements.balanced, text: means.balanced },
    {
      term: chain.judgements['more-than-needed'],
      text: means['more-than-needed'](percent(settings.moreAbove, locale)),
    },
    { term: chain.judgements['not-known'], text: means['not-known'] },
    { term: map.facts.period, text: map.chain.residentsOf(String(residentsYear)) },
    { term: chain.why, text: map.facts.toCell, href: addresses.cell(base, { step, field, place: null }) },
  ]
}
