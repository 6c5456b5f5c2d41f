import type { Lexicon } from '../lexicon/learn-lexicon.ts'
import { mayBeCompound } from '../lexicon/opaque-words.ts'
import { splitCompound } from './split-compound.ts'
import { stemGerman } from './stem-german.ts'
import { tokenise, type Token } from './tokenise.ts'

/** What a word of a text is found by: its stem, and the stems of the known words that it is made of. */
export type AnalysedWord = { stem: string; parts: readonly string[] }

export function analyseWord(word: string, lexicon: Lexicon): AnalysedWord {
  const stem = stemGerman(word)
  if (!mayBeCompound(word)) return { stem, parts: [] }
  const parts = new Set(splitCompound({ word, knows: lexicon.knowsStem }).flat())
  parts.delete(stem)
  return { stem, parts: [...parts] }
}

/**
 * The words of a text, and those that a hyphen leaves to the reader: "Schuldner- und Insolvenzberatung" is also a Schuldnerberatung.
 * What is taken over is the longest ending of the second word that the lexicon knows.
 */
export function wordsOfText(text: string, lexicon: Lexicon): Token[] {
  const tokens = tokenise(text)
  const completed = tokens.flatMap((token, at) => {
    if (!/^[-‐‑]\s*(?:,|\/|und|oder|u\.)/iu.test(text.slice(token.end, token.end + 6))) return []
    const full = tokens
      .slice(at + 1, at + 5)
      .find(({ word, end }) => word.length > 6 && !/^[-‐‑]/u.test(text.slice(end)))
    const head = full === undefined ? null : knownHead(full.word, lexicon)
    return head === null ? [] : [{ ...token, word: token.word + head }]
  })
  return completed.length === 0
    ? tokens
    : [...tokens, ...completed].sort((one, other) => one.start - other.start)
}

function knownHead(word: string, lexicon: Lexicon): string | null {
  for (let from = 3; from <= word.length - 4; from++) {
    if (lexicon.knowsStem(stemGerman(word.slice(from)))) return word.slice(from)
  }
  return null
}
