import type { Locale, Messages } from '#lib/messages/index.ts'
import { formatChange, formatPeriod } from '#lib/ui/format.ts'
import { figuresOf } from '../area-figures.ts'
import { shortUnit, type Column, type MapView } from '../map-view.ts'
import type { LegendEntry } from '#lib/ui/value-classes.ts'
import { changeAmounts } from './change-amounts.ts'
import { changeClasses, changeColour, changeMarks, classChanges } from './change-classes.ts'
import { changeRows, type ChangeWording, type ShownChange } from './change-rows.ts'

type Wanted = {
  readonly earlier: MapView
  readonly later: MapView
  readonly since: string
  readonly until: string
  /** Whether numbers are such that "a tenth more" says something: counts, not degrees or index values. */
  readonly isRelative: boolean
  readonly locale: Locale
  readonly messages: Messages
}

/** What changed since an earlier period, as a view of its own: table, legend and diagrams take it like any other. */
export function changeView(wanted: Wanted): MapView {
  const { earlier, later, since, until, isRelative, locale, messages } = wanted
  const texts = messages.atlas.change
  const { direction } = later.measure
  const decimals = isRelative ? 1 : later.measure.decimals
  const unitSign = unitOf(wanted)
  const amounts = changeAmounts({
    earlier: new Map(figuresOf(earlier).map((one) => [one.code, one])),
    later: figuresOf(later),
    measure: later.measure,
    unit: isRelative ? 'percent' : 'own',
  })
  const { places, strongFrom } = classChanges(amounts, decimals)
  const changes = amounts.map((change, at): ShownChange => ({ ...change, place: places[at] ?? null }))
  const isTested = amounts.some(({ judgement }) => judgement !== null)
  const wording: ChangeWording = {
    decimals,
    unitSign,
    names: { ...texts.classes, ...(isTested && { steady: texts.steadyTested }) },
    word: (amount) => formatChange(amount, { locale, decimals, unitSign: shortUnit(unitSign) }),
    says: messages.map.says,
    noComparison: texts.noComparison,
    otherBorders: texts.otherBorders,
  }
  return {
    ...later,
    title: texts.title(later.title),
    lead: texts.between(formatPeriod(since, locale), formatPeriod(until, locale)),
    columns: columnsOf(wanted, unitSign),
    rows: changeRows({ earlier, later, changes, wording }),
    measure: {
      column: 'veraenderung',
      title: texts.axis(unitSign ?? ''),
      decimals,
      unitSign,
      direction,
      counted: null,
      per: 1,
    },
    usualOrder: direction === 'higher-is-better' ? 'veraenderung' : '-veraenderung',
    legendTitle: `${texts.colours[direction]} ${isTested ? texts.tested : texts.notTested}`,
    legend: legendOf(changes, { ...wording, strongFrom, direction, from: texts.from }),
    legendNotes: amounts.some(({ isOtherArea }) => isOtherArea) ? [texts.otherArea] : [],
  }
}

/** A difference of shares is one of percentage points. */
function unitOf({ isRelative, later: { measure }, messages }: Wanted): string | null {
  if (isRelative) return '%'
  return measure.unitSign === '%' ? messages.atlas.change.points : measure.unitSign
}

function columnsOf({ since, until, locale, messages }: Wanted, unitSign: string | null): Column[] {
  const { change } = messages.atlas
  const number = (code: string, title: string) => ({ code, title, isNumber: true, isOrdered: true })
  const isLong = unitSign !== null && shortUnit(unitSign) === null
  return [
    number('frueher', formatPeriod(since, locale)),
    number('jetzt', formatPeriod(until, locale)),
    number('veraenderung', isLong ? change.axis(unitSign) : change.column),
    { code: 'klasse', title: change.judgement, isNumber: false, isOrdered: false },
  ]
}

type LegendWording = ChangeWording & {
  readonly strongFrom: number | null
  readonly direction: MapView['measure']['direction']
  readonly from: (name: string, limit: string) => string
}

function legendOf(changes: readonly ShownChange[], wording: LegendWording): LegendEntry[] {
  const { names, word, strongFrom, direction, from, noComparison } = wording
  const count = (wanted: ShownChange['place']) => changes.filter(({ place }) => place === wanted).length
  const limit = strongFrom === null ? null : word(strongFrom).replace(/^\+/, '')
  const missing = count(null)
  return [
    ...changeClasses.map((place) => ({
      colour: changeColour(place, direction),
      mark: changeMarks[place],
      text: place.startsWith('much') && limit !== null ? from(names[place], limit) : names[place],
      count: count(place),
    })),
    ...(missing > 0 ? [{ colour: 'no-value', text: noComparison, count: missing }] : []),
  ]
}
