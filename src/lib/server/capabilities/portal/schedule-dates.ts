import type { OfferSchedule } from '../offers/index.ts'

/** One day on which an offer takes place; times are `HH:MM`, local, '' = not known. */
export type OfferDate = {
  /** ISO date. */
  readonly date: string
  readonly from: string
  readonly to: string
}

type Weekly = Extract<OfferSchedule, { kind: 'weekly' }>

/** Far enough for an offer that begins next year. */
const DAYS_AHEAD = 400

/**
 * The next days on which an offer takes place, the nearest first. School holidays are not known here: what a schedule says of them
 * has to stand beside. Of what takes place every other week without a first day nobody knows which weeks those are: it has none.
 *
 * @param today ISO date, the first day that counts
 */
export function nextDates(
  schedules: readonly OfferSchedule[],
  { today, most }: { today: string; most: number },
): OfferDate[] {
  return schedules
    .flatMap((schedule) =>
      schedule.kind === 'date' ? singleDate(schedule, today) : weeklyDates(schedule, { today, most }),
    )
    .toSorted((a, b) => (a.date + a.from).localeCompare(b.date + b.from))
    .slice(0, most)
}

function singleDate(schedule: Extract<OfferSchedule, { kind: 'date' }>, today: string): OfferDate[] {
  const { date, from, to } = schedule
  return date < today ? [] : [{ date, from, to }]
}

function weeklyDates(schedule: Weekly, { today, most }: { today: string; most: number }): OfferDate[] {
  const { from, to, startsOn, endsOn } = schedule
  const found: OfferDate[] = []
  const first = startsOn !== null && startsOn > today ? startsOn : today
  for (let ahead = 0; ahead < DAYS_AHEAD && found.length < most; ahead++) {
    const date = dayAfter(first, ahead)
    if (endsOn !== null && date > endsOn) break
    if (takesPlaceOn(schedule, date)) found.push({ date, from, to })
  }
  return found
}

/** The first day of a weekly schedule on or after the given one; null: it has none, or nobody knows in which weeks it takes place. */
export function firstDate(schedule: Weekly, onOrAfter: string): string | null {
  return weeklyDates(schedule, { today: onOrAfter, most: 1 })[0]?.date ?? null
}

function takesPlaceOn({ weekdays, everyWeeks, startsOn }: Weekly, date: string): boolean {
  if (!weekdays.includes(weekdayOf(date))) return false
  if (everyWeeks === 1) return true
  return startsOn !== null && (weekOf(date) - weekOf(startsOn)) % 2 === 0
}

/** 1 = Monday … 7 = Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** Whole weeks since a Monday long ago. */
function weekOf(date: string): number {
  return Math.floor((Date.parse(date) - Date.parse('1970-01-05')) / (7 * DAY_MS))
}

export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

const DAY_MS = 86_400_000
