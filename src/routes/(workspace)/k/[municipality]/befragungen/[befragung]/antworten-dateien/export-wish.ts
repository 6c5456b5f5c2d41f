import type { Locale } from '#lib/messages/index.ts'
import type { ExportWish } from '#lib/server/capabilities/survey-export/index.ts'

/** What the form of the page asks for, from the address. */
export function exportWish(address: URLSearchParams, locale: Locale): ExportWish {
  return {
    values: address.get('werte') === 'codes' ? 'codes' : 'labels',
    alsoBegun: address.has('begonnen'),
    withRecipients: address.has('namen'),
    language: locale,
  }
}
