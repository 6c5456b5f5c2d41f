import { messages, type Locale } from '#lib/messages/index.ts'
import { formatDate } from '#lib/ui/format.ts'

/** Areas without a beginning are stored as since 1900. */
const ALWAYS = '1900-01-01'

/** Since when areas are in force, in words; of several the first and the last beginning. */
export function validityText(validFrom: readonly string[], locale: Locale): string {
  const texts = messages(locale).areasPages.levels
  const sorted = validFrom.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  const day = (date: string) => (date === ALWAYS ? texts.validAlways : formatDate(date, locale))
  if (first !== last) return texts.validSinceSeveral(day(first), day(last))
  return first === ALWAYS ? texts.validAlways : texts.validSince(day(first))
}
