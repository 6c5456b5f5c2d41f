import { ALIKE, nameKey, numbersIn, triplesOf } from '../duplicates/index.ts'

/** A name taken apart, to be compared with many. */
export type NameParts = {
  readonly key: string
  readonly numbers: string
  readonly triples: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

export function namePartsOf(name: string): NameParts {
  const key = nameKey(name)
  return { key, numbers: numbersIn(name), triples: new Set(triplesOf(key)), words: wordsOf(name) }
}

/**
 * Whether two names may mean the same: much alike, or the words of the one all stand in the other. Names that are told apart by a number
 * are not.
 */
export function mayBeSame(one: NameParts, other: NameParts): boolean {
  if (one.numbers !== other.numbers) return false
  return (
    one.key === other.key ||
    isWithin(one.words, other.words) ||
    isWithin(other.words, one.words) ||
    shareOfCommon(one.triples, other.triples) >= ALIKE
  )
}

/** Dice: twice the common ones, divided by all. */
function shareOfCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size)
}

/** One short word alone tells too little. */
function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  const [word = ''] = few
  return (few.size > 1 || word.length >= TELLING) && few.isSubsetOf(many)
}

/** Letters of a word that tells something by itself: "Jugendamt", "Kinderschutzbund". */
const TELLING = 8

const forms = new Set(['ggmbh', 'gmbh', 'mbh', 'und', 'der', 'die', 'das', 'für'])

function wordsOf(name: string): ReadonlySet<string> {
  const words = name
    .normalize('NFC')
    .toLocaleLowerCase('de')
    .split(/[^\p{L}\p{N}]+/u)
  return new Set(words.filter((word) => word.length > 2 && !forms.has(word)))
}
