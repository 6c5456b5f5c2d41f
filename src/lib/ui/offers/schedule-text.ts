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

/** "Mo, Mi 09:00–11:00, alle zwei Wochen, vom 01.09.2026, nicht in den Ferien (im Garten)". */
export function scheduleText(schedule: AnySchedule, locale: Locale): string {
  const texts = messages(locale).offerForm
  const note = schedule.note === '' ? '' : ` (${schedule.note})`
  if (schedule.kind === 'date')
    return `${dayText(schedule.date, locale)}${timesText(schedule, locale)}${note}`
  const { weekdays, everyWeeks, startsOn, endsOn, schoolHolidays } = schedule
  const days = weekdays.map((day) => texts.weekdaysShort[day - 1]).join(', ')
  return [
    `${days}${timesText(schedule, locale)}`,
    everyWeeks === 2 ? texts.rhythm[2] : '',
    spanText(startsOn, endsOn, locale),
    schoolHolidays === 'unknown' ? '' : texts.schoolHolidays[schoolHolidays],
  ]
    .filter((part) => part !== '')
    .join(', ')
    .concat(note)
}

function timesText({ from, to }: { from: string; to: string }, locale: Locale): string {
  const { span } = messages(locale).offerForm
  if (from === '') return to === '' ? '' : ` ${span.to(to)}`
  return to === '' ? ` ${span.from(from)}` : ` ${from}–${to}`
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
