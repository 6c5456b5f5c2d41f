import type { OfferSchedule } from '../offers/index.ts'
import { DAYS_AHEAD, occurrences, type HolidayCalendar } from './offer-times.ts'

/** A schedule as a calendar takes it: a single day, or one that repeats without the days that fall out. */
export type CalendarEvent = {
  /** ISO date of the first time. */
  readonly day: string
  /** null = only on this day. */
  readonly repeats: Extract<OfferSchedule, { kind: 'weekly' }> | null
  /** ISO dates. */
  readonly without: readonly string[]
}

export type CalendarDays = {
  /** ISO date; what is past is left out. */
  readonly today: string
  readonly isHoliday: HolidayCalendar
}

/**
 * What takes place in holidays only is written out day by day, as far as these are known; what falls out in holidays repeats without
 * those that are known. Of every other week from an unknown one on there is nothing to say.
 */
export function calendarEvents(schedule: OfferSchedule, { today, isHoliday }: CalendarDays): CalendarEvent[] {
  const times = (of: OfferSchedule) => occurrences([of], { from: today, days: DAYS_AHEAD, isHoliday })
  if (schedule.kind === 'date' || schedule.schoolHolidays === 'only')
    return times(schedule)
      .filter(({ sure }) => sure)
      .map(({ day }) => ({ day, repeats: null, without: [] }))
  if (schedule.everyWeeks === 2 && schedule.startsOn === null) return []
  const days = times(schedule).map(({ day }) => day)
  const [first] = days
  if (first === undefined) return []
  const taken = new Set(days)
  const without = times({ ...schedule, schoolHolidays: 'also' })
    .map(({ day }) => day)
    .filter((day) => day > first && !taken.has(day))
  return [{ day: first, repeats: schedule, without }]
}

/** Whether a calendar has anything to say of these schedules. */
export function isInCalendar(schedules: readonly OfferSchedule[], days: CalendarDays): boolean {
  return schedules.some((schedule) => calendarEvents(schedule, days).length > 0)
}
