import { messages, type Locale } from '#lib/messages/index.ts'
import {
  CANNOT_SAY,
  exportTables,
  spssSyntax,
  writeAnswersFile,
  type AnswersForExport,
  type ExportColumn,
  type ExportNote,
  type ExportTable,
  type ExportWish,
} from '#lib/server/capabilities/survey-export/index.ts'
import {
  csvRecords,
  zipFile,
  type DataColumn,
  type DataTable,
  type FurtherSheet,
  type WorkbookWriter,
} from '#lib/server/platform/downloads/index.ts'
import { csvText } from '#lib/server/platform/tables/csv-text.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'

export const answersFormats = ['xlsx', 'csv', 'json'] as const
export type AnswersFormat = (typeof answersFormats)[number]

type Wanted = {
  readonly format: AnswersFormat
  readonly wish: ExportWish
  readonly locale: Locale
  /** ISO date. */
  readonly today: string
  readonly municipality: string
  readonly areaNames: ReadonlyMap<string, string>
  readonly workbooks: Pick<WorkbookWriter, 'write'>
}

/** Answers as the content of a file: a workbook; tables as CSV with codebook, notes and commands for SPSS in an archive; or JSON. */
export async function answersFile(
  exported: AnswersForExport,
  wanted: Wanted,
): Promise<{ content: string | Uint8Array; ending: string; contentType: string }> {
  const notes = notesOf(exported, wanted)
  if (wanted.format === 'json')
    return {
      content: writeAnswersFile(exported, {
        madeOn: wanted.today,
        notes: notes.map(({ term, text }) => `${term}: ${text}`),
      }),
      ending: 'json',
      contentType: 'application/json; charset=utf-8',
    }
  const texts = messages(wanted.locale).surveyThemes.files
  const { tables, columns } = exportTables(exported, { ...wanted, words: texts.words })
  const sheets = [
    ...tables.map((table) => sheetOf(table, wanted)),
    { sheet: texts.sheets.codebook, ...codebookOf(columns, wanted) },
  ]
  if (wanted.format === 'csv')
    return {
      content: archive(sheets, { tables, notes, ...wanted }),
      ending: 'zip',
      contentType: 'application/zip',
    }
  const [answers, ...others] = sheets
  const workbook: DataTable = {
    name: exported.title,
    title: exported.title,
    columns: answers?.columns ?? [],
    rows: answers?.rows ?? [],
    notes,
    source: '',
    further: withFittingNames(others, [texts.sheets.answers, texts.sheets.notes]),
  }
  const { file } = messages(wanted.locale).downloads
  return {
    content: await wanted.workbooks.write(workbook, {
      ...file,
      sheets: { data: texts.sheets.answers, notes: texts.sheets.notes },
    }),
    ending: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
}

/** Codes go under names that programs take, words under the questions. */
function sheetOf(table: ExportTable, { wish, locale }: Wanted): FurtherSheet {
  const texts = messages(locale).surveyThemes.files
  const columns = table.columns.map(({ fact, column }, at): DataColumn => {
    const code = column?.name ?? fact ?? ''
    const title = column?.label ?? texts.facts[fact ?? 'name']
    const isNumber = table.rows.some((row) => typeof row[at] === 'number')
    return { code, title: wish.values === 'codes' ? code : title, kind: isNumber ? 'number' : 'text' }
  })
  return {
    sheet: table.label ?? texts.sheets.answers,
    columns,
    rows: table.rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? { kind: 'value', value: cell } : cell)),
    ),
  }
}

function codebookOf(columns: readonly ExportColumn[], { wish, locale }: Wanted): Omit<FurtherSheet, 'sheet'> {
  const texts = messages(locale).surveyThemes.files
  const heads = Object.entries(texts.codebook)
  return {
    columns: heads.map(([code, title]) => ({ code, title, kind: 'text' })),
    rows: columns.map((column) => [
      column.table === 'answers' ? texts.sheets.answers : column.table,
      column.name,
      column.label,
      valueLabelsOf(column, wish, texts.words),
      texts.levels[column.level],
      column.kind === 'scale' && wish.values === 'codes' ? String(CANNOT_SAY) : '',
      column.kind,
      column.question,
      column.versions.map(({ version, title }) => `${version}: ${title}`).join('\n'),
      column.writesTo ?? '',
    ]),
  }
}

