/** What a map can show. */
export type Subject =
  | { readonly kind: 'indicator'; readonly code: string }
  | { readonly kind: 'index'; readonly code: string; readonly subIndex: string | null }
  | { readonly kind: 'chain'; readonly step: string; readonly field: string }

export type SubjectKind = Subject['kind']

/** `own`: the classes that an index defines itself. */
export type ClassChoice = 'quantile' | 'equal' | 'own'

export const diagramKinds = ['bars', 'scatter', 'distribution', 'series', 'funnel'] as const
export type DiagramKind = (typeof diagramKinds)[number]

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
  readonly diagram: DiagramKind | null
  /** What a scatter diagram shows upwards. */
  readonly against: Subject | null
  /** Codes of the chosen areas, each once, in the order of choosing. */
  readonly areas: readonly string[]
  /** The earlier period from which a change is shown. */
  readonly since: string | null
  /** Whether a long table is wanted whole. */
  readonly rows: 'all' | null
  /** Names of the layers of institutions, each once. */
  readonly sites: readonly string[]
}

/** As many as can be told apart: lines in a diagram, and shapes on a map. */
const MOST_AREAS = 6
export const MOST_SITE_LAYERS = 3

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
const diagrams: Readonly<Record<string, DiagramKind>> = {
  balken: 'bars',
  punkte: 'scatter',
  verteilung: 'distribution',
  zeitreihe: 'series',
  trichter: 'funnel',
}

/**
 * Reads an address. `zeige` is `indikator:CODE`, `index:CODE`, `index:CODE:TEILINDEX`, `kette:SCHRITT:FELD`, or a kind
 * alone; a form may send step and field apart as `schritt` and `feld`. `mit` names a second subject, `gebiete` chosen
 * areas with commas between, `vergleich` an earlier period, `einrichtungen` a layer, as often as wanted, `zeilen=alle` the whole of a long table. What cannot be read is as if it were not there.
 */
export function parseMapQuery(address: URLSearchParams): MapQuery {
  const { kind, subject } = parseSubject(address.get('zeige'), address)
  return {
    subject,
    kind,
    level: given(address, 'ebene'),
    period: given(address, 'zeitraum'),
    classes: classChoices[address.get('klassen') ?? ''] ?? null,
    order: given(address, 'sortierung'),
    diagram: diagrams[address.get('diagramm') ?? ''] ?? null,
    against: parseSubject(address.get('mit')).subject,
    areas: listed(address.get('gebiete')?.split(',') ?? [], MOST_AREAS),
    since: given(address, 'vergleich'),
    rows: address.get('zeilen') === 'alle' ? 'all' : null,
    sites: listed(address.getAll('einrichtungen'), MOST_SITE_LAYERS),
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
  if (query.diagram) address.set('diagramm', diagramNameOf(query.diagram))
  if (query.against) address.set('mit', subjectName(query.against))
  if (query.since) address.set('vergleich', query.since)
  if (query.rows) address.set('zeilen', 'alle')
  for (const layer of query.sites ?? []) address.append('einrichtungen', layer)
  if (query.areas?.length) address.set('gebiete', query.areas.join(','))
  // Colons and commas need no code in a query, and people read addresses.
  return `?${String(address).replaceAll('%3A', ':').replaceAll('%2C', ',')}`
}

/** What an address says, as hidden fields of a form. */
export function addressFields(query: Partial<Omit<MapQuery, 'kind'>>): { name: string; value: string }[] {
  return [...new URLSearchParams(mapAddress(query))].map(([name, value]) => ({ name, value }))
}

/** The diagram as `diagramm` names it. */
export function diagramNameOf(diagram: DiagramKind): string {
  return Object.entries(diagrams).find(([, known]) => known === diagram)?.[0] ?? 'balken'
}

/** The areas after one was clicked: it is taken out or put in; where there are too many the first one goes. */
export function toggled(areas: readonly string[], code: string): string[] {
  if (areas.includes(code)) return areas.filter((other) => other !== code)
  return [...areas, code].slice(-MOST_AREAS)
}

/** The choice as `klassen` names it. */
export function classNameOf(choice: ClassChoice): string {
  return Object.entries(classChoices).find(([, known]) => known === choice)?.[0] ?? 'quantile'
}

function parseSubject(
  name: string | null,
  address = new URLSearchParams(),
): Pick<MapQuery, 'kind' | 'subject'> {
  const [kindName = '', ...parts] = (name ?? '').split(':')
  const kind = kinds[kindName] ?? null
  return { kind, subject: kind === null ? null : subjectOf(kind, parts, address) }
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

function listed(names: readonly string[], most: number): string[] {
  const given = names.map((name) => name.trim().slice(0, 200)).filter((name) => name !== '')
  return [...new Set(given)].slice(0, most)
}

function given(address: URLSearchParams, name: string): string | null {
  const text = address.get(name)?.trim() ?? ''
  return text === '' ? null : text.slice(0, 200)
}
