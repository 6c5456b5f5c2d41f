import { ageGroupName, lifePhaseStep, type LifePhaseStepCode } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { PlaceCell, SupplyFacts } from '#lib/server/capabilities/chain/index.ts'
import { formatDate, formatNumber, formatPeriod } from '#lib/ui/format.ts'
import type { ChainBasis } from './chain-basis.ts'
import { affectedText, childrenText, nearestText, percent } from './say-cell.ts'

/** A number that says what it means, how it came about and where its data come from. */
export type FigureView = {
  readonly label: string
  readonly value: string
  readonly explanation: readonly { readonly term: string; readonly text: string }[]
}

type Wanted = {
  readonly cell: PlaceCell
  readonly supply: SupplyFacts
  readonly basis: ChainBasis
  readonly minimumCount: number
  readonly locale: Locale
}

type Explanation = { means: string; formula: string; source: string; asOf: string }

/** The numbers behind a cell, in the order in which they follow from each other; those that are not known are left out. */
export function cellFigures(wanted: Wanted): FigureView[] {
  const { locale } = wanted
  const terms = messages(locale).chain.explain
  return [...needFigures(wanted), ...supplyFigures(wanted), ...resultFigures(wanted), ...waysFigures(wanted)]
    .filter(({ value }) => value !== '')
    .map(({ label, value, means, formula, source, asOf }) => ({
      label,
      value,
      explanation: [
        { term: terms.means, text: means },
        { term: terms.formula, text: formula },
        { term: terms.source, text: source },
        { term: terms.asOf, text: asOf },
      ],
    }))
}

type Figure = Explanation & { label: string; value: string }

function needFigures({ cell, basis, locale }: Wanted): Figure[] {
  const texts = messages(locale).chain
  const { explain } = texts
  const { children, need } = cell
  const { ageFromYears: fromYears, ageToYears: toYears, note } = lifePhaseStep(cell.step as LifePhaseStepCode)
  const residents = { source: explain.residentsSource, asOf: explain.year(String(basis.residentsYear)) }
  const isWeighted = basis.index?.isComputed === true && basis.strength > 0
  const weight = children === null || need === null || children === 0 ? null : need / children
  const weightFormula = isWeighted
    ? explain.weight.formula({ strength: formatNumber(basis.strength, locale, 2) })
    : explain.weight.none
  return [
    {
      label: texts.children,
      value: childrenText(cell, locale),
      means: [explain.children.means(ageGroupName({ fromYears, toYears })[locale]), note?.[locale] ?? '']
        .join(' ')
        .trim(),
      formula: explain.children.formula,
      ...residents,
    },
    {
      label: texts.weight,
      value: weight === null ? '' : formatNumber(weight, locale, 2),
      means: explain.weight.means,
      formula: cell.isScoreMissing ? `${weightFormula} ${explain.weight.missing}` : weightFormula,
      source:
        basis.index === null
          ? explain.settingsSource
          : explain.indexSource(basis.index.name, basis.subIndex, formatPeriod(basis.index.period, locale)),
      asOf: formatDate(basis.today, locale),
    },
    {
      label: texts.need,
      value: need === null ? '' : formatNumber(need, locale),
      means: explain.need.means,
      formula: explain.need.formula,
      ...residents,
    },
  ]
}

function supplyFigures({ cell, supply, basis, locale }: Wanted): Figure[] {
  const texts = messages(locale).chain
  const { explain } = texts
  const offers = { source: explain.offersSource, asOf: formatDate(basis.today, locale) }
  return [
    {
      label: texts.placesArriving,
      value: cell.placesArriving === null ? '' : formatNumber(cell.placesArriving, locale),
      means: explain.placesArriving.means,
      formula: explain.placesArriving.formula,
      ...offers,
    },
    {
      label: texts.ownLevel,
      value:
        supply.level === null
          ? ''
          : texts.placesPer100(formatNumber(supply.level * 100, locale, supply.level < 0.1 ? 1 : 0)),
      means: explain.ownLevel.means,
      formula: explain.ownLevel.formula,
      ...offers,
    },
  ]
}

