import { messages, type Locale } from '#lib/messages/index.ts'
import { formatDate } from '#lib/ui/format.ts'

/** A schedule as it is stored or as it stands in a form that is not filled in yet; '' and null = not known. */
type AnySchedule =
  | {
      readonly kind: 'weekly'
      readonly weekdays: readonly number[]
      readonly from: string
      readonly to: string
      readonly everyWeeks: number
      readonly startsOn: string | null
      readonly endsOn: string | null
      readonly schoolHolidays: 'also' | 'not' | 'only' | 'unknown'
      readonly note: string
    }
  | {
      readonly kind: 'date'
      readonly date: string
      readonly from: string
      readonly to: string
      readonly note: string
    }

/** `short` for tables and lists, `full` where families and providers read it as a sentence. */
type Wording = 'short' | 'full'

/**
 * When an offer takes place; what is not known is not said.
 * Short: "Mo, Mi 09:00–11:00, alle zwei Wochen, ab 01.09.2026, nicht in den Ferien (im Garten)"; full: "montags und mittwochs,
 * 09:00 bis 11:00 Uhr, …".
 */
export function scheduleText(schedule: AnySchedule, locale: Locale, wording: Wording = 'short'): string {
  const texts = messages(locale).offerForm
  const days = [daysText(schedule, locale, wording), timesText(schedule, locale, wording)]
  const parts = [filled(days).join(wording === 'short' ? ' ' : ', ')]
  if (schedule.kind === 'weekly') {
    const { everyWeeks, startsOn, endsOn, schoolHolidays } = schedule
    parts.push(everyWeeks === 2 ? texts.rhythm[2] : '', spanText(startsOn, endsOn, locale))
    parts.push(schoolHolidays === 'unknown' ? '' : texts.schoolHolidays[schoolHolidays])
  }
  const text = filled(parts).join(', ')
  return schedule.note === '' ? text : `${text} (${schedule.note})`.trim()
}

function daysText(schedule: AnySchedule, locale: Locale, wording: Wording): string {
  const texts = messages(locale).offerForm
  if (schedule.kind === 'date') {
    const day = dayText(schedule.date, locale)
    return wording === 'short' ? day : texts.onDay(day)
  }
  const { weekdays } = schedule
  return wording === 'short'
    ? weekdays.map((day) => texts.weekdaysShort[day - 1]).join(', ')
    : texts.everyWeekday(weekdays)
}

function timesText({ from, to }: { from: string; to: string }, locale: Locale, wording: Wording): string {
  const { span, clock } = messages(locale).offerForm
  const words =
    wording === 'short' ? { ...span, fromTo: (one: string, other: string) => `${one}–${other}` } : clock
  if (from === '') return to === '' ? '' : words.to(to)
  return to === '' ? words.from(from) : words.fromTo(from, to)
}

function spanText(startsOn: string | null, endsOn: string | null, locale: Locale): string {
  const { span } = messages(locale).offerForm
  if (startsOn === null) return endsOn === null ? '' : span.to(dayText(endsOn, locale))
  return endsOn === null
    ? span.from(dayText(startsOn, locale))
    : span.fromTo(dayText(startsOn, locale), dayText(endsOn, locale))
}

/** A day in the reader's notation; what is none stays as it was written. */
function dayText(day: string, locale: Locale): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDate(day, locale) : day
}

function filled(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '')
}
