import { frameTexts } from '#lib/messages/portal/frame/index.ts'
import { termsTexts } from '#lib/messages/portal/terms/index.ts'
import type { OfferSchedule } from '#lib/server/capabilities/offers/index.ts'
import { formatDay } from './format-day.ts'
import type { PortalLanguage } from './languages.ts'
import { weekdayRange } from './weekday-range.ts'

/** A schedule on one line, for a list to take along: "Dienstag, 9:30 bis 11:00 Uhr (alle zwei Wochen)". */
export function briefSchedule(schedule: OfferSchedule, language: PortalLanguage): string {
  const { emergency, kept } = frameTexts(language)
  const days =
    schedule.kind === 'date'
      ? formatDay(schedule.date, language)
      : weekdayRange(schedule.weekdays, termsTexts(language))
  const { from, to } = schedule
  const time = from === '' || to === '' ? from : emergency.hours(from, to)
  const rhythm = schedule.kind === 'weekly' && schedule.everyWeeks === 2 ? ` (${kept.everyOtherWeek})` : ''
  return `${[days, time].filter((part) => part !== '').join(language === 'ar' ? '، ' : ', ')}${rhythm}`
}
