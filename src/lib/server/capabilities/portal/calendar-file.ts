import type { OfferSchedule } from '../offers/index.ts'
import { berlinInstant } from './berlin-time.ts'
import { firstDate } from './schedule-dates.ts'

/** What a calendar says about one offer; texts are in the reader's language. */
export type CalendarEntry = {
  /** Of the offer, unlike any other in the world. */
  readonly id: string
  readonly name: string
  readonly description: string
  /** Address in one line; '' = not known. */
  readonly location: string
  /** Degrees WGS84; both or none. */
  readonly longitude: number | null
  readonly latitude: number | null
  /** Of the offer's page. */
  readonly address: string
  readonly updatedAt: Date
  /** ISO date: where a weekly schedule names no first day, it counts from here. */
  readonly enteredOn: string
  readonly schedules: readonly OfferSchedule[]
  /** Of each schedule, in their order: what it says of school holidays and its note; '' = nothing. */
  readonly notes: readonly string[]
}

/**
 * A calendar after RFC 5545: one event per schedule, weekly ones with their rule, times in Europe/Berlin. A schedule of every other
 * week without a first day is left out, for nobody knows which weeks those are. Without known times it is an event of the whole day.
 *
 * @param name of the calendar, as calendar programs show it
 */
export function calendarFile({ name, entries }: { name: string; entries: readonly CalendarEntry[] }): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gelingen//Familienportal//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...berlin,
    ...entries.flatMap((entry) => entry.schedules.flatMap((schedule, at) => eventOf(entry, schedule, at))),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function eventOf(entry: CalendarEntry, schedule: OfferSchedule, at: number): string[] {
  const day =
    schedule.kind === 'date' ? schedule.date : firstDate(schedule, schedule.startsOn ?? entry.enteredOn)
  if (day === null) return []
  const text = [entry.notes[at] ?? '', entry.description, entry.address].filter((part) => part !== '')
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}-${at + 1}`,
    `DTSTAMP:${utc(entry.updatedAt)}`,
    ...times(day, schedule),
    ...(schedule.kind === 'weekly' ? [ruleOf(schedule)] : []),
    `SUMMARY:${escaped(entry.name)}`,
    `DESCRIPTION:${escaped(text.join('\n\n'))}`,
    ...(entry.location === '' ? [] : [`LOCATION:${escaped(entry.location)}`]),
    ...(entry.longitude === null || entry.latitude === null
      ? []
      : [`GEO:${entry.latitude.toFixed(6)};${entry.longitude.toFixed(6)}`]),
    `URL:${entry.address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function times(day: string, { from, to }: OfferSchedule): string[] {
  if (from === '') return [`DTSTART;VALUE=DATE:${compact(day)}`]
  const start = `DTSTART;TZID=Europe/Berlin:${compact(day)}T${compact(from)}00`
  return to > from ? [start, `DTEND;TZID=Europe/Berlin:${compact(day)}T${compact(to)}00`] : [start]
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

function ruleOf({ weekdays, everyWeeks, endsOn, from }: Extract<OfferSchedule, { kind: 'weekly' }>): string {
  const days = weekdays.map((weekday) => weekdayCodes[weekday - 1]).join(',')
  // Of the same kind as the start: a day, or where that has a time zone an instant in UTC (RFC 5545, 3.3.10).
  const last = endsOn === null ? '' : from === '' ? compact(endsOn) : utc(berlinInstant(endsOn, '23:59'))
  return `RRULE:FREQ=WEEKLY;INTERVAL=${everyWeeks};WKST=MO;BYDAY=${days}${last === '' ? '' : `;UNTIL=${last}`}`
}

/** Summer time as the European Union has it since 1996. */
const berlin = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

function compact(dayOrTime: string): string {
  return dayOrTime.replaceAll(/[-:]/g, '')
}

function utc(instant: Date): string {
  return `${compact(instant.toISOString()).slice(0, 15)}Z`
}

/** Of RFC 5545, 3.3.11; what is no text (control characters) is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' ? '\n' : ''))
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', String.raw`\n`)
}

/** At most 75 octets a line (RFC 5545, 3.1), never within a character; a line that goes on begins with a blank. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const sign of line) {
    if (Buffer.byteLength(current + sign) > 75) {
      lines.push(current)
      current = ' '
    }
    current += sign
  }
  return [...lines, current].join('\r\n')
}
