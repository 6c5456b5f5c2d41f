import { createRandom } from '../packages/methods/src/composite-index/index.ts'
import { judgedOffers, type JudgedOffer } from '../packages/search/src/quality/judged-search-for-tests.ts'

/**
 * Offers of an invented country: the judged ones with words of an invented vocabulary (Zipf), in 186 invented towns. The same ones each
 * time they are gone through; none is kept.
 */
export function manyOffers(count: number): Iterable<JudgedOffer> {
  const random = createRandom(11)
  const vocabulary = Array.from({ length: 40_000 }, () => inventedWord(random))
  const towns = Array.from({ length: 186 }, () => inventedWord(random))
  return {
    *[Symbol.iterator]() {
      const random = createRandom(12)
      const words = (many: number) =>
        Array.from({ length: many }, () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]).join(
          ' ',
        )
      for (let at = 0; at < count; at++) {
        const offer = judgedOffers[Math.floor(random() * judgedOffers.length)]
        if (offer === undefined) throw new Error('no offer')
        const town = towns[at % towns.length] ?? ''
        yield {
          ...offer,
          id: `${at}`,
          name: `${offer.name} ${words(1)}`,
          description: `${offer.description} ${words(15)}`,
          provider: `${offer.provider.split(' ')[0]} ${words(1)}`,
          place: `${words(1)} ${town}`,
          area: town,
        }
      }
    },
  }
}

function inventedWord(random: () => number): string {
  const pick = (letters: string[]) => letters[Math.floor(random() * letters.length)] ?? ''
  const syllable = () =>
    pick('b br d f fr g gr h k kl l m n p pf r s sch st t w z'.split(' ')) +
    pick('a e i o u ä ö ü ei au ie'.split(' ')) +
    pick(['', 'n', 'r', 'l', 's', 't', 'ch', 'ck', 'nd', 'ng'])
  return Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join('')
}
