import { opaqueWords } from '../lexicon/opaque-words.ts'
import { stemGerman } from './stem-german.ts'

const SHORTEST_PART = 4
const MOST_PARTS = 3
/** Three letters are a part in these cases only: others occur by chance everywhere ("ges-amt" keeps out by its first part). */
const shortParts = new Set([
  'amt',
  'tag',
  'rat',
  'not',
  'hof',
  'rad',
  'weg',
  'oma',
  'opa',
  'mut',
  'neu',
  'zoo',
  'ehe',
])

/**
 * All ways to read a folded word as a compound of two or three known words: "kinderturnen" → kinder + turnen.
 *
 * @param knows whether a stem belongs to a known word
 * @returns stems of the parts, for each way; the fewest parts first; empty for a word that is no compound
 *
 * Linking letters go with the first part and fall with its ending (see `stemGerman`). O(length²) look-ups.
 */
export function splitCompound(input: { word: string; knows: (stem: string) => boolean }): string[][] {
  const ways: string[][] = []
  if (/^\p{Letter}+$/u.test(input.word)) collect({ ...input, before: 0, from: 0, parts: [], ways })
  return ways.sort((one, other) => one.length - other.length)
}

type Walk = {
  word: string
  knows: (stem: string) => boolean
  /** where the part before begins */
  before: number
  from: number
  parts: string[]
  ways: string[][]
}

/** A cut inside an opaque word is none: "Elterngeldstelle" is Elterngeld + Stelle and no Geld for Eltern. */
function collect({ word, knows, before, from, parts, ways }: Walk): void {
  if (parts.length > 0 && !opaqueWords.has(word.slice(before))) {
    const last = partOf(word.slice(from), knows)
    if (last !== null) ways.push([...parts, last])
  }
  if (parts.length === MOST_PARTS - 1) return
  for (let until = from + 3; until <= word.length - 3; until++) {
    const part = partOf(word.slice(from, until), knows)
    if (part === null || (parts.length > 0 && opaqueWords.has(word.slice(before, until)))) continue
    collect({ word, knows, before: from, from: until, parts: [...parts, part], ways })
  }
}

function partOf(letters: string, knows: (stem: string) => boolean): string | null {
  if (letters.length < SHORTEST_PART && !shortParts.has(letters)) return null
  const stem = stemGerman(letters)
  return knows(stem) ? stem : null
}
