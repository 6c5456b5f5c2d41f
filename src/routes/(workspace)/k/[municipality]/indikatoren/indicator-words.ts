import { catalogueIndicator } from '@gelingen/catalogue'
import type { Locale } from '#lib/messages/index.ts'
import { entryFromCatalogue, type IndicatorEntry } from '#lib/server/capabilities/indicators/index.ts'

type Words = Pick<IndicatorEntry, 'name' | 'definition' | 'numerator' | 'denominator' | 'source'>

/**
 * An entry's texts in the reader's language: those that the municipality took from the profession's catalogue and left
 * as they were exist in English, too; its own are shown as it wrote them.
 */
export function wordsOf(entry: IndicatorEntry, locale: Locale): Words {
  const { name, definition, numerator, denominator, source } = entry
  const own = { name, definition, numerator, denominator, source }
  const known = locale === 'de' ? null : catalogueIndicator(entry.code)
  const german = known === null ? null : entryFromCatalogue(entry.code)
  if (known === null || german === null) return own
  const translated: Words = {
    name: known.name[locale],
    definition: [known.definition[locale], known.note?.[locale]]
      .filter((text) => text !== undefined)
      .join(' '),
    numerator: known.numerator?.[locale] ?? '',
    denominator: known.denominator?.[locale] ?? '',
    source: known.source[locale],
  }
  const keptOr = (part: keyof Words) => (own[part] === german[part] ? translated[part] : own[part])
  return {
    name: keptOr('name'),
    definition: keptOr('definition'),
    numerator: keptOr('numerator'),
    denominator: keptOr('denominator'),
    source: keptOr('source'),
  }
}
