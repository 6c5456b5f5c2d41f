import { messages, type Locale } from '#lib/messages/index.ts'
import type { ChainWay, PlaceCell } from '#lib/server/capabilities/chain/index.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import type { ChainBasis } from './chain-basis.ts'
import { percent } from './say-cell.ts'

/** What weighs the need, as a sentence. */
export function weightingSentence(
  { index, subIndex, strength }: Pick<ChainBasis, 'index' | 'subIndex' | 'strength'>,
  locale: Locale,
): string {
  const texts = messages(locale).chain.basis
  if (index === null || strength === 0) return texts.unweighted
  if (!index.isComputed) return texts.indexFailed(index.name)
  return texts.weighted({ index: subIndex ?? index.name, strength: formatNumber(strength, locale, 2) })
}

/** What the chain rests on, in sentences. */
export function basisSentences(basis: ChainBasis, locale: Locale): string[] {
  const texts = messages(locale).chain.basis
  return [
    texts.text({
      year: String(basis.residentsYear),
      offers: formatNumber(basis.offerCount, locale),
      level: basis.levelName,
      date: formatDate(basis.today, locale),
    }),
    weightingSentence(basis, locale),
    texts.relative,
  ]
}

/** How a cell is computed, with the numbers that the settings have. */
export function howComputed({
  basis,
  way,
  locale,
}: {
  basis: ChainBasis
  way: ChainWay
  locale: Locale
}): string {
  const texts = messages(locale).chain
  return texts.howComputedText({
    weighting: weightingSentence(basis, locale),
    detour: formatNumber(basis.detourFactor, locale, 1),
    within: texts.onWay[way.kind](formatNumber(way.minutes, locale)),
    speed: way.kmPerHour === null ? null : formatNumber(way.kmPerHour, locale, 1),
  })
}

/** How old what is known of the offers behind a cell is; nothing where all of it is fresh. */
export function staleSentences(
  { staleShare, offersNeverConfirmed }: Pick<PlaceCell, 'staleShare' | 'offersNeverConfirmed'>,
  { basis, locale }: { basis: ChainBasis; locale: Locale },
): string[] {
  const texts = messages(locale).chain
  const months = formatNumber(basis.staleAfterMonths, locale)
  return [
    ...(staleShare === null || staleShare < 0.005
      ? []
      : [texts.staleShareText(percent(staleShare, locale), months)]),
    ...(offersNeverConfirmed === 0 ? [] : [texts.neverConfirmed(offersNeverConfirmed)]),
  ]
}
