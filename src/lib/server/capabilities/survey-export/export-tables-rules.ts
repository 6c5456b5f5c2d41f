import { flattenAnswers, mainTable, type Questionnaire } from '@gelingen/questionnaire'
import { exportColumns, type ExportColumn } from './export-columns-rules.ts'
import type { AnswersForExport, ExportRow, ExportWish } from './export-types.ts'

/** What stands where a scale was answered with "cannot say", in files for statistics programs: no scale goes so low. */
export const CANNOT_SAY = -99

/** A column about the row, not about an answer. */
export const factNames = [
  'nummer',
  'fassung',
  'stand',
  'gruppe',
  'gebiet',
  'sprache',
  'weg',
  'abgeschickt_am',
  'empfaenger',
  'email',
  'nicht_gefragt',
  'eintrag',
  'name',
] as const
export type FactName = (typeof factNames)[number]

export type ExportCell = string | number | null

export type ExportTable = {
  /** `answers`, or the id of the group or roster. */
  readonly id: string
  /** Of a group or roster: its question. */
  readonly label: string | null
  readonly columns: readonly (
    | { readonly fact: FactName; readonly column: null }
    | { readonly fact: null; readonly column: ExportColumn }
  )[]
  readonly rows: readonly (readonly ExportCell[])[]
}

/** What the program itself says in cells. */
export type ExportWords = {
  readonly yes: string
  readonly no: string
  readonly notTold: string
  readonly states: Readonly<Record<ExportRow['state'], string>>
  readonly origins: Readonly<Record<NonNullable<ExportRow['origin']>, string>>
}

/** Answers as tables: one with a row for each questionnaire, and one with a row for each entry of every group and roster. */
export function exportTables(
  exported: AnswersForExport,
  { wish, words, areaNames }: Wanted,
): { tables: ExportTable[]; columns: readonly ExportColumn[] } {
  const used = exported.published.flatMap(({ definition }) => exported.versions.get(definition.version) ?? [])
  const { columns, placesOf } = exportColumns(used, { language: wish.language })
  const cell = cellWriter(wish, words)
  const inTable = (table: string) =>
    columns.flatMap((column, place) => (column.table === table ? [{ column, place }] : []))
  const main = inTable(mainTable)
  const facts = factsOf(exported, { wish, words, areaNames })
  const ids = [...new Set(columns.map(({ table }) => table))].filter((id) => id !== mainTable)
  const entries = new Map(ids.map((id) => [id, [] as ExportCell[][]]))

  const rows = exported.rows.map((row) => {
    const questionnaire = exported.versions.get(row.version)
    const places = placesOf.get(row.version)
    if (questionnaire === undefined || places === undefined) throw new Error('A row of no version.')
    const flat = flattenAnswers({ questionnaire, answers: row.answers })
    const values = new Map(flat.cells.map((value, at) => [places[at], value]))
    for (const [id, list] of flat.entries)
      entries.get(id)?.push(...entryRows({ id, list, row, places, questionnaire, columns, cell }))
    return [
      ...facts.map(({ of }) => of(row, flat.notAsked)),
      ...main.map(({ column, place }) => cell(column, values.get(place) ?? null)),
    ]
  })
  return {
    columns,
    tables: [
      {
        id: mainTable,
        label: null,
        columns: [
          ...facts.map(({ fact }) => ({ fact, column: null })),
          ...main.map(({ column }) => ({ fact: null, column })),
        ],
        rows,
      },
      ...ids.map((id) => ({
        id,
        label: columns.find(({ table, question }) => table === mainTable && question === id)?.label ?? id,
        columns: [
          ...(['nummer', 'eintrag', 'name'] as const).map((fact) => ({ fact, column: null })),
          ...inTable(id).map(({ column }) => ({ fact: null, column })),
        ],
        rows: entries.get(id) ?? [],
      })),
    ],
  }
}

type Wanted = {
  readonly wish: ExportWish
  readonly words: ExportWords
  /** Names of areas by their code. */
  readonly areaNames: ReadonlyMap<string, string>
}

