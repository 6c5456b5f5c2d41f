import { readDate } from './offer-texts-rules.ts'

/** A piece of a German (or English) text about opening times that is understood, and where it stands in its entry. */
export type ScheduleToken = Meaning & { readonly start: number; readonly end: number }

type Meaning =
  | { readonly is: 'date'; readonly date: string }
  /** 1 = Monday. */
  | { readonly is: 'days'; readonly days: readonly number[] }
  /** `HH:MM`; '' = not known. */
  | { readonly is: 'time'; readonly from: string; readonly to: string }
  | { readonly is: 'holidays'; readonly rule: 'also' | 'not' | 'only' }
  | { readonly is: 'fortnightly' }
  /** From this date on; until this date; between two dates. */
  | { readonly is: 'from' | 'until' | 'through' }
  | { readonly is: 'filler' }
  /** What is not understood. */
  | { readonly is: 'word' }
  /** What changes its surroundings in a way that a weekly schedule cannot say: "außer mittwochs", "jeden 1. Montag". */
  | { readonly is: 'beyond' }

/** Cuts one entry ("Mo–Fr 9–12 Uhr, nicht in den Ferien") into pieces; `entry` has plain hyphens and single blanks. */
export function scheduleTokens(entry: string): ScheduleToken[] {
  const tokens: ScheduleToken[] = []
  for (let start = 0; start < entry.length;) {
    const { meaning, length } = next(entry.slice(start))
    tokens.push({ ...meaning, start, end: start + length })
    start += length
  }
  return tokens
}

function next(rest: string): { meaning: Meaning; length: number } {
  for (const { pattern, means } of patterns) {
    const match = pattern.exec(rest)
    if (match !== null) return { meaning: means(match) ?? { is: 'beyond' }, length: match[0].length }
  }
  return { meaning: { is: 'word' }, length: /^([\p{L}\p{N}]+|.)/su.exec(rest)?.[0].length ?? 1 }
}

/** From Monday on. Of "so" only the capital one is a Sunday. */
const dayNames = [
  'montags?|mon(?:days?)?|mo',
  'dienstags?|tue(?:sdays?)?|di',
  'mittwochs?|wed(?:nesdays?)?|mi',
  'donnerstags?|thu(?:rsdays?)?|do',
  'freitags?|fri(?:days?)?|fr',
  'samstags?|sonnabends?|sat(?:urdays?)?|sa',
  'sonntags?|sun(?:days?)?|(?-i:S[oO])',
]
const monthNames = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
]
const wordEnd = '(?![\\p{L}\\p{N}])'
const day = `(?:${dayNames.join('|')})${wordEnd}\\.?`
const hour = '([01]?\\d|2[0-4])(?:[:.]([0-5]\\d))?'
const holidays = '(?:(?:den|der|die) )?(?:schul)?ferien(?:zeit)?'
const schoolHolidays = '(?:the )?(?:school )?holidays'
const ordinal = '(?:[1-5]\\.|(?:erste|zweite|dritte|vierte|letzte)[rnms]?)'
/** What makes a pair of numbers something else than hours. */
const noHours =
  '(?! ?-?(?:jähr|jahr|monat|kind|person|woche|€|eur|klasse|platz|plätz|tag|teiln|mal|year|month))'

