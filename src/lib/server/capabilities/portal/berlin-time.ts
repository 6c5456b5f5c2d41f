/**
 * The instant of a local time in Germany. The hour that a change to summer time leaves out is taken as an hour later, of the one that
 * comes twice in autumn the first.
 *
 * @param day ISO date
 * @param time `HH:MM`
 */
export function berlinInstant(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  // Germany is one or two hours ahead; in summer two fit, in winter one.
  return new Date(asUtc - (isSummer(asUtc - 2 * HOUR_MS) ? 2 : 1) * HOUR_MS)
}

/** `2026-03-29T09:30:00+02:00`: a local time in Germany with its distance from UTC. */
export function isoInstant(day: string, time: string): string {
  const hours = (Date.parse(`${day}T${time}:00Z`) - berlinInstant(day, time).getTime()) / HOUR_MS
  return `${day}T${time}:00+0${hours}:00`
}

function isSummer(instant: number): boolean {
  const zone = inBerlin.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
  return zone === 'GMT+2'
}

const inBerlin = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'shortOffset' })
const HOUR_MS = 3_600_000
