import { offerTexts } from '#lib/messages/portal/offer/index.ts'
import { termsTexts } from '#lib/messages/portal/terms/index.ts'
import type { OfferSchedule } from '#lib/server/capabilities/offers/index.ts'
import { formatDayOfWeek } from './format-day-of-week.ts'
import { formatDay } from './format-day.ts'
import { languageTag, type PortalLanguage } from './languages.ts'

type ScheduleWords = {
  /** "Jede Woche: Montag und Donnerstag, 9:30 bis 11:00 Uhr, ab 3. März 2026". */
  readonly when: string
  /** What is said of school holidays, and that one has to ask for the week; '' = nothing. */
  readonly holidays: string
  /** As its provider wrote it, in German; '' = nothing. */
  readonly note: string
}

/** A schedule in plain words. */
export function scheduleWords(schedule: OfferSchedule, language: PortalLanguage): ScheduleWords {
  const time = timeWords(schedule, language)
  if (schedule.kind === 'date')
    return {
      when: joined([formatDayOfWeek(schedule.date, language), time], language),
      holidays: '',
      note: schedule.note,
    }
  const { weekdays, everyWeeks, startsOn, endsOn, schoolHolidays, note } = schedule
  const { when: texts } = offerTexts(language)
  const terms = termsTexts(language)
  // Weekdays are 1 to 7; form and imports let nothing else in.
  const days = weekdays.map((weekday) => terms.weekdays[weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7])
  const list = new Intl.ListFormat(languageTag(language), { type: 'conjunction' }).format(days)
  const rhythm = everyWeeks === 1 ? texts.weekly : texts.everyOther
  const when = [
    `${rhythm}: ${list}`,
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

/** "9:30 bis 11:00 Uhr"; '' where no time is known. */
export function timeWords({ from, to }: { from: string; to: string }, language: PortalLanguage): string {
  const { when: texts } = offerTexts(language)
  if (from === '') return ''
  return to === '' ? texts.from(clock(from)) : texts.fromTo(clock(from), clock(to))
}

/** One day of an offer with its time. */
export function dateWords(
  { date, from, to }: { date: string; from: string; to: string },
  language: PortalLanguage,
): string {
  return joined([formatDayOfWeek(date, language), timeWords({ from, to }, language)], language)
}

/** Without the zero before: 9:30. */
const clock = (time: string) => time.replace(/^0(?=\d)/, '')

function joined(parts: readonly string[], language: PortalLanguage): string {
  return parts.filter((part) => part !== '').join(language === 'ar' ? '، ' : ', ')
}