function resultFigures({ cell, basis, minimumCount, locale }: Wanted): Figure[] {
  const texts = messages(locale).chain
  const { explain } = texts
  const both = {
    source: `${explain.residentsSource}; ${explain.offersSource}`,
    asOf: `${explain.year(String(basis.residentsYear))}; ${formatDate(basis.today, locale)}`,
  }
  const isJoined = cell.areasByJudgement !== null
  return [
    {
      label: texts.coverage,
      value: cell.coverage === null ? '' : percent(cell.coverage, locale),
      means: explain.coverage.means,
      formula: explain.coverage.formula,
      ...both,
    },
    {
      label: texts.coveredShare,
      value: cell.coveredShare === null || !isJoined ? '' : percent(cell.coveredShare, locale),
      means: explain.coveredShare.means,
      formula: explain.coveredShare.formula,
      ...both,
    },
    {
      label: texts.childrenAffected,
      value: affectedText(cell.childrenAffected, { minimumCount, locale }),
      means: explain.childrenAffected.means,
      formula: explain.childrenAffected.formula,
      ...both,
    },
  ]
}

function waysFigures({ cell, supply: { way, placedOffers }, basis, locale }: Wanted): Figure[] {
  const texts = messages(locale).chain
  const { explain } = texts
  const offers = { source: explain.offersSource, asOf: formatDate(basis.today, locale) }
  const nearestFormula =
    way.kmPerHour === null
      ? explain.nearest.loaded
      : explain.nearest.formula({
          detour: formatNumber(basis.detourFactor, locale, 1),
          speed: formatNumber(way.kmPerHour, locale, 1),
        })
  const months = formatNumber(basis.staleAfterMonths, locale)
  return [
    {
      label: texts.offersInReach,
      value: placedOffers === 0 ? '' : formatNumber(cell.offersInReach, locale),
      means: explain.offersInReach.means(texts.onWay[way.kind](formatNumber(way.minutes, locale))),
      formula: explain.offersInReach.formula,
      ...offers,
    },
    {
      label: texts.nearest,
      value: nearestText(cell.nearestMinutes, { way, locale }),
      means: explain.nearest.means,
      formula: nearestFormula,
      ...offers,
    },
    {
      label: texts.shareInReach,
      value: cell.shareInReach === null || way.kind === 'loaded' ? '' : percent(cell.shareInReach, locale),
      means: explain.shareInReach.means,
      formula: explain.shareInReach.formula,
      ...offers,
    },
    {
      label: texts.staleShare,
      value: cell.staleShare === null ? '' : percent(cell.staleShare, locale),
      means: explain.staleShare.means(months),
      formula: explain.staleShare.formula,
      ...offers,
    },
    {
      label: texts.oldest,
      value: cell.oldestConfirmedOn === null ? '' : formatDate(cell.oldestConfirmedOn, locale),
      means: explain.oldest.means,
      formula: explain.oldest.formula,
      ...offers,
    },
  ]
}

/** What has to be said about the supply of the whole municipality beside the numbers. */
export function supplyNotes({
  supply,
  basis,
  locale,
}: Pick<Wanted, 'supply' | 'basis' | 'locale'>): string[] {
  const { supplyNotes: notes } = messages(locale).chain
  const isEveryOne = basis.capacityRule === 'every-offer-one'
  const { offersOfUnknownCapacity, assumedCapacity, offersWithoutPlace, placesOutOfReach } = supply
  return [
    ...(isEveryOne && supply.placedOffers > 0 ? [notes.everyOne] : []),
    ...(isEveryOne || offersOfUnknownCapacity === 0
      ? []
      : [notes.assumed(offersOfUnknownCapacity, formatNumber(assumedCapacity, locale))]),
    ...(offersWithoutPlace === 0 ? [] : [notes.withoutPlace(offersWithoutPlace)]),
    ...(placesOutOfReach < 0.5 ? [] : [notes.outOfReach(formatNumber(placesOutOfReach, locale))]),
  ]
}
