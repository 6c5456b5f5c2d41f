import { catalogueIndicator } from '@gelingen/catalogue'
import type { IndicatorEntry } from './indicators-types.ts'

/** The entry of a code that the profession's catalogue knows, in German; null where it knows none. */
export function entryFromCatalogue(code: string): IndicatorEntry | null {
  const known = catalogueIndicator(code)
  if (known === null) return null
  return {
    code,
    name: known.name.de,
    definition: [known.definition.de, known.note?.de].filter((text) => text !== undefined).join(' '),
    unit: known.unit,
    numerator: known.numerator?.de ?? '',
    denominator: known.denominator?.de ?? '',
    direction: known.direction,
    topic: known.topic,
    source: known.source.de,
    licence: known.licence,
    refreshRhythm: known.refreshRhythm,
    minimumCount: known.minimumCount,
    lowest: known.lowest,
    highest: known.highest,
    decimals: known.decimals,
  }
}
