/**
 * What the form of an index holds, as it was typed: it may be wrong, and is kept all the same. The address of the page
 * is this form, so a trial can be passed on.
 */
export type Draft = {
  /** Code of the level. */
  readonly level: string
  readonly period: string
  readonly rows: readonly DraftRow[]
  readonly groups: readonly DraftGroup[]
  readonly normalise: string
  readonly low: string
  readonly high: string
  readonly aggregate: string
  readonly restandardise: boolean
  readonly missing: string
  readonly exclusions: readonly DraftExclusion[]
  readonly classes: DraftClasses
}

export type DraftRow = {
  readonly column: string
  readonly weight: string
  readonly direction: string
  /** Number of its sub-index; 0 = none. */
  readonly group: number
  /** Empty = the index's. */
  readonly period: string
}

export type DraftGroup = { readonly number: number; readonly name: string; readonly weight: string }

export type DraftExclusion = { readonly column: string; readonly rule: string; readonly value: string }

export type DraftClasses = {
  readonly kind: string
  readonly cuts: string
  readonly count: string
  /** One per line. */
  readonly labels: string
  readonly closed: string
}

/** `FormData` and `URLSearchParams` alike. */
export type FormLike = {
  get(name: string): unknown
  getAll(name: string): unknown[]
  keys(): Iterable<string>
}

/** Names of the form's fields; short, because an address must not grow too long. Those of a list end with its number. */
export const fields = {
  level: 'ebene',
  period: 'zeitraum',
  version: 'fassung',
  /** The indicator's code; without it the row does not count. */
  column: 'i',
  weight: 'w',
  direction: 'r',
  group: 'g',
  ownPeriod: 'z',
  groupName: 't',
  groupWeight: 'v',
  /** Codes of indicators to be added. */
  add: 'dazu',
  normalise: 'norm',
  low: 'von',
  high: 'bis',
  aggregate: 'zus',
  restandardise: 'nochmal',
  missing: 'fehlt',
  excludeColumn: 'a',
  excludeRule: 'b',
  excludeValue: 'c',
  classKind: 'kl',
  cuts: 'grenzen',
  count: 'anzahl',
  labels: 'namen',
  closed: 'seite',
} as const

/** @returns null where the form says nothing about an index, as in an address without a trial */
export function readDraft(form: FormLike): Draft | null {
  const text = (name: string) => textOf(form.get(name))
  if (text(fields.normalise) === '') return null
  return {
    level: text(fields.level),
    period: text(fields.period),
    rows: numbersOf(form, fields.column).map((number) => ({
      column: text(fields.column + number),
      weight: text(fields.weight + number),
      direction: text(fields.direction + number),
      group: Number(text(fields.group + number)) || 0,
      period: text(fields.ownPeriod + number),
    })),
    groups: numbersOf(form, fields.groupName)
      .map((number) => ({
        number,
        name: text(fields.groupName + number),
        weight: text(fields.groupWeight + number),
      }))
      .filter(({ name, number }) => name !== '' || isAssigned(form, number)),
    normalise: text(fields.normalise),
    low: text(fields.low),
    high: text(fields.high),
    aggregate: text(fields.aggregate),
    restandardise: text(fields.restandardise) !== '',
    missing: text(fields.missing),
    exclusions: numbersOf(form, fields.excludeColumn)
      .map((number) => ({
        column: text(fields.excludeColumn + number),
        rule: text(fields.excludeRule + number),
        value: text(fields.excludeValue + number),
      }))
      .filter(({ column }) => column !== ''),
    classes: {
      kind: text(fields.classKind),
      cuts: text(fields.cuts),
      count: text(fields.count),
      labels: text(fields.labels),
      closed: text(fields.closed),
    },
  }
}

/** Codes of the indicators that are to be added. */
export function addedIn(form: FormLike): string[] {
  return form.getAll(fields.add).map(textOf)
}

/** A row for a new group counts only when something belongs to it. */
function isAssigned(form: FormLike, number: number): boolean {
  return numbersOf(form, fields.column).some((row) => textOf(form.get(fields.group + row)) === String(number))
}

/** The numbers of a list's entries, in order. */
function numbersOf(form: FormLike, name: string): number[] {
  const numbers = [...form.keys()].flatMap((key) => {
    const rest = key.slice(name.length)
    return key.startsWith(name) && /^\d{1,4}$/.test(rest) ? Number(rest) : []
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
