import { messages, type Locale } from '#lib/messages/index.ts'
import type { OfferSchedule } from '#lib/server/capabilities/offers/index.ts'
import { formatDate } from '#lib/ui/format.ts'

/** "montags und mittwochs, 09:00 bis 11:00 Uhr, nicht in den Schulferien". */
export function scheduleInWords(schedule: OfferSchedule, locale: Locale): string {
  const texts = messages(locale).editions.print
  const time = texts.time(schedule.from, schedule.to)
  const parts =
    schedule.kind === 'date'
      ? [texts.on(formatDate(schedule.date, locale)), time, schedule.note]
      : [
          texts.weekly({ days: schedule.weekdays, everyWeeks: schedule.everyWeeks }),
          time,
          schedule.startsOn === null ? '' : texts.from(formatDate(schedule.startsOn, locale)),
          schedule.endsOn === null ? '' : texts.until(formatDate(schedule.endsOn, locale)),
          texts.holidays[schedule.schoolHolidays],
          schedule.note,
        ]
  return parts.filter((part) => part !== '').join(', ')
}
