import { field as catalogueField, lifePhaseBlock, lifePhaseStep } from '@gelingen/catalogue'
import type { FieldCode, LifePhaseBlockCode, LifePhaseStepCode } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { ChainWay, PlaceCell } from '#lib/server/capabilities/chain/index.ts'
import { formatNumber } from '#lib/ui/format.ts'

// Steps, blocks and fields of a computed chain are the catalogue's own.
export const stepName = (code: string, locale: Locale) =>
  lifePhaseStep(code as LifePhaseStepCode).name[locale]
export const shortStepName = (code: string, locale: Locale) =>
  lifePhaseStep(code as LifePhaseStepCode).shortName[locale]
export const blockName = (code: string, locale: Locale) =>
  lifePhaseBlock(code as LifePhaseBlockCode).name[locale]
export const shortBlockName = (code: string, locale: Locale) =>
  lifePhaseBlock(code as LifePhaseBlockCode).shortName[locale]
export const fieldName = (code: string, locale: Locale) => catalogueField(code as FieldCode).name[locale]
export const shortFieldName = (code: string, locale: Locale) =>
  catalogueField(code as FieldCode).shortName[locale]

/** Whom a life phase is about: children, teenagers or young people, in the forms that sentences need. */
export function peopleOf(step: string, locale: Locale) {
  const { people } = messages(locale).chain
  const { ageFromYears, ageToYears } = lifePhaseStep(step as LifePhaseStepCode)
  if (ageFromYears < 14) return people.children
  return ageToYears <= 18 ? people.teenagers : people.young
}

/** 0.453 → "45 %". */
export function percent(share: number, locale: Locale): string {
  return `${formatNumber(share * 100, locale)}\u00a0%`
}

/**
 * The share of the need that a page shows for a cell: of one area its coverage; of several the covered share, which
 * their judgement follows, unless there is more than needed.
 */
export function shownShare({
  areasByJudgement,
  judgement,
  coverage,
  coveredShare,
}: Pick<PlaceCell, 'areasByJudgement' | 'judgement' | 'coverage' | 'coveredShare'>): number | null {
  return areasByJudgement === null || judgement === 'more-than-needed' ? coverage : coveredShare
}

/** Whether there are some children, and fewer than are ever told: the one rule for pages, files and papers. */
export function isUnderMinimum(children: number, minimumCount: number): boolean {
  return children > 0 && Math.round(children) < minimumCount
}

/** Children who lack something: never a number below the minimum count, rounded to whole children. */
export function affectedText(
  childrenAffected: number | null,
  { minimumCount, locale }: { minimumCount: number; locale: Locale },
): string {
  if (childrenAffected === null) return ''
  if (isUnderMinimum(childrenAffected, minimumCount))
    return messages(locale).chain.under(formatNumber(minimumCount, locale))
  return formatNumber(Math.round(childrenAffected), locale)
}

/** The number of children, or the sign that says why there is none; '' where it is not known. */
export function childrenText(
  { children, sign, childrenEstimated }: Pick<PlaceCell, 'children' | 'sign' | 'childrenEstimated'>,
  locale: Locale,
): string {
  if (sign !== null) return sign
  if (children === null) return ''
  const count = formatNumber(children, locale)
  return childrenEstimated ? messages(locale).chain.about(count) : count
}

/** "Lücke, 45 % gedeckt, 312 Kindern fehlt etwas". */
export function judgementWords(
  cell: PlaceCell,
  { minimumCount, locale }: { minimumCount: number; locale: Locale },
): string {
  const texts = messages(locale).chain
  const share = shownShare(cell)
  return [
    texts.judgements[cell.judgement],
    ...(share === null ? [] : [texts.covered(percent(share, locale))]),
    ...(cell.childrenAffected === null || cell.childrenAffected < 0.5
      ? []
      : [lackingText(cell, { minimumCount, locale })]),
  ].join(', ')
}

/** "Lücke, 312 Kindern fehlt etwas"; of a white spot the reason says how many. */
export function lackWords(
  cell: PlaceCell,
  { minimumCount, locale }: { minimumCount: number; locale: Locale },
): string {
  const word = messages(locale).chain.judgements[cell.judgement]
  return cell.judgement === 'white-spot' ? word : `${word}, ${lackingText(cell, { minimumCount, locale })}`
}

function lackingText(
  { step, childrenAffected }: PlaceCell,
  { minimumCount, locale }: { minimumCount: number; locale: Locale },
): string {
  return messages(locale).chain.lacking(
    affectedText(childrenAffected, { minimumCount, locale }),
    peopleOf(step, locale),
  )
}

/** Why the judgement, as a sentence with its numbers. */
export function reasonSentence(
  cell: PlaceCell,
  { minimumCount, way, locale }: { minimumCount: number; way: ChainWay; locale: Locale },
): string {
  const texts = messages(locale).chain
  // What arrives is compared with what should arrive; only where it is about the need does the covered share say it.
  const isAboutPlaces = cell.reason === 'little-supply' || cell.reason === 'much-supply'
  const share = isAboutPlaces ? cell.coverage : shownShare(cell)
  const { children, need } = cell
  return texts.reasons[cell.reason]({
    people: peopleOf(cell.step, locale),
    children: childrenText(cell, locale),
    coverage: share === null ? '' : percent(share, locale),
    places: formatNumber(cell.placesArriving ?? 0, locale),
    weight: children === null || need === null ? '' : formatNumber(need / children, locale, 2),
    within: texts.onWay[way.kind](formatNumber(way.minutes, locale)),
    minimum: formatNumber(minimumCount, locale),
    isWhole: cell.place.areaId === null,
  })
}

/** Way to the nearest offer: "12 Minuten zu Fuß"; 0 minutes means that it comes to the family, or is there by telephone or online. */
export function nearestText(
  minutes: number | null,
  { way, locale }: { way: ChainWay; locale: Locale },
): string {
  const texts = messages(locale).chain
  if (minutes === null) return ''
  if (minutes === 0 && way.kind !== 'loaded') return texts.withoutWay
  return texts.minutes[way.kind](formatNumber(minutes / way.walkingMinutesPerMinute, locale))
}
