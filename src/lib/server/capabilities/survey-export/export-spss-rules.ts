import { CANNOT_SAY, type ExportTable } from './export-tables-rules.ts'
import type { ExportColumn } from './export-columns-rules.ts'

const LONGEST_TEXT = 32_767
const LONGEST_LABEL = 250
/** Of a text that may have labels for its values. */
const LONGEST_CODE = 120

/**
 * Commands that read a table of the CSV file into SPSS or PSPP, with labels, missing values and levels of measurement. Only for files with
 * codes.
 * @param file name of the CSV file beside it
 * @param factLabel what the columns about rows are called
 */
export function spssSyntax({
  table,
  file,
  factLabel,
  cannotSay,
  yesNo,
}: {
  readonly table: ExportTable
  readonly file: string
  readonly factLabel: (fact: string) => string
  readonly cannotSay: string
  readonly yesNo: readonly [yes: string, no: string]
}): string {
  const variables = table.columns.map(({ fact, column }, at) => ({
    name: column?.name ?? fact,
    label: column?.label ?? factLabel(fact ?? ''),
    level: column?.level ?? (fact === 'nummer' || fact === 'fassung' ? 'scale' : 'nominal'),
    format: formatOf(column, table, at),
    labels: column === null ? [] : valueLabels(column, { cannotSay, yesNo }),
    isScale: column?.kind === 'scale',
  }))
  return [
    'SET DECIMAL=COMMA.',
    'GET DATA /TYPE=TXT',
    `  /FILE=${quoted(file)}`,
    "  /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELCASE=LINE /FIRSTCASE=2",
    `  /DELIMITERS=";" /QUALIFIER='"'`,
    '  /VARIABLES=',
    ...variables.map(({ name, format }) => `    ${name} ${format}`),
    '  .',
    ...variables.map(
      ({ name, label }) => `VARIABLE LABELS ${name} ${quoted(label.slice(0, LONGEST_LABEL))}.`,
    ),
    ...variables
      .filter(({ labels }) => labels.length > 0)
      .map(
        ({ name, labels }) =>
          `VALUE LABELS ${name}\n${labels.map(([value, label]) => `  ${value} ${quoted(label.slice(0, LONGEST_CODE))}`).join('\n')}.`,
      ),
    ...variables
      .filter(({ isScale }) => isScale)
      .map(({ name }) => `MISSING VALUES ${name} (${CANNOT_SAY}).`),
    ...variables.map(({ name, level }) => `VARIABLE LEVEL ${name} (${level.toUpperCase()}).`),
    'EXECUTE.',
    '',
  ].join('\n')
}

/** Types of columns that hold numbers also where nobody answered. */
const numeric: ReadonlySet<ExportColumn['type']> = new Set(['number', 'count', 'yes-no'])

/** Wide enough for what stands in the column. */
function formatOf(column: ExportColumn | null, { rows }: ExportTable, at: number): string {
  const values = rows.map((row) => row[at] ?? null).filter((value) => value !== null)
  const isNumber =
    column === null
      ? values.length > 0 && values.every((value) => typeof value === 'number')
      : numeric.has(column.type)
  if (isNumber) return values.every(Number.isInteger) ? 'F8.0' : 'F12.4'
  const longest = values.reduce<number>((most, value) => Math.max(most, Buffer.byteLength(String(value))), 1)
  return `A${Math.min(LONGEST_TEXT, longest + 1)}`
}

function valueLabels(
  { type, codes, kind }: ExportColumn,
  { cannotSay, yesNo: [yes, no] }: { cannotSay: string; yesNo: readonly [string, string] },
): [value: string, label: string][] {
  if (type === 'yes-no')
    return [
      ['1', yes],
      ['0', no],
    ]
  if (kind === 'scale')
    return codes.map(({ code, label }) => [
      code === 'cannot-say' ? String(CANNOT_SAY) : code,
      code === 'cannot-say' ? label || cannotSay : label,
    ])
  return type === 'code' ? codes.map(({ code, label }) => [quoted(code), label]) : []
}

/** In one line; a quote is written twice. */
function quoted(text: string): string {
  return `'${text.replace(/[\r\n]+/g, ' ').replaceAll("'", "''")}'`
}