/** Only what is told of anybody: an empty column says nothing, and nothing is said of what is protected. */
function factsOf({ rows, anonymous }: AnswersForExport, { wish, words, areaNames }: Wanted) {
  const isTold = (of: (row: ExportRow) => string | null) => rows.some((row) => (of(row) ?? '') !== '')
  const told = (value: string | null) => value ?? words.notTold
  const byLabel = wish.values === 'labels'
  const area = (code: string) => (byLabel ? (areaNames.get(code) ?? code) : code)
  type Fact = { fact: FactName; of: (row: ExportRow, notAsked: readonly string[]) => ExportCell }
  const facts: (Fact | false)[] = [
    { fact: 'nummer', of: ({ number }) => number },
    new Set(rows.map(({ version }) => version)).size > 1 && { fact: 'fassung', of: ({ version }) => version },
    wish.alsoBegun && { fact: 'stand', of: ({ state }) => (byLabel ? words.states[state] : state) },
    isTold(({ group }) => group) && { fact: 'gruppe', of: ({ group }) => told(group) },
    isTold(({ area: code }) => code) && {
      fact: 'gebiet',
      of: ({ area: code }) => (code === null ? words.notTold : area(code)),
    },
    isTold(({ language }) => language) && { fact: 'sprache', of: ({ language }) => told(language) },
    !anonymous && {
      fact: 'weg',
      of: ({ origin }) => (origin === null ? null : byLabel ? words.origins[origin] : origin),
    },
    !anonymous && { fact: 'abgeschickt_am', of: ({ submittedOn }) => submittedOn },
    wish.withRecipients &&
      !anonymous && { fact: 'empfaenger', of: ({ recipient }) => recipient?.name ?? null },
    wish.withRecipients && !anonymous && { fact: 'email', of: ({ recipient }) => recipient?.email ?? null },
    { fact: 'nicht_gefragt', of: (_, notAsked) => notAsked.join(' ') },
  ]
  return facts.filter((one) => one !== false)
}

type Value = string | number | boolean | null

function cellWriter({ values }: ExportWish, { yes, no }: ExportWords) {
  const labels = new Map<ExportColumn, ReadonlyMap<string, string>>()
  const labelOf = (column: ExportColumn, code: string) => {
    const known = labels.get(column) ?? new Map(column.codes.map((one) => [one.code, one.label] as const))
    labels.set(column, known)
    return known.get(code) ?? code
  }
  return (column: ExportColumn, value: Value): ExportCell => {
    if (typeof value === 'boolean') return values === 'codes' ? Number(value) : value ? yes : no
    if (typeof value !== 'string') return value
    if (column.type === 'number') return values === 'codes' ? CANNOT_SAY : labelOf(column, value)
    if (values === 'codes' || column.codes.length === 0) return value
    if (column.type === 'codes')
      return value
        .split(' ')
        .map((code) => labelOf(column, code))
        .join(', ')
    return column.type === 'code' ? labelOf(column, value) : value
  }
}

function entryRows({
  id,
  list,
  row,
  places,
  questionnaire,
  columns,
  cell,
}: {
  id: string
  list: readonly { key: string; name: string | null; cells: readonly Value[] }[]
  row: ExportRow
  places: readonly number[]
  questionnaire: Questionnaire
  columns: readonly ExportColumn[]
  cell: ReturnType<typeof cellWriter>
}): ExportCell[][] {
  const own = columns.flatMap((column, place) => (column.table === id ? [{ column, place }] : []))
  const ownPlaces = places.filter((place) => columns[place]?.table === id)
  const known = questionnaire.byId.get(id)?.rules.choices?.known
  return list.map(({ key, name, cells }) => {
    const values = new Map(cells.map((value, at) => [ownPlaces[at], value]))
    return [
      row.number,
      key,
      name ?? known?.get(key)?.label.de ?? null,
      ...own.map(({ column, place }) => cell(column, values.get(place) ?? null)),
    ]
  })
}
