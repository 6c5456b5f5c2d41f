import { fields } from './fields.ts'
import type { FieldCode } from './field-schema.ts'

/** Up to this length a word says something only where a word begins: "Tanzkurs" is meant, "Distanz" is not. */
const LONGEST_WORD_AT_START_ONLY = 5

/**
 * Suggests fields of action for an offer from the everyday words in its name, kind or description, for a person to confirm.
 *
 * @param text German, any case
 * @returns codes in the order of the catalogue; empty if no word is known
 */
export function suggestFields(text: string): FieldCode[] {
  const searched = ` ${text.toLocaleLowerCase('de').normalize('NFC').replace(notALetter, ' ')} `
  return fields
    .filter(({ everydayWords }) => everydayWords.some((word) => occurs(word, searched)))
    .map(({ code }) => code)
}

/** Hyphens stay: "eltern-kind" is one word. */
const notALetter = /[^\p{Letter}\p{Number}-]+/gu

function occurs(word: string, searched: string): boolean {
  if (word.length > LONGEST_WORD_AT_START_ONLY) return searched.includes(word)
  return searched.includes(` ${word}`) || searched.includes(`-${word}`)
}
