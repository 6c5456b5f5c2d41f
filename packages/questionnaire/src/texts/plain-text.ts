import type { LocalisedText } from '../definition/text-schema.ts'
import { inLanguage } from './say-text.ts'

/** A text for those who do not answer: where an answer would be put in, what stands there without one. */
export function plainText(text: LocalisedText | undefined, language: string): string {
  if (text === undefined) return ''
  return inLanguage(text, language).replaceAll(
    /\{\{@?[a-z0-9-]+(?:\|([^{}|]*))?\}\}/g,
    (_, otherwise?: string) => (otherwise === undefined || otherwise === '' ? '…' : otherwise),
  )
}
