import { catalogueIndicators, topics, type CatalogueIndicator } from '@gelingen/catalogue'
import type { Locale } from '#lib/messages/index.ts'

export type FoundIndicator = {
  readonly code: string
  readonly name: string
  readonly definition: string
  readonly source: string
  readonly direction: CatalogueIndicator['direction']
  /** The municipality has it already. */
  readonly isTaken: boolean
}

export type CatalogueGroup = {
  readonly code: string
  readonly title: string
  readonly indicators: readonly FoundIndicator[]
}

/** The catalogue's indicators that have all words of the text in name, definition or source, by topic. */
export function searchCatalogue({
  text,
  taken,
  locale,
}: {
  text: string
  taken: readonly string[]
  locale: Locale
}): { groups: CatalogueGroup[]; found: number; total: number } {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = catalogueIndicators.filter(({ name, definition, source }) => {
    const said = [name, definition, source].map((one) => one[locale].toLowerCase()).join(' ')
    return words.every((word) => said.includes(word))
  })
  const groups = topics.flatMap(({ code, name }) => {
    const indicators = found
      .filter(({ topic }) => topic === code)
      .map((one) => ({
        code: one.code,
        name: one.name[locale],
        definition: one.definition[locale],
        source: one.source[locale],
        direction: one.direction,
        isTaken: taken.includes(one.code),
      }))
    return indicators.length === 0 ? [] : { code, title: name[locale], indicators }
  })
  return { groups, found: found.length, total: catalogueIndicators.length }
}
