import { languageTag, type PortalLanguage } from './languages.ts'

const forms = {
  /** "30. November 2026" */
  date: { dateStyle: 'long' },
  /** "Montag, 30. November 2026" */
  weekday: { dateStyle: 'full' },
  /** "Montag, 30. November": of the coming weeks. */
  soon: { weekday: 'long', day: 'numeric', month: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

/** An ISO date (YYYY-MM-DD) with the month in words. */
export function formatDay(
  isoDate: string,
  language: PortalLanguage,
  form: keyof typeof forms = 'date',
): string {
  const key = `${language} ${form}`
  let format = formats.get(key)
  if (format === undefined) {
    // The British write the day before the month, as Germans do.
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : languageTag(language), {
      ...forms[form],
      timeZone: 'UTC',
      // Western digits, as on signs and phones in Germany; and the calendar that is used here.
      numberingSystem: 'latn',
      calendar: 'gregory',
    })
    formats.set(key, format)
  }
  return format.format(new Date(`${isoDate}T12:00:00Z`))
}
