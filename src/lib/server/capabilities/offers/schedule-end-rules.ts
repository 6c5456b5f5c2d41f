import type { OfferSchedule } from './offer-details-types.ts'

/** The last day on which an offer takes place, ISO date; null = it says no times, or some of them go on without an end. */
export function lastDayOfSchedules(schedules: readonly OfferSchedule[]): string | null {
  const ends = schedules.map((schedule) => (schedule.kind === 'date' ? schedule.date : schedule.endsOn))
  if (ends.length === 0) return null
  return ends.reduce((last, end) => (last === null || end === null ? null : end > last ? end : last))
}
