import {
  codebook,
  diffDefinitions,
  inLanguage,
  type CodebookRow,
  type Questionnaire,
  plainText,
} from '@gelingen/questionnaire'

/** A column of answers in a file, over all versions of the questionnaire. */
export type ExportColumn = {
  /** `answers`, or the id of the group or roster. */
  readonly table: string
  /** Safe for statistics programs: letters, digits, `_` and `.`, at most 64, none twice in a table. */
  readonly name: string
  readonly question: string
  readonly kind: string
  readonly type: CodebookRow['type']
  /** What statistics programs may do with it. */
  readonly level: 'nominal' | 'ordinal' | 'scale'
  /** The question, and what the column is beside it. */
  readonly label: string
  readonly codes: readonly { readonly code: string; readonly label: string }[]
  /** The question's versions that it holds, with their wording. */
  readonly versions: readonly { readonly version: number; readonly title: string }[]
  readonly writesTo: string | null
}

type Columns = {
  readonly columns: readonly ExportColumn[]
  /** The column of each row of a version's codebook, in its order: places in `columns`. */
  readonly placesOf: ReadonlyMap<number, readonly number[]>
}

/**
 * One list of columns for all versions. A question that changed so that its answers cannot stand side by side (another kind or scale, an
 * option gone) gets columns of its own for the new version, with `_f` and its number; every other change stays in the same columns.
 */
export function exportColumns(
  versions: readonly Questionnaire[],
  { language }: { readonly language: string },
): Columns {
  const columns: ExportColumn[] = []
  const placeByKey = new Map<string, number>()
  const placesOf = new Map<number, number[]>()
  const names = new Set<string>()
  const epochs = epochsOf(versions)
  for (const questionnaire of versions) {
    const { version } = questionnaire.definition
    placesOf.set(
      version,
      codebook(questionnaire).map((row) => {
        const epoch = epochs.get(`${version} ${row.question}`) ?? null
        const key = `${row.table} ${row.column} ${epoch ?? ''}`
        const known = placeByKey.get(key)
        if (known === undefined) {
          placeByKey.set(key, columns.length)
          columns.push(columnOf(row, { epoch, names, language }))
          return columns.length - 1
        }
        const before = columns[known]
        if (before !== undefined) columns[known] = { ...before, ...joined(before, row, language) }
        return known
      }),
    )
  }
  return { columns, placesOf }
}

/** By version and question: the version since which its answers are of one kind; missing = since the first. */
function epochsOf(versions: readonly Questionnaire[]): Map<string, number> {
  const epochs = new Map<string, number>()
  const current = new Map<string, number>()
  for (const [at, { definition, questions }] of versions.entries()) {
    const before = versions[at - 1]?.definition
    const all = questions.flatMap(({ question }) => [
      question,
      ...('questions' in question ? question.questions : []),
    ])
    if (before !== undefined)
      for (const { id, comparable } of diffDefinitions({ before, after: definition }).changed) {
        const question = all.find((one) => one.id === id)
        if (!comparable && question !== undefined) current.set(id, question.version)
      }
    for (const { id } of all) {
      const epoch = current.get(id)
      if (epoch !== undefined) epochs.set(`${definition.version} ${id}`, epoch)
    }
  }
  return epochs
}

function columnOf(
  row: CodebookRow,
  { epoch, names, language }: { epoch: number | null; names: Set<string>; language: string },
): ExportColumn {
  const title = plainText(row.title, language)
  return {
    table: row.table,
    name: freeName(row.table, safeName(epoch === null ? row.column : `${row.column}_f${epoch}`), names),
    question: row.question,
    kind: row.kind,
    type: row.type,
    level: levelOf(row),
    label: row.label === null ? title : `${title} – ${inLanguage(row.label, language)}`,
    codes: row.codes.map(({ code, label }) => ({ code, label: inLanguage(label, language) })),
    versions: [{ version: row.questionVersion, title }],
    writesTo: row.writesTo,
  }
}

/** As the newest version says it; options that only earlier ones had stay. */
function joined(
  before: ExportColumn,
  row: CodebookRow,
  language: string,
): Pick<ExportColumn, 'versions' | 'codes' | 'label'> {
  const title = plainText(row.title, language)
  const now = row.codes.map(({ code, label }) => ({ code, label: inLanguage(label, language) }))
  const isKnown = before.versions.some(({ version }) => version === row.questionVersion)
  return {
    label: row.label === null ? title : `${title} – ${inLanguage(row.label, language)}`,
    codes: [...now, ...before.codes.filter(({ code }) => !now.some((one) => one.code === code))],
    versions: isKnown ? before.versions : [...before.versions, { version: row.questionVersion, title }],
  }
}

function levelOf({ type, kind, codes }: CodebookRow): ExportColumn['level'] {
  if (kind === 'scale') return 'ordinal'
  if (type === 'number' || type === 'count') return 'scale'
  const ordered = codes.filter(({ value }) => value !== null).length
  return type === 'code' && ordered >= 2 ? 'ordinal' : 'nominal'
}

/** Words that SPSS keeps for itself. */
const reserved = new Set('all and by eq ge gt le lt ne not or to with'.split(' '))
const LONGEST_NAME = 60

function safeName(column: string): string {
  const plain = column.replace(/[^A-Za-z0-9_.]+/g, '_').slice(0, LONGEST_NAME)
  return reserved.has(plain.toLowerCase()) || !/^[A-Za-z]/.test(plain) ? `v_${plain}` : plain
}

/** Programs do not tell capital letters from small ones. */
function freeName(table: string, name: string, names: Set<string>): string {
  let free = name
  for (let more = 2; names.has(`${table} ${free.toLowerCase()}`); more += 1) free = `${name}_${more}`
  names.add(`${table} ${free.toLowerCase()}`)
  return free
}
