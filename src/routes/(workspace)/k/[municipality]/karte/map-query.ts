/** What a map can show. */
export type Subject =
  | { readonly kind: 'indicator'; readonly code: string }
  | { readonly kind: 'index'; readonly code: string; readonly subIndex: string | null }
  | { readonly kind: 'chain'; readonly step: string; readonly field: string }

export type SubjectKind = Subject['kind']

/** `own`: the classes that an index defines itself. */
export type ClassChoice = 'quantile' | 'equal' | 'own'

/** What the address of the map page asks for; null = not said. */
export type MapQuery = {
  /** null where nothing that can be read is asked for. */
  readonly subject: Subject | null
  /** Of what kind a choice is wanted, even where nothing of the kind is chosen yet. */
  readonly kind: SubjectKind | null
  readonly level: string | null
  readonly period: string | null
  readonly classes: ClassChoice | null
  /** Code of a column of the table, `-` before it for the other way round. */
  readonly order: string | null
}

const kinds: Readonly<Record<string, SubjectKind>> = {
  indikator: 'indicator',
  index: 'index',
  kette: 'chain',
}
const classChoices: Readonly<Record<string, ClassChoice>> = {
  quantile: 'quantile',
  gleich: 'equal',
  eigene: 'own',
}

/**
 * Reads an address. `zeige` is `indikator:CODE`, `index:CODE`, `index:CODE:TEILINDEX`, `kette:SCHRITT:FELD`, or a kind
 * alone; a form may send step and field apart as `schritt` and `feld`. What cannot be read is as if it were not there.
 */
export function parseMapQuery(address: URLSearchParams): MapQuery {
  const [kindName = '', ...parts] = (address.get('zeige') ?? '').split(':')
  const kind = kinds[kindName] ?? null
  return {
    subject: kind === null ? null : subjectOf(kind, parts, address),
    kind,
    level: given(address, 'ebene'),
    period: given(address, 'zeitraum'),
    classes: classChoices[address.get('klassen') ?? ''] ?? null,
    order: given(address, 'sortierung'),
  }
}

/** The subject as `zeige` names it. */
export function subjectName(subject: Subject): string {
  if (subject.kind === 'indicator') return `indikator:${subject.code}`
  if (subject.kind === 'chain') return `kette:${subject.step}:${subject.field}`
  return subject.subIndex === null ? `index:${subject.code}` : `index:${subject.code}:${subject.subIndex}`
}

/** The address of a map, without the path. */
export function mapAddress(query: Partial<Omit<MapQuery, 'kind'>>): string {
  const address = new URLSearchParams()
  if (query.subject) address.set('zeige', subjectName(query.subject))
  if (query.level) address.set('ebene', query.level)
  if (query.period) address.set('zeitraum', query.period)
  if (query.classes) address.set('klassen', classNameOf(query.classes))
  if (query.order) address.set('sortierung', query.order)
  // A colon needs no code in a query, and people read addresses.
  return `?${String(address).replaceAll('%3A', ':')}`
}

/** The choice as `klassen` names it. */
export function classNameOf(choice: ClassChoice): string {
  return Object.entries(classChoices).find(([, known]) => known === choice)?.[0] ?? 'quantile'
}

function subjectOf(kind: SubjectKind, parts: readonly string[], address: URLSearchParams): Subject | null {
  const [first = '', ...rest] = parts
  if (kind === 'chain') {
    const step = first === '' ? given(address, 'schritt') : first
    const field = first === '' ? given(address, 'feld') : (rest[0] ?? '')
    return step && field ? { kind, step, field } : null
  }
  if (first === '') return null
  if (kind === 'indicator') return { kind, code: first }
  // The name of a sub-index may contain a colon itself.
  return { kind, code: first, subIndex: rest.length === 0 ? null : rest.join(':') }
}

function given(address: URLSearchParams, name: string): string | null {
  const text = address.get(name)?.trim() ?? ''
  return text === '' ? null : text.slice(0, 200)
}
