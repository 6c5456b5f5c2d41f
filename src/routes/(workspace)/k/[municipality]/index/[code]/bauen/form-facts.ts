import { topics } from '@gelingen/catalogue'
import type { Locale, Messages } from '#lib/messages/index.ts'
import { residentsColumn } from '#lib/server/capabilities/index/index.ts'
import { formatNumber, formatPeriod } from '#lib/ui/format.ts'
import { wordsOf } from '../../../indikatoren/indicator-words.ts'
import type { MapChoices, PlaceInTime } from '../../../karte/map-choices.ts'
import { periodsOf, valueCountAt, type Choice } from '../../coverage-at.ts'
import { placesToChoose } from '../../places-to-choose.ts'
import type { Draft, DraftRow } from './draft.ts'

/** What the form says about an indicator of the index. */
export type RowFacts = {
  readonly name: string
  readonly coverage: string
  readonly periods: readonly Omit<Choice, 'isChosen'>[]
}

export type FormFacts = {
  readonly levels: readonly Choice[]
  readonly periods: readonly Choice[]
  readonly periodText: string
  /** By column. */
  readonly rows: Readonly<Record<string, RowFacts>>
  /** Indicators to be added, by topic. */
  readonly more: readonly {
    readonly topic: string
    readonly indicators: readonly { readonly code: string; readonly text: string }[]
  }[]
  /** Figures that a rule of exclusion can look at. */
  readonly ruleColumns: readonly Omit<Choice, 'isChosen'>[]
}

type Wanted = {
  readonly draft: Draft
  readonly place: PlaceInTime
  readonly locale: Locale
  readonly texts: Messages['indexPages']
}

/** What there is to choose from, with how far it reaches at the level and in the period of the draft. */
export function formFacts(choices: MapChoices, wanted: Wanted): FormFacts {
  const { draft, place, locale, texts } = wanted
  const codes = draft.rows.map(({ column }) => column)
  const places = placesToChoose(choices, {
    codes,
    wanted: { level: draft.level, period: draft.period },
    locale,
    levelText: texts.levelWithCount,
  })
  const ownPeriod = { value: draft.period, text: formatPeriod(draft.period, locale), isChosen: true }
  const hasOwn = places.periods.some(({ value }) => value === draft.period)
  return {
    levels: places.levels,
    periods: hasOwn
      ? places.periods
      : [ownPeriod, ...places.periods.map((one) => ({ ...one, isChosen: false }))],
    periodText: ownPeriod.text,
    rows: Object.fromEntries(draft.rows.map((row) => [row.column, rowFacts(choices, row, wanted)])),
    more: topics
      .map((topic) => ({
        topic: topic.name[locale],
        indicators: addable(choices, topic.code, wanted),
      }))
      .filter(({ indicators }) => indicators.length > 0),
    ruleColumns: [
      { value: residentsColumn, text: texts.build.exclusions.residents },
      ...choices.indicators
        .filter(({ code }) => periodsOf(choices, { code, areaLevelId: place.areaLevelId }).length > 0)
        .map((indicator) => ({ value: indicator.code, text: wordsOf(indicator, locale).name })),
    ],
  }
}

function rowFacts(
  choices: MapChoices,
  { column, period }: DraftRow,
  { place, locale, texts }: Wanted,
): RowFacts {
  const { areaLevelId } = place
  const indicator = choices.indicators.find(({ code }) => code === column)
  const own = { areaLevelId, period: period === '' ? place.period : period }
  const count = valueCountAt(choices, { code: column, place: own })
  return {
    name: indicator === undefined ? column : wordsOf(indicator, locale).name,
    coverage:
      count === 0
        ? texts.build.parts.noValues
        : texts.build.parts.coverage(
            formatNumber(count, locale),
            formatNumber(areaCountOf(choices, areaLevelId), locale),
          ),
    periods: periodsOf(choices, { code: column, areaLevelId }).map((value) => ({
      value,
      text: formatPeriod(value, locale),
    })),
  }
}

function addable(choices: MapChoices, topic: string, { draft, place, locale, texts }: Wanted) {
  const { parts } = texts.build
  const { areaLevelId } = place
  return choices.indicators
    .filter(
      (indicator) => indicator.topic === topic && !draft.rows.some(({ column }) => column === indicator.code),
    )
    .flatMap((indicator) => {
      const { code } = indicator
      const periods = periodsOf(choices, { code, areaLevelId })
      if (periods.length === 0) return []
      const count = valueCountAt(choices, { code, place })
      const coverage =
        count > 0
          ? parts.coverage(
              formatNumber(count, locale),
              formatNumber(areaCountOf(choices, areaLevelId), locale),
            )
          : parts.addOther(periods.map((period) => formatPeriod(period, locale)).join(', '))
      return [{ code, text: parts.addText(wordsOf(indicator, locale).name, coverage) }]
    })
}

function areaCountOf({ levels }: MapChoices, areaLevelId: number): number {
  return levels.find((level) => level.areaLevelId === areaLevelId)?.areaCount ?? 0
}
