import { licences, refreshRhythms, topics, units } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { minimumOf, type IndicatorEntry } from '#lib/server/capabilities/indicators/index.ts'
import { formatNumber } from '#lib/ui/format.ts'

type Fact = { readonly term: string; readonly text: string }

/** Everything an entry says, in words; what is not said is left out. */
export function indicatorFacts(
  entry: IndicatorEntry,
  { municipality, locale }: { municipality: { readonly minimumCount: number }; locale: Locale },
): Fact[] {
  const { page } = messages(locale).indicators
  const { facts: words, directions, formulas } = messages(locale).map
  const { fields } = page
  const nameIn = (list: readonly { code: string; name: Record<Locale, string> }[], code: string) =>
    list.find((one) => one.code === code)?.name[locale] ?? code
  const formula = isRate(entry.unit) ? formulas[entry.unit](words.numerator, words.denominator) : ''
  const minimum = minimumOf({
    municipalityMinimum: municipality.minimumCount,
    indicatorMinimum: entry.minimumCount,
  })
  const all: Fact[] = [
    { term: fields.definition, text: entry.definition },
    { term: fields.numerator, text: entry.numerator },
    { term: fields.denominator, text: entry.denominator },
    { term: words.formula, text: entry.numerator === '' || entry.denominator === '' ? '' : formula },
    { term: fields.unit, text: nameIn(units, entry.unit) },
    { term: fields.direction, text: directions[entry.direction] },
    { term: fields.topic, text: nameIn(topics, entry.topic) },
    { term: fields.source, text: entry.source },
    { term: fields.licence, text: nameIn(licences, entry.licence) },
    { term: fields.refreshRhythm, text: nameIn(refreshRhythms, entry.refreshRhythm) },
    { term: page.plausible, text: rangeOf(entry, locale) },
    { term: words.minimumCount, text: words.minimumCountText(formatNumber(minimum, locale)) },
    { term: fields.code, text: entry.code },
  ]
  return all.filter(({ text }) => text !== '')
}

function isRate(unit: string): unit is 'percent' | 'per-1000' {
  return unit === 'percent' || unit === 'per-1000'
}

function rangeOf({ lowest, highest }: IndicatorEntry, locale: Locale): string {
  const { page } = messages(locale).indicators
  const number = (value: number) => formatNumber(value, locale, Number.isInteger(value) ? 0 : 1)
  if (lowest !== null && highest !== null) return page.range(number(lowest), number(highest))
  if (lowest !== null) return page.rangeFrom(number(lowest))
  return highest === null ? '' : page.rangeUpTo(number(highest))
}
