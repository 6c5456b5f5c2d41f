import { messages, type Locale } from '#lib/messages/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import type { ChainBasis } from './chain-basis.ts'

/** What weighs the need, as a sentence. */
export function weightingSentence(
  { index, strength }: Pick<ChainBasis, 'index' | 'strength'>,
  locale: Locale,
): string {
  const texts = messages(locale).chain.basis
  if (index === null || strength === 0) return texts.unweighted
  if (!index.isComputed) return texts.indexFailed(index.name)
  return texts.weighted({ index: index.name, strength: formatNumber(strength, locale, 2) })
}
