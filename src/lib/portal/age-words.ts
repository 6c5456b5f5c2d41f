import { offerTexts } from '#lib/messages/portal/offer/index.ts'
import { forEachLanguage } from './for-each-language.ts'
import { languageTag, type PortalLanguage } from './languages.ts'

type Ages = {
  readonly ageFromMonths: number | null
  /** Exclusive: 84 = up to the seventh birthday, families say "up to 6 years". */
  readonly ageToMonths: number | null
}

/** "1–6 Jahre", "3 Jahre und älter", "0–18 Monate"; '' where no age is known. */
export function ageWords({ ageFromMonths, ageToMonths }: Ages, language: PortalLanguage): string {
  const texts = offerTexts(language).ages
  if (ageFromMonths === null && ageToMonths === null) return ''
  const from = ageFromMonths ?? 0
  const inMonths = isToldInMonths(from, ageToMonths)
  const unit = inMonths ? monthsIn(language) : yearsIn(language)
  const low = inMonths ? from : Math.floor(from / 12)
  if (ageToMonths === null) return texts.andOlder(unit.one(low))
  const high = inMonths ? ageToMonths : Math.ceil(ageToMonths / 12) - 1
  if (ageFromMonths === null) return texts.upTo(unit.one(high))
  return low === high ? unit.one(low) : unit.range(low, high)
}

/** Parents count months up to the second birthday, and where an age begins or ends within an early year. */
function isToldInMonths(from: number, to: number | null): boolean {
  const last = to ?? from
  return (to !== null && to <= 24) || (last <= 36 && (from % 12 !== 0 || last % 12 !== 0))
}

type Unit = { one(value: number): string; range(from: number, to: number): string }

const monthsIn = forEachLanguage((language) => unitIn('month', language))
const yearsIn = forEachLanguage((language) => unitIn('year', language))

function unitIn(unit: 'month' | 'year', language: PortalLanguage): Unit {
  const format = new Intl.NumberFormat(languageTag(language), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    numberingSystem: 'latn',
  })
  // A year of life has a word of its own in Turkish.
  const asAge = (text: string) => (language === 'tr' ? text.replace('yıl', 'yaş') : text)
  return {
    one: (value) => asAge(format.format(value)),
    range: (from, to) => asAge(format.formatRange(from, to)),
  }
}
