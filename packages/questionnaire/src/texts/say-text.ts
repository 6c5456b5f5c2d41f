import type { LocalisedText } from '../definition/text-schema.ts'

/** A text in a language; the German one where there is no other. */
export function inLanguage(text: LocalisedText, language: string): string {
  return (Object.hasOwn(text, language) ? text[language] : undefined) ?? text.de
}

/** "a, b und c". */
export function listOf(words: readonly string[], language: string): string {
  const joining = new Intl.ListFormat(language, { type: 'conjunction' })
  return joining.format(words)
}
