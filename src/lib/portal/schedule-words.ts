import { termsTexts } from '#lib/messages/portal/terms/index.ts'
import type { OfferSchedule } from '#lib/server/capabilities/offers/index.ts'
import { forEachLanguage } from './for-each-language.ts'
import { formatDay } from './format-day.ts'
import { languageTag, type PortalLanguage } from './languages.ts'
import { weekdayRange } from './weekday-range.ts'

type ScheduleWords = {
  /** "Jede Woche: Montag und Donnerstag, 9:30 bis 11:00 Uhr, ab 3. März 2026". */
  readonly when: string
  /** What is said of school holidays, and that one has to ask for the week; '' = nothing. */
  readonly holidays: string
  /** As its provider wrote it, in German; '' = nothing. */
  readonly note: string
}

const listIn = forEachLanguage(
  (language) => new Intl.ListFormat(languageTag(language), { type: 'conjunction' }),
)

/** A schedule in plain words. */
export function scheduleWords(schedule: OfferSchedule, language: PortalLanguage): ScheduleWords {
  const time = timeWords(schedule, language)
  if (schedule.kind === 'date')
    return {
      when: joined([formatDay(schedule.date, language, 'weekday'), time], language),
      holidays: '',
      note: schedule.note,
    }
  const { weekdays, everyWeeks, startsOn, endsOn, schoolHolidays, note } = schedule
  const terms = termsTexts(language)
  const texts = terms.times
  // Weekdays are 1 to 7; form and imports let nothing else in.
  const days = weekdays.map((weekday) => terms.weekdays[weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7])
  const list = listIn(language).format(days)
  const when = [
    `${everyWeeks === 1 ? texts.weekly : texts.everyOther}: ${list}`,
    time,
    startsOn === null ? '' : texts.starts(formatDay(startsOn, language)),
    endsOn === null ? '' : texts.ends(formatDay(endsOn, language)),
  ]
  const isWeekUnknown = everyWeeks === 2 && startsOn === null
  return {
    when: joined(when, language),
    holidays: [isWeekUnknown ? texts.whichWeek : '', terms.schoolHolidays[schoolHolidays]]
      .filter((part) => part !== '')
      .join(' '),
    note,
  }
}

/** On one line, for a list to take along: "Dienstag, 9:30 bis 11:00 Uhr", "Alle zwei Wochen: Montag–Freitag". */
export function briefSchedule(schedule: OfferSchedule, language: PortalLanguage): string {
  const time = timeWords(schedule, language)
  if (schedule.kind === 'date') return joined([formatDay(schedule.date, language), time], language)
  const terms = termsTexts(language)
  const days = weekdayRange(schedule.weekdays, terms)
  return joined([schedule.everyWeeks === 1 ? days : `${terms.times.everyOther}: ${days}`, time], language)
}

/** "9:30 bis 11:00 Uhr"; '' where no time is known. */
export function timeWords({ from, to }: { from: string; to: string }, language: PortalLanguage): string {
  const { times } = termsTexts(language)
  if (from === '') return ''
  return to === '' ? times.from(clock(from)) : times.fromTo(clock(from), clock(to))
}

/** One time of an offer: its day, its hours, and that one has to ask where it may fall out. */
export function occurrenceWords(
  { day, from, to, sure }: { day: string; from: string; to: string; sure: boolean },
  language: PortalLanguage,
  dayInWords = formatDay(day, language, 'weekday'),
): string {
  const ask = sure ? '' : termsTexts(language).times.askBefore
  return joined([dayInWords, timeWords({ from, to }, language), ask], language)
}

/** Without the zero before: 9:30. */
const clock = (time: string) => time.replace(/^0(?=\d)/, '')

function joined(parts: readonly string[], language: PortalLanguage): string {
  return parts.filter((part) => part !== '').join(language === 'ar' ? '، ' : ', ')
}
