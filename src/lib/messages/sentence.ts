import { messages, type Locale } from './index.ts'

export type SaidRefusal = { code: string; details?: Record<string, string | number> }

/** The sentence of a refusal or an import issue in the user's language, from whichever room it comes. */
export function sentenceOf(refusal: SaidRefusal, locale: Locale): string {
  for (const room of Object.values(messages(locale))) {
    const sentences: Record<string, (details: never) => string> = 'refusals' in room ? room.refusals : {}
    const say = sentences[refusal.code]
    // The details belong to the code: both come from the same refusal.
    if (say !== undefined) return say((refusal.details ?? {}) as never)
  }
  return refusal.code
}
