import { isSchoolHoliday } from '@gelingen/catalogue'
import { daysAfter } from '../../platform/calendar-days.ts'
import type { OfferSchedule } from '../offers/index.ts'

/** One time at which an offer takes place. */
export type Occurrence = {
  /** ISO date. */
  readonly day: string
  /** `HH:MM`; '' = not known. */
  readonly from: string
  readonly to: string
  /** False: it may fall out, since nobody has said whether it takes place in school holidays, or these are not known. */
  readonly sure: boolean
}

/** Whether a day lies in school holidays; null = not known. */
export type HolidayCalendar = (day: string) => boolean | null

/** The school holidays of a municipality, by its key (AGS). */
export function holidaysOf({ ags }: { readonly ags: string }): HolidayCalendar {
  return (day) => isSchoolHoliday({ ags, day })
}

/** Far enough for an offer that begins next year. */
export const DAYS_AHEAD = 400

/**
 * When an offer takes place on the days from `from` on, in order.
 * @param from ISO date, the first day
 * @param days how many days are looked at
 * @param most how many times at most
 */
export function occurrences(
  schedules: readonly OfferSchedule[],
  {
    from,
    days,
    isHoliday,
    most = Infinity,
  }: { from: string; days: number; isHoliday: HolidayCalendar; most?: number },
): Occurrence[] {
  const found: Occurrence[] = []
  for (let offset = 0; offset < days && found.length < most; offset++) {
    const day = daysAfter(from, offset)
    const ofDay = schedules.flatMap((schedule) => {
      const takesPlace = takesPlaceOn(schedule, { day, isHoliday })
      return takesPlace === 'no'
        ? []
        : [{ day, from: schedule.from, to: schedule.to, sure: takesPlace === 'yes' }]
    })
    found.push(...ofDay.sort((one, other) => (one.from < other.from ? -1 : 1)))
  }
  return found.slice(0, most)
}

/** Whether it takes place on a day, as far as is known. */
export function takesPlaceOn(
  schedule: OfferSchedule,
  { day, isHoliday }: { day: string; isHoliday: HolidayCalendar },
): 'yes' | 'no' | 'perhaps' {
  if (schedule.kind === 'date') return schedule.date === day ? 'yes' : 'no'
  const { startsOn, endsOn, weekdays, everyWeeks } = schedule
  if (!weekdays.includes(weekdayOf(day))) return 'no'
  if ((startsOn !== null && day < startsOn) || (endsOn !== null && day > endsOn)) return 'no'
  const inHolidays = regardingHolidays(schedule.schoolHolidays, isHoliday(day))
  if (inHolidays === 'no' || everyWeeks === 1) return inHolidays
  // Every other week from an unknown one on: this week or the next.
  if (startsOn === null) return 'perhaps'
  return (mondayNumber(day) - mondayNumber(startsOn)) % 2 === 0 ? inHolidays : 'no'
}

function regardingHolidays(
  rule: Extract<OfferSchedule, { kind: 'weekly' }>['schoolHolidays'],
  isHoliday: boolean | null,
): 'yes' | 'no' | 'perhaps' {
  if (rule === 'also') return 'yes'
  if (isHoliday === null) return rule === 'unknown' ? 'yes' : 'perhaps'
  if (rule === 'unknown') return isHoliday ? 'perhaps' : 'yes'
  return isHoliday === (rule === 'only') ? 'yes' : 'no'
}

const DAY_MS = 86_400_000

/** 1 = Monday … 7 = Sunday. */
function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

/** Weeks since the one of 29 December 1969, a Monday. */
function mondayNumber(day: string): number {
  return Math.floor((Date.parse(day) / DAY_MS + 3) / 7)
}
