import { languageTag, type PortalLanguage } from './languages.ts'

const formats = new Map<PortalLanguage, Intl.DateTimeFormat>()

/** An ISO date (YYYY-MM-DD) with the month in words: "30. November 2026". */
export function formatDay(isoDate: string, language: PortalLanguage): string {
  let format = formats.get(language)
  if (format === undefined) {
    // The British write the day before the month, as Germans do.
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : languageTag(language), {
      dateStyle: 'long',
      timeZone: 'UTC',
      // Western digits, as on signs and phones in Germany; and the calendar that is used here.
      numberingSystem: 'latn',
      calendar: 'gregory',
    })
    formats.set(language, format)
  }
  return format.format(new Date(`${isoDate}T12:00:00Z`))
}
