import { lifePhaseBlock, standard as standardOf } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { ComputedChain } from '#lib/server/capabilities/chain/index.ts'
import { chainBasis } from '#lib/ui/chain/chain-basis.ts'
import { isHole } from '#lib/ui/chain-picture/judgement-marks.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import type { PictureChoice } from './picture-query.ts'
import { isShown, type PicturedPlace } from './read-picture.ts'

/** What stands above a picture. */
export function titleOf({ place, other }: Pick<PictureChoice, 'place' | 'other'>, locale: Locale): string {
  const texts = messages(locale).chainPicture
  return other === null ? texts.title(place.name) : texts.titleOfTwo(place.name, other.name)
}

/** How the chain stands in each place, a sentence each. */
export function summaries(places: readonly PicturedPlace[], locale: Locale): string[] {
  const texts = messages(locale).chainPicture
  return places.map(({ place, cells }) => {
    const expected = cells.flat().filter(({ isExpected }) => isExpected)
    const count = (judged: (cell: (typeof expected)[number]) => boolean) => expected.filter(judged).length
    const sentence = texts.summary({
      broken: count(({ judgement }) => isHole(judgement)),
      thin: count(({ judgement }) => judgement === 'thin'),
      holds: count(({ judgement }) => judgement === 'balanced' || judgement === 'more-than-needed'),
      notKnown: count(({ judgement }) => judgement === 'not-known'),
    })
    return places.length === 1 ? sentence : texts.summaryOf(place.name, sentence)
  })
}

/** What a choice leaves out, a sentence each; nothing where it leaves out nothing. */
export function leftOutSentences(
  { standard, block, only }: PictureChoice,
  { places, locale }: { places: readonly PicturedPlace[]; locale: Locale },
): string[] {
  const texts = messages(locale).chainPicture
  const number = (value: number) => formatNumber(value, locale)
  const sentences: string[] = []
  if (block !== null) sentences.push(texts.shownBlock(lifePhaseBlock(block).name[locale]))
  for (const { place, cells, offers } of places) {
    const expected = cells.flat().filter(({ isExpected }) => isExpected)
    const about = (sentence: string) =>
      places.length === 1 ? sentence : texts.summaryOf(place.name, sentence)
    if (only !== 'alle') {
      const shown = expected.filter((cell) => isShown(cell, only)).length
      sentences.push(about(texts.shownCells(number(shown), number(expected.length))))
    } else if (standard !== null) {
      const without = expected.filter(
        ({ field, step }) => !offers.byField.get(field)?.some(({ steps }) => steps.includes(step)),
      ).length
      const facts = {
        shown: number(offers.shownCount),
        all: number(offers.allCount),
        standard: standardOf(standard).name[locale],
        without: number(without),
        cells: number(expected.length),
      }
      sentences.push(about(texts.shownOffers(facts)))
    }
  }
  return sentences
}

/** Where the numbers come from, and of which day. */
export function sourceLine(
  computed: ComputedChain,
  { minimumCount, locale }: { minimumCount: number; locale: Locale },
): string {
  const texts = messages(locale).chainPicture
  const { residentsYear, offerCount, levelName, today } = chainBasis(computed)
  const source = texts.source({
    year: String(residentsYear),
    offers: formatNumber(offerCount, locale),
    level: levelName,
    date: formatDate(today, locale),
  })
  return `${source} ${texts.protectedNumbers(formatNumber(minimumCount, locale))}`
}
