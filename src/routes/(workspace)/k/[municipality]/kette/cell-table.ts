import { messages, type Locale } from '#lib/messages/index.ts'
import type { ChainWay, ComputedChain, PlaceCell } from '#lib/server/capabilities/chain/index.ts'
import type { DataCell, DataColumn, Note } from '#lib/server/platform/downloads/index.ts'
import { chainBasis } from '#lib/ui/chain/chain-basis.ts'
import { weightingSentence } from '#lib/ui/chain/say-basis.ts'
import { fieldName, isUnderMinimum, percent, shownShare, stepName } from '#lib/ui/chain/say-cell.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { figure, numberColumn, textColumn, type PageTable } from '../table.ts'

/** The columns of a table of cells of the chain, in the order of a row. */
export function cellColumns(locale: Locale): DataColumn[] {
  const texts = messages(locale).chain
  return [
    textColumn('ebene', texts.level),
    textColumn('gebietsschluessel', texts.areaCode),
    textColumn('gebiet', texts.area),
    textColumn('lebensphase', texts.phase),
    textColumn('handlungsfeld', texts.field),
    textColumn('urteil', texts.judgement),
    textColumn('grund', texts.reason),
    numberColumn('kinder_betroffen', texts.childrenAffected),
    numberColumn('kinder', texts.children),
    numberColumn('deckung', texts.coverage, '%'),
    numberColumn('plaetze', texts.placesArriving),
    numberColumn('angebote', texts.offersInReach),
    numberColumn('weg', texts.nearest, 'min'),
  ]
}

type Wanted = { way: ChainWay; minimumCount: number; locale: Locale }

/**
 * A cell as texts and figures. A number about fewer children than the minimum count is the sign `.`; what is not known or has
 * no meaning for several areas is missing.
 */
export function cellRow(cell: PlaceCell, { way, minimumCount, locale }: Wanted): DataCell[] {
  const texts = messages(locale).chain
  const share = shownShare(cell)
  const { nearestMinutes, sign } = cell
  return [
    cell.place.level?.name ?? '',
    cell.place.code,
    cell.place.name,
    stepName(cell.step, locale),
    fieldName(cell.field, locale),
    texts.judgements[cell.judgement],
    texts.shortReasons[cell.reason],
    protectedCount(cell.childrenAffected, minimumCount),
    sign === null ? protectedCount(cell.children, minimumCount) : { kind: 'sign', sign },
    figure(share === null ? null : share * 100),
    figure(cell.placesArriving, 1),
    figure(cell.offersInReach),
    figure(nearestMinutes === null ? null : nearestMinutes / way.walkingMinutesPerMinute),
  ]
}

function protectedCount(children: number | null, minimumCount: number): DataCell {
  if (children === null) return null
  return isUnderMinimum(children, minimumCount) ? { kind: 'sign', sign: '.' } : figure(children)
}

/** Areas × steps × fields, as they stand on a day. */
export function cubeOfCells(locale: Locale, today: string): NonNullable<PageTable['cube']> {
  const texts = messages(locale).chain
  const own = (column: string) => ({ keyColumns: [column], nameColumn: column })
  return {
    dimensions: [
      {
        code: 'gebiet',
        title: texts.area,
        role: 'geo',
        of: { keyColumns: ['gebietsschluessel'], nameColumn: 'gebiet' },
      },
      { code: 'lebensphase', title: texts.phase, role: 'classification', of: own('lebensphase') },
      { code: 'handlungsfeld', title: texts.field, role: 'classification', of: own('handlungsfeld') },
      {
        code: 'stand',
        title: messages(locale).downloads.notes.madeOn,
        role: 'time',
        of: { key: today, name: today },
      },
    ],
  }
}

/** What the chain rests on and what its judgements mean. */
export function chainNotes(computed: ComputedChain, locale: Locale): Note[] {
  const { judgements, judgementMeans: means, basis: words } = messages(locale).chain
  const { notes } = messages(locale).downloads
  const basis = chainBasis(computed)
  const { gapBelow, thinBelow, moreAbove } = basis.thresholds
  return [
    { term: notes.period, text: messages(locale).map.chain.residentsOf(String(basis.residentsYear)) },
    {
      term: messages(locale).map.kinds.index,
      text: basis.index === null ? '' : `${basis.index.name}, ${formatPeriod(basis.index.period, locale)}`,
    },
    { term: messages(locale).chain.need, text: weightingSentence(basis, locale) },
    { term: messages(locale).chain.coverage, text: words.relative },
    { term: judgements['white-spot'], text: means['white-spot'] },
    { term: judgements.gap, text: means.gap(percent(gapBelow, locale)) },
    { term: judgements.thin, text: means.thin(percent(thinBelow, locale)) },
    { term: judgements.balanced, text: means.balanced },
    { term: judgements['more-than-needed'], text: means['more-than-needed'](percent(moreAbove, locale)) },
    { term: judgements['not-known'], text: means['not-known'] },
  ]
}
