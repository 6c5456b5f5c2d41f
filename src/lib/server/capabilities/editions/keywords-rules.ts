import type { PrintableOffer } from '../offers/index.ts'

/** A line of an index of keywords: the offers that it leads to, or another word under which they stand. */
export type Keyword =
  | { readonly word: string; readonly offerIds: readonly number[] }
  | { readonly word: string; readonly see: string }

/** As the catalogue's thesaurus has it: what people say, and what offers call it. */
type Entry = {
  readonly words: readonly string[]
  readonly terms: readonly string[]
  readonly relation: string
  readonly language: string
}

/** A word that leads to more than these says nothing in print. */
const MOST_OFFERS_OF_WORD = 12
/** In letters: "Hebamme" finds "Hebammen". */
const LONGEST_ENDING = 2

/**
 * The keywords of an edition: the everyday words of the thesaurus with the offers whose name or description says the same
 * in other words. Of words that all mean each other one leads to the offers, the others to that one.
 *
 * O(letters of all texts + words of the thesaurus)
 */
export function keywordsOf(offers: readonly PrintableOffer[], thesaurus: readonly Entry[]): Keyword[] {
  const saying = offersByWord(offers)
  const found = new Map<string, Keyword>()
  for (const { words, terms, relation, language } of thesaurus) {
    if (language !== 'de') continue
    const [first = ''] = words
    const isSame = relation === 'same'
    const ids = new Set((isSame ? [...words, ...terms] : terms).flatMap((term) => [...(saying(term) ?? [])]))
    if (ids.size === 0 || ids.size > MOST_OFFERS_OF_WORD) continue
    if (isSame) {
      add({ word: first, offerIds: [...ids] })
      for (const word of [...words.slice(1), ...terms]) add({ word, see: first })
    } else {
      for (const word of words) add({ word, offerIds: [...ids] })
    }
  }
  return [...found.values()].toSorted((a, b) => order.compare(a.word, b.word))

  /** What leads to offers wins over what leads to a word; of two lists both are kept. */
  function add(line: Keyword) {
    const before = found.get(folded(line.word))
    if (before === undefined || ('see' in before && 'offerIds' in line)) found.set(folded(line.word), line)
    else if ('offerIds' in before && 'offerIds' in line) {
      const offerIds = [...new Set([...before.offerIds, ...line.offerIds])]
      found.set(folded(line.word), { word: before.word, offerIds: offerIds.slice(0, MOST_OFFERS_OF_WORD) })
    }
  }
}

const order = new Intl.Collator('de')

/** Which offers say a word; several words must stand beside each other. */
function offersByWord(offers: readonly PrintableOffer[]) {
  const texts = offers.map(({ offerId, name, description, details }) => ({
    offerId,
    text: ` ${folded(`${name} ${description} ${details.howItGoes}`).replace(/[^\p{Letter}\p{Number}]+/gu, ' ')} `,
  }))
  const byWord = new Map<string, Set<number>>()
  for (const { offerId, text } of texts) {
    for (const word of new Set(text.split(' '))) {
      for (let ending = 0; ending <= LONGEST_ENDING && word.length - ending >= 3; ending++) {
        const begun = word.slice(0, word.length - ending)
        const ids = byWord.get(begun) ?? new Set()
        byWord.set(begun, ids.add(offerId))
      }
    }
  }
  return (term: string): ReadonlySet<number> | undefined => {
    const words = folded(term).split(/[^\p{Letter}\p{Number}]+/u)
    if (words.length === 1) return byWord.get(words[0] ?? '')
    const [first = ''] = words
    const candidates = byWord.get(first)
    if (candidates === undefined) return undefined
    const phrase = ` ${words.join(' ')}`
    return new Set(
      texts
        .filter(({ offerId, text }) => candidates.has(offerId) && text.includes(phrase))
        .map(({ offerId }) => offerId),
    )
  }
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('de').replaceAll('ß', 'ss')
}
