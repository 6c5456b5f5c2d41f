import type { OfferSchedule, SchoolHolidays } from './offer-details-types.ts'
import { cleanLine } from './offer-texts-rules.ts'
import { scheduleTokens, type ScheduleToken } from './schedule-tokens-rules.ts'

export type ScheduleReading = {
  readonly schedules: readonly OfferSchedule[]
  /** What was not understood, but for what stands in brackets. It stands in the notes of the schedules, if there are any. */
  readonly unread: readonly string[]
}

/**
 * Reads opening times as people write them: "Mo, Mi 9–12 Uhr; Fr 14:00-16:00, nicht in den Ferien", "12.3.2027, 15–17 Uhr",
 * "jeden Dienstag ab 1.9.2026 von 9.30 bis 11 Uhr", "14-tägig donnerstags". Entries are parted by `;`, `|` or a line break.
 * Of notes that stand in brackets at the end of an entry every word is kept, also a `;`: an export writes them so.
 * What a weekly schedule cannot say ("jeden 1. Montag im Monat", "außer mittwochs") is not read at all rather than wrongly.
 */
export function readScheduleText(text: string): ScheduleReading {
  const schedules: OfferSchedule[] = []
  const unread: string[] = []
  const homeless: string[] = []
  for (const entry of entriesOf(text)) {
    const reading = readEntry(entry)
    if (reading !== undefined && reading.schedules.length > 0) {
      schedules.push(...reading.schedules)
      if (reading.unread !== '') unread.push(reading.unread)
    } else if (schedules.length > 0 && reading?.unread === '' && reading.holidays !== 'unknown')
      schedules.splice(0, Infinity, ...schedules.map((schedule) => inHolidays(schedule, reading.holidays)))
    else {
      unread.push(entry)
      homeless.push(entry)
    }
  }
  const last = schedules.pop()
  if (last !== undefined)
    schedules.push({ ...last, note: [last.note, ...homeless].filter((note) => note !== '').join('; ') })
  return { schedules, unread }
}

function entriesOf(text: string): string[] {
  const entries = text.match(/(?:\((?:[^()]|\([^()]*\))*\)|[^;|\n])+/g) ?? []
  return entries.map(cleanLine).filter((entry) => entry !== '')
}

/** What stands in brackets at the end is its note, word for word, unless all of it says when: "(nicht in den Ferien)". */
function withoutNote(entry: string): { times: string; aside: string } {
  const found = /^(.*\S) ?\(((?:[^()]|\([^()]*\))+)\)$/u.exec(entry)
  const [, times = entry, aside = ''] = found ?? []
  const saysWhen = scheduleTokens(withPlainHyphens(aside)).every(({ is }) => is !== 'word' && is !== 'beyond')
  return saysWhen ? { times: withPlainHyphens(entry), aside: '' } : { times: withPlainHyphens(times), aside }
}

function withPlainHyphens(text: string): string {
  return text.replace(/[‐-―−]/g, '-')
}

/** Days or dates, and the times that go with them. */
type Group = { days: number[]; dates: string[]; times: { from: string; to: string }[] }

type Entry = { schedules: OfferSchedule[]; unread: string; holidays: SchoolHolidays }

function readEntry(written: string): Entry | undefined {
  const { times: entry, aside } = withoutNote(written)
  const tokens = scheduleTokens(entry)
  if (tokens.some(({ is }) => is === 'beyond')) return undefined
  const groups: Group[] = [{ days: [], dates: [], times: [] }]
  const limits: { startsOn: string | null; endsOn: string | null } = { startsOn: null, endsOn: null }
  let holidays: SchoolHolidays = 'unknown'
  let before: ScheduleToken['is'] = 'filler'
  for (const token of tokens) {
    const group = groups.at(-1)
    if (group === undefined || token.is === 'filler') continue
    const open = () => (group.times.length === 0 ? group : begin(groups))
    if (token.is === 'days') open().days.push(...token.days)
    else if (token.is === 'time') {
      if (!addTime(group, token)) return undefined
    } else if (token.is === 'holidays') holidays = token.rule
    else if (token.is === 'date') {
      if (before === 'from') limits.startsOn = token.date
      else if (before === 'until' || before === 'through') {
        limits.endsOn = token.date
        limits.startsOn ??= group.dates.pop() ?? null
      } else open().dates.push(token.date)
    }
    before = token.is
  }
  const unread = noteOf(entry, tokens)
  const note = [unread, aside].filter((part) => part !== '').join(', ')
  const everyWeeks = tokens.some(({ is }) => is === 'fortnightly') ? 2 : 1
  if (limits.startsOn !== null && limits.endsOn !== null && limits.endsOn < limits.startsOn) return undefined
  const schedules: OfferSchedule[] = []
  for (const group of groups) {
    const made = schedulesOf(group, { ...limits, everyWeeks, schoolHolidays: holidays, note })
    if (made === undefined) return undefined
    schedules.push(...made)
  }
  return { schedules, unread, holidays }
}

/** "ab 9 Uhr", "bis 12 Uhr" are one time. @returns false where an end belongs to no beginning that is open */
function addTime({ times }: Group, { from, to }: { from: string; to: string }): boolean {
  const last = times.at(-1)
  if (from !== '' || last === undefined) return times.push({ from, to }) > 0
  if (last.to !== '' || to <= last.from) return false
  last.to = to
  return true
}

function begin(groups: Group[]): Group {
  const group = { days: [], dates: [], times: [] }
  groups.push(group)
  return group
}

type Common = Pick<
  Extract<OfferSchedule, { kind: 'weekly' }>,
  'everyWeeks' | 'startsOn' | 'endsOn' | 'schoolHolidays' | 'note'
>

/** undefined: times without a day, or a day that its date does not fall on. */
function schedulesOf({ days, dates, times }: Group, common: Common): OfferSchedule[] | undefined {
  const weekdays = [...new Set(days)].sort((a, b) => a - b)
  if (weekdays.length === 0 && dates.length === 0) return times.length === 0 ? [] : undefined
  if (weekdays.length > 0 && dates.some((date) => !weekdays.includes(weekdayOf(date)))) return undefined
  const clockTimes = times.length === 0 ? [{ from: '', to: '' }] : times.map(({ from, to }) => ({ from, to }))
  const { note } = common
  return dates.length > 0
    ? dates.flatMap((date) => clockTimes.map((time) => ({ kind: 'date' as const, date, ...time, note })))
    : clockTimes.map((time) => ({ kind: 'weekly' as const, weekdays, ...time, ...common }))
}

/** 1 = Monday. Sakamoto's method (1992): the year begins in March, the months shift by a fixed row of days. */
function weekdayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7 || 7
}

/** The stretches of the entry that hold words which were not understood, as they were written. */
function noteOf(entry: string, tokens: readonly ScheduleToken[]): string {
  const notes: string[] = []
  let stretch: ScheduleToken[] = []
  const close = () => {
    const from = stretch.find(({ is }) => is !== 'filler')
    const to = stretch.findLast(({ is }) => is === 'word')
    if (from !== undefined && to !== undefined) notes.push(entry.slice(from.start, to.end))
    stretch = []
  }
  for (const token of tokens) {
    if (['word', 'filler', 'from', 'until', 'through'].includes(token.is)) stretch.push(token)
    else close()
  }
  close()
  return notes.join(', ')
}

function inHolidays(schedule: OfferSchedule, schoolHolidays: SchoolHolidays): OfferSchedule {
  return schedule.kind === 'weekly' && schedule.schoolHolidays === 'unknown'
    ? { ...schedule, schoolHolidays }
    : schedule
}
