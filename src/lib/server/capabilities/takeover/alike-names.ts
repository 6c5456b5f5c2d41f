import { ALIKE, nameKey, numbersIn, triplesOf } from '../duplicates/index.ts'

/**
 * Whether two names may mean the same: much alike, or the words of the one all stand in the other. Names that are told apart by a number
 * are not.
 */
export function mayBeSame(one: string, other: string): boolean {
  if (numbersIn(one) !== numbersIn(other)) return false
  return (
    nameKey(one) === nameKey(other) ||
    shareOfCommon(new Set(triplesOf(nameKey(one))), new Set(triplesOf(nameKey(other)))) >= ALIKE ||
    isWithin(wordsOf(one), wordsOf(other)) ||
    isWithin(wordsOf(other), wordsOf(one))
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
