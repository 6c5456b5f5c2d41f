import { stemGerman } from '../analysis/stem-german.ts'
import { stopWords } from '../analysis/stop-words.ts'
import { tokenise } from '../analysis/tokenise.ts'
import { commonParts } from './common-parts.ts'

/**
 * The words that count as known: by them compounds are split and misspelt words recognised. Learnt once and then fixed, so that a
 * document added later never changes what another is found by; learn anew now and then, and build the index anew with it.
 */
export type Lexicon = {
  /** by the folded word, how it is written; without stop words */
  readonly written: ReadonlyMap<string, string>
  readonly stems: ReadonlySet<string>
  readonly knowsWord: (word: string) => boolean
  readonly knowsStem: (stem: string) => boolean
}

/**
 * @param texts of the documents; a word in fewer than `atLeast` (2) of them may be a slip of the pen and stays unknown
 * @param words known in any case, such as those of the thesaurus
 */
export function learnLexicon(given: {
  texts: Iterable<string>
  words?: Iterable<string>
  atLeast?: number
}): Lexicon {
  const counts = new Map<string, { count: number; written: string }>()
  for (const text of given.texts) {
    for (const [word, written] of writtenWords(text)) {
      const before = counts.get(word)
      if (before === undefined) counts.set(word, { count: 1, written })
      else before.count++
    }
  }
  const atLeast = given.atLeast ?? 2
  const known = [...counts]
    .filter(([, { count }]) => count >= atLeast)
    .map(([word, { written }]) => [word, written] as const)
  for (const text of [...commonParts, ...(given.words ?? [])]) known.push(...writtenWords(text))
  return lexiconOf(known)
}

/**
 * A lexicon of these words, folded and as written.
 * @param known their stems, where somebody has found them before; stemming takes most of the time
 */
export function lexiconOf(
  words: Iterable<readonly [folded: string, written: string]>,
  known?: Iterable<string>,
): Lexicon {
  const written = new Map<string, string>()
  for (const [word, form] of words) if (!stopWords.has(word)) written.set(word, form)
  const stems = new Set(known ?? stemsOf(written.keys()))
  return {
    written,
    stems,
    knowsWord: (word) => written.has(word) || stems.has(stemGerman(word)),
    knowsStem: (stem) => stems.has(stem),
  }
}

function stemsOf(words: Iterable<string>): string[] {
  return [...words].filter((word) => /^\p{Letter}{3,}$/u.test(word)).map(stemGerman)
}

function writtenWords(text: string): Map<string, string> {
  return new Map(tokenise(text).map(({ word, start, end }) => [word, text.slice(start, end)]))
}
