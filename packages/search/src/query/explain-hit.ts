import { analyseWord, wordsOfText } from '../analysis/analyse-text.ts'
import type { SearchIndex } from '../index/index-types.ts'
import type { Alternative, Way } from './query-types.ts'
import { understandQuestion } from './understand-question.ts'

/** A stretch of a field's text that a word of the question found. */
export type Highlight = {
  /** in UTF-16 units of the text, end exclusive */
  start: number
  end: number
  /** the word of the question, as it was written */
  asked: string
  way: Way
  /** the word that was meant or the term that it leads to; null for the word itself */
  via: string | null
}

/**
 * Why a document was found: by field, the words to highlight, in order. The index keeps no texts: they are given, as the page shows
 * them anyway. A word that several words of the question find is named by the one that it counts most for.
 */
export function explainHit(
  index: SearchIndex,
  given: { question: string; texts: Readonly<Record<string, string>> },
): Record<string, Highlight[]> {
  const { words } = understandQuestion(index, given.question)
  const asked = words.flatMap(({ start, end, alternatives }) =>
    alternatives.map((alternative) => ({ ...alternative, asked: given.question.slice(start, end) })),
  )
  asked.sort((one, other) => other.weight - one.weight)
  return Object.fromEntries(
    Object.entries(given.texts).map(([field, text]) => [field, highlight({ index, asked, text })]),
  )
}

type Asked = Alternative & { asked: string }

function highlight(given: { index: SearchIndex; asked: readonly Asked[]; text: string }): Highlight[] {
  const tokens = wordsOfText(given.text, given.index.lexicon).map((token) => {
    const { stem, parts } = analyseWord(token.word, given.index.lexicon)
    return { ...token, stems: [stem, ...parts] }
  })
  const here = new Set(tokens.flatMap(({ stems }) => stems))
  const fitting = given.asked.filter(({ stems }) => stems.every((stem) => here.has(stem)))
  const found = tokens.flatMap(({ stems, start, end }) => {
    const best = fitting.find((one) => one.stems.some((stem) => stems.includes(stem)))
    return best === undefined ? [] : [{ start, end, asked: best.asked, way: best.way, via: best.via }]
  })
  return apart(found)
}

/** "U-3" and "u", a word and what its hyphen leaves out stand in the same place: the longer one is shown, once. */
function apart(found: readonly Highlight[]): Highlight[] {
  const kept: Highlight[] = []
  for (const one of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  }
  return kept
}
