import { languageTag, type PortalLanguage } from './languages.ts'

/** "12. März 2026" in the reader's language, in the numerals that stand on German letters and phones. */
export function dayWords(day: string, language: PortalLanguage): string {
  return formatsOf(language).day.format(Date.parse(day))
}

/** As `dayWords`, with the day of the week before it. */
export function weekdayWords(day: string, language: PortalLanguage): string {
  return formatsOf(language).weekday.format(Date.parse(day))
}

type Formats = { day: Intl.DateTimeFormat; weekday: Intl.DateTimeFormat }

/** Making one costs more than using it a hundred times. */
const made = new Map<PortalLanguage, Formats>()

function formatsOf(language: PortalLanguage): Formats {
  const known = made.get(language)
  if (known !== undefined) return known
  // The British write the day before the month, as Germans do.
  const tag = language === 'en' ? 'en-GB' : languageTag(language)
  const usual = { timeZone: 'UTC', numberingSystem: 'latn' } as const
  const formats = {
    day: new Intl.DateTimeFormat(tag, { ...usual, dateStyle: 'long' }),
    weekday: new Intl.DateTimeFormat(tag, { ...usual, dateStyle: 'full' }),
  }
  made.set(language, formats)
  return formats
}
