import type { Locale } from '#lib/messages/index.ts'
import { formatNumber } from '#lib/ui/format.ts'

/** A number with its sign, + too; what rounds to 0 has none. */
export function formatSigned(value: number, locale: Locale, decimals: number): string {
  const text = formatNumber(value, locale, decimals)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

const lists: Record<Locale, Intl.ListFormat> = {
  de: new Intl.ListFormat('de'),
  en: new Intl.ListFormat('en-GB'),
}

/** "a, b und c" */
export function formatList(parts: readonly string[], locale: Locale): string {
  return lists[locale].format(parts)
}