/** Tried in this order. What makes nothing of its match is beyond us. */
const patterns: readonly { pattern: RegExp; means: (match: RegExpExecArray) => Meaning | undefined }[] = [
  piece(
    `(?:jede|alle) (?:zweite|2\\.) woche|jede[nr]? zweite[nr]? (?=${day})|alle (?:zwei|2|14) (?:wochen|tage)` +
      '|(?:14|vierzehn)[- ]?tägig|zweiwöchentlich|every (?:other|second) week',
    () => ({ is: 'fortnightly' }),
  ),
  piece(`(?:(?:jede[nrms]?|am|an jedem) )?${ordinal}(?:(?: und |, ?)${ordinal})* ${day}`, () => undefined),
  piece(
    '(?:einmal |1x )?(?:im|pro|jeden) monat|monatlich|(?:in )?(?:un)?geraden? (?:kalender)?(?:wochen?|kw)|monthly',
    () => undefined,
  ),
  piece(
    `(?:nicht|außer|ausser|keine?|außerhalb|ausgenommen)(?: (?:während|in))? ${holidays}` +
      `|(?:in|während) ${holidays} (?:geschlossen|nicht)|nur in der schulzeit` +
      `|(?:not|except)(?: (?:in|during))? ${schoolHolidays}`,
    () => ({ is: 'holidays', rule: 'not' }),
  ),
  piece(`(?:nur|only)(?: (?:während|in|during))? (?:${holidays}|${schoolHolidays})`, () => ({
    is: 'holidays',
    rule: 'only',
  })),
  piece(`(?:in|during) ${schoolHolidays},? only`, () => ({ is: 'holidays', rule: 'only' })),
  piece(
    `auch(?: (?:während|in))? ${holidays}|also (?:in|during) ${schoolHolidays}|in ${schoolHolidays},? too`,
    () => ({
      is: 'holidays',
      rule: 'also',
    }),
  ),
  piece(
    `(?:nicht|außer|ausser|keine?|ohne|except|not)(?: (?:an|am|jede[nr]?|on))? (?:${day}|\\d+)`,
    () => undefined,
  ),
  piece('(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})(?!\\d)', ([, d, m, y]) => dateOf(y, m, d)),
  piece('(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)', ([, d, m, y]) => dateOf(y, m, d)),
  piece('(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)', ([, y, m, d]) => dateOf(y, m, d)),
  piece(`(\\d{1,2})\\. ?(${monthNames.join('|')}) (\\d{4})`, ([, d, month = '', y]) =>
    dateOf(y, String(monthNames.indexOf(month.toLocaleLowerCase('de')) + 1), d),
  ),
  piece(
    `(?:von )?${hour} ?(?:uhr)? ?(?:-|bis|to) ?${hour}(?: ?(?:uhr|h)${wordEnd}|(?![.:]?\\d)${noHours})`,
    ([, h1, m1, h2, m2]) => timeOf(clock(h1, m1), clock(h2, m2)),
  ),
  piece(
    `(?:bis|until) ([01]?\\d|2[0-4])(?:[:.]([0-5]\\d))? ?uhr|(?:bis|until) ([01]?\\d|2[0-4]):([0-5]\\d)`,
    ([, h1, m1, h2, m2]) => timeOf('', clock(h1 ?? h2, m1 ?? m2)),
  ),
  piece(`(?:(?:ab|um|von) )?${hour} ?uhr`, ([, h, m]) => timeOf(clock(h, m), '')),
  piece('(?:(?:ab|um|at|from) )?([01]?\\d|2[0-3]):([0-5]\\d)', ([, h, m]) => timeOf(clock(h, m), '')),
  piece(`(${day}) ?(?:-|bis|to|through) ?(${day})`, ([, first, last]) =>
    daysBetween(dayOf(first), dayOf(last)),
  ),
  piece(`(?:jede[nrms]? |immer |every )?(${day})`, ([, name]) => ({ is: 'days', days: [dayOf(name)] })),
  piece('täglich|daily', () => ({ is: 'days', days: [1, 2, 3, 4, 5, 6, 7] })),
  piece('(?:ab|seit|vom|from)(?: dem)?', () => ({ is: 'from' })),
  piece('(?:bis|until|to)(?: zum)?', () => ({ is: 'until' })),
  piece('-', () => ({ is: 'through' })),
  piece(
    '(?:uhr|und|and|jeweils|am|an|immer|von|wöchentlich|jede woche|weekly|every week)|[ ,/&+:.()]+',
    () => ({
      is: 'filler',
    }),
  ),
]

/** It ends where a word ends. */
function piece(source: string, means: (match: RegExpExecArray) => Meaning | undefined) {
  return { pattern: new RegExp(`^(?:${source})(?:(?<![\\p{L}\\p{N}])|${wordEnd})`, 'iu'), means }
}

function dayOf(name = ''): number {
  return dayNames.findIndex((names) => new RegExp(`^(?:${names})\\.?$`, 'i').test(name.trim())) + 1
}

function daysBetween(first: number, last: number): Meaning | undefined {
  if (last <= first) return undefined
  return { is: 'days', days: Array.from({ length: last - first + 1 }, (_, step) => first + step) }
}

function dateOf(year = '', month = '', day = ''): Meaning | undefined {
  const reading = readDate(`${day}.${month}.${year.padStart(4, '20')}`)
  return reading.ok && reading.value !== null ? { is: 'date', date: reading.value } : undefined
}

function clock(hours = '', minutes = '00'): string {
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** A time of day is less than 24 hours, so that midnight as an end is a minute before. */
function timeOf(from: string, to: string): Meaning | undefined {
  const end = to === '24:00' ? '23:59' : to
  if (from >= '24:00' || end >= '24:00' || (end !== '' && end <= from)) return undefined
  return { is: 'time', from, to: end }
}
