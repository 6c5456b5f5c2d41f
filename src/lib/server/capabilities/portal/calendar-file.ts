import type { OfferSchedule } from '../offers/index.ts'
import { berlinInstant } from './berlin-time.ts'
import { calendarEvents, type CalendarDays, type CalendarEvent } from './calendar-events.ts'

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
  readonly schedules: readonly OfferSchedule[]
  /** Of each schedule, in their order: what it says of school holidays and its note; '' = nothing. */
  readonly notes: readonly string[]
}

type Named = { readonly name: string; readonly entries: readonly CalendarEntry[] }

/**
 * A calendar after RFC 5545 from today on: weekly times with their rule, in Europe/Berlin. Without known hours an event takes the whole
 * day.
 *
 * @param name of the calendar, as calendar programs show it
 */
export function calendarFile({ name, entries, ...days }: CalendarDays & Named): string {
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
    ...entries.flatMap((entry) =>
      entry.schedules.flatMap((schedule, at) =>
        calendarEvents(schedule, days).flatMap((event) => eventOf(entry, { schedule, at, event })),
      ),
    ),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function eventOf(
  entry: CalendarEntry,
  { schedule, at, event }: { schedule: OfferSchedule; at: number; event: CalendarEvent },
): string[] {
  const { day, repeats, without } = event
  const text = [entry.notes[at] ?? '', entry.description, entry.address].filter((part) => part !== '')
  // Days that a weekly schedule is written out in are events of their own.
  const isWrittenOut = repeats === null && schedule.kind === 'weekly'
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}-${at + 1}${isWrittenOut ? `-${compact(day)}` : ''}`,
    `DTSTAMP:${utc(entry.updatedAt)}`,
    ...times(day, schedule),
    ...(repeats === null
      ? []
      : [ruleOf(repeats), ...without.map((one) => `EXDATE${momentOn(one, schedule)}`)]),
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
  const start = `DTSTART${momentOn(day, { from })}`
  return from !== '' && to > from ? [start, `DTEND${momentOn(day, { from: to })}`] : [start]
}

/** What follows the name of a property that says when. */
function momentOn(day: string, { from }: Pick<OfferSchedule, 'from'>): string {
  return from === ''
    ? `;VALUE=DATE:${compact(day)}`
    : `;TZID=Europe/Berlin:${compact(day)}T${compact(from)}00`
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
