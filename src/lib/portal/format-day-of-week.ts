import { languageTag, type PortalLanguage } from './languages.ts'

const formats = new Map<PortalLanguage, Intl.DateTimeFormat>()

/** An ISO date with the day of the week and the month in words: "Montag, 30. November 2026". */
export function formatDayOfWeek(isoDate: string, language: PortalLanguage): string {
  let format = formats.get(language)
  if (format === undefined) {
    // As `formatDay` writes days.
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : languageTag(language), {
      dateStyle: 'full',
      timeZone: 'UTC',
      numberingSystem: 'latn',
      calendar: 'gregory',
    })
    formats.set(language, format)
  }
  return format.format(new Date(`${isoDate}T12:00:00Z`))
}
