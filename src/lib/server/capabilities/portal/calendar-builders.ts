import type { OfferSchedule } from '../offers/index.ts'
import type { CalendarEntry } from './calendar-file.ts'

type Weekly = Extract<OfferSchedule, { kind: 'weekly' }>

/** For tests: Thursdays from half past nine to eleven. */
export const thursdays: Weekly = {
  kind: 'weekly',
  weekdays: [4],
  from: '09:30',
  to: '11:00',
  everyWeeks: 1,
  startsOn: null,
  endsOn: null,
  schoolHolidays: 'unknown',
  note: '',
}

/** For tests: an offer that takes place as said. */
export function anEntry(entry: Partial<CalendarEntry>): CalendarEntry {
  const schedules = entry.schedules ?? [thursdays]
  return {
    id: 'angebot-7@auenstadt.example',
    name: 'Elterncafé',
    description: '',
    location: '',
    longitude: null,
    latitude: null,
    address: 'https://familien.example/auenstadt/angebot/7',
    updatedAt: new Date('2026-02-03T04:05:06Z'),
    schedules,
    notes: schedules.map(() => ''),
    ...entry,
  }
}
