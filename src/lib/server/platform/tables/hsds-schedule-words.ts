const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const names = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']

/**
 * A schedule of the standard (RRULE of RFC 5545) in the words that people write, so that a preview shows what an import reads. What
 * has no such words (every month, weeks of the year) stays as its description.
 */
export function scheduleInWords(schedule: { readonly [key: string]: unknown }): string {
  const text = (key: string) => {
    const value = schedule[key]
    return typeof value === 'string' ? value.replace(/[;|\n]/g, ',').trim() : ''
  }
  const byday = text('byday')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const weekdays = byday.map((one) => names[days.indexOf(one)])
  const times = [clock(text('opens_at')), clock(text('closes_at'))]
  const first = dateOf(text('dtstart')) || dateOf(text('valid_from'))
  const last = dateOf(text('until')) || dateOf(text('valid_to'))
  const notes = [text('description'), text('notes')].filter((note) => note !== '')
  const isOnce = schedule['count'] === 1 || (first !== '' && first === last)
  const isWeekly = text('freq') === 'WEEKLY' || (text('freq') === '' && byday.length > 0)
  const isPlain =
    weekdays.every((name) => name !== undefined) && text('byweekno') === '' && text('byyearday') === ''
  const clockTimes =
    times[0] === '' ? '' : times[1] === '' ? `${times[0]} Uhr` : `${times[0]}–${times[1]} Uhr`
  if (isOnce && first !== '') return [first, clockTimes, ...notes].filter((part) => part !== '').join(', ')
  const interval = schedule['interval'] ?? 1
  if (!isWeekly || !isPlain || weekdays.length === 0 || (interval !== 1 && interval !== 2))
    return [
      ...notes,
      ...(notes.length > 0 ? [] : [`${text('freq')} ${byday.join(',')} ${clockTimes}`.trim()]),
    ].join(', ')
  const limits = [first === '' ? '' : `ab ${first}`, last === '' ? '' : `bis ${last}`]
  const rhythm = interval === 2 ? 'alle 2 Wochen' : ''
  return [`${weekdays.join(', ')} ${clockTimes}`.trim(), rhythm, ...limits, ...notes]
    .filter((part) => part !== '')
    .join(', ')
}

/** `10:00:00Z` and `10:00` → `10:00`: what publishers write is the time on the clock of the place. */
function clock(text: string): string {
  return /^([01]\d|2[0-3]):[0-5]\d/.exec(text)?.[0] ?? ''
}

function dateOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? ''
}
