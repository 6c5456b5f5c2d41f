import { stemGerman } from './stem-german.ts'
import { stopWords } from './stop-words.ts'
import { tokenise, type Token } from './tokenise.ts'

/** The words of a question that say what is meant; if it has stop words only, these. Each word once. */
export function contentWords(text: string): Token[] {
  const tokens = tokenise(text).filter(
    ({ word }, at, all) => all.findIndex((one) => one.word === word) === at,
  )
  const content = tokens.filter(({ word }) => !stopWords.has(word))
  return content.length > 0 ? content : tokens
}

/** Their stems, each once. */
export function contentStems(text: string): string[] {
  return [...new Set(contentWords(text).map(({ word }) => stemGerman(word)))]
}