function valueLabelsOf(
  { type, kind, codes }: ExportColumn,
  { values }: ExportWish,
  { yes, no }: { yes: string; no: string },
): string {
  if (type === 'yes-no') return values === 'codes' ? `1 = ${yes}\n0 = ${no}` : `${yes} / ${no}`
  const written = (code: string) =>
    kind === 'scale' && code === 'cannot-say' && values === 'codes' ? String(CANNOT_SAY) : code
  return codes.map(({ code, label }) => `${written(code)} = ${label}`).join('\n')
}

function notesOf(
  { notes, title, rows, anonymous }: AnswersForExport,
  { locale, today, municipality }: Wanted,
): { term: string; text: string }[] {
  const texts = messages(locale).surveyThemes.files
  return [
    { term: texts.about.survey, text: title },
    { term: texts.about.municipality, text: municipality },
    { term: texts.about.madeOn, text: formatDate(today, locale) },
    { term: texts.about.rows, text: formatNumber(rows.length, locale) },
    { term: texts.about.kind, text: anonymous ? texts.about.anonymous : texts.about.named },
    ...notes.map((note) => ({ term: texts.notes[note.code].term, text: sayNote(note, locale) })),
  ]
}

function sayNote(note: ExportNote, locale: Locale): string {
  const { notes, hidden } = messages(locale).surveyThemes.files
  const number = (value: number) => formatNumber(value, locale)
  switch (note.code) {
    case 'only-submitted':
      return notes[note.code].text(number(note.begun))
    case 'rare-rows':
      return notes[note.code].text(number(note.count), number(note.minimum))
    case 'hidden':
      return notes[note.code].text(hidden[note.what], number(note.minimum))
    case 'texts-hidden':
      return notes[note.code].text(note.questions, number(note.minimum))
    case 'contacts-hidden':
      return notes[note.code].text(note.questions)
    case 'versions':
      return notes[note.code].text(number(note.count))
    case 'anonymous':
      return notes[note.code].text(number(note.minimum))
    default:
      return notes[note.code].text()
  }
}

function archive(
  sheets: readonly FurtherSheet[],
  {
    tables,
    notes,
    wish,
    locale,
  }: Wanted & { tables: readonly ExportTable[]; notes: readonly { term: string; text: string }[] },
): Uint8Array {
  const texts = messages(locale).surveyThemes.files
  const nameOf = (at: number) => fileName(tables[at]?.id ?? 'codebook', texts.names)
  return zipFile([
    ...sheets.map((sheet, at) => ({ name: `${nameOf(at)}.csv`, content: csvText(csvRecords(sheet)) })),
    ...(wish.values === 'codes'
      ? tables.map((table, at) => ({
          name: `${nameOf(at)}.sps`,
          content: spssSyntax({
            table,
            file: `${nameOf(at)}.csv`,
            factLabel: (fact) => texts.facts[fact as keyof typeof texts.facts] ?? fact,
            cannotSay: texts.words.cannotSay,
            yesNo: [texts.words.yes, texts.words.no],
          }),
        }))
      : []),
    {
      name: `${texts.names.notes}.txt`,
      content: `\uFEFF${notes.map(({ term, text }) => `${term}: ${text}\r\n`).join('')}`,
    },
  ])
}

function fileName(id: string, names: { answers: string; codebook: string }): string {
  if (id === 'answers') return names.answers
  return id === 'codebook' ? names.codebook : id
}

const LONGEST_NAME = 31

/** Names of sheets are short, without marks that formulas use, and none comes twice. */
function withFittingNames(sheets: readonly FurtherSheet[], taken: readonly string[]): FurtherSheet[] {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  return sheets.map((one) => {
    const plain = one.sheet
      .replace(/[[\]:*?/\\'"<>&]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    let sheet = plain.slice(0, LONGEST_NAME) || '–'
    for (let more = 2; used.has(sheet.toLowerCase()); more += 1)
      sheet = `${plain.slice(0, LONGEST_NAME - 4)} ${more}`
    used.add(sheet.toLowerCase())
    return { ...one, sheet }
  })
}
