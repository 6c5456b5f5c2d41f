import { messages, type Locale } from '#lib/messages/index.ts'

/** What a list says after something was done to it; null = nothing was. */
export function saidAfter(address: URLSearchParams, locale: Locale): string | null {
  const { remove, paste } = messages(locale).networks
  if (address.has('geloescht')) return remove.done
  if (!address.has('eingefuegt')) return null
  const number = (name: string) => Number(address.get(name)) || 0
  return paste.done(number('eingefuegt'), number('bekannt'), number('mitgliedschaften'))
}
