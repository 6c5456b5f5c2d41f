type Cell = string | number

/** Tables of an .lss file, filled row by row, written in the order of LimeSurvey. */
export class LssTables {
  readonly #tables = new Map<string, Readonly<Record<string, Cell>>[]>()

  add(table: string, row: Readonly<Record<string, Cell>>): void {
    const rows = this.#tables.get(table) ?? []
    rows.push(row)
    this.#tables.set(table, rows)
  }

  text({ version, languages }: { version: number; languages: readonly string[] }): string {
    const tables = order.flatMap((table) => tableText(table, this.#tables.get(table) ?? []))
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<document>',
      ' <LimeSurveyDocType>Survey</LimeSurveyDocType>',
      ` <DBVersion>${version}</DBVersion>`,
      ' <languages>',
      ...languages.map((language) => `  <language>${language}</language>`),
      ' </languages>',
      ...tables,
      '</document>',
      '',
    ].join('\n')
  }
}

const order = [
  'answers',
  'answer_l10ns',
  'groups',
  'group_l10ns',
  'questions',
  'subquestions',
  'question_l10ns',
  'question_attributes',
  'surveys',
  'surveys_languagesettings',
]

function tableText(table: string, rows: readonly Readonly<Record<string, Cell>>[]): string[] {
  const [first] = rows
  if (first === undefined) return []
  return [
    ` <${table}>`,
    '  <fields>',
    ...Object.keys(first).map((column) => `   <fieldname>${column}</fieldname>`),
    '  </fields>',
    '  <rows>',
    ...rows.flatMap((row) => [
      '   <row>',
      ...Object.entries(row).map(([column, cell]) => `    <${column}>${cdata(String(cell))}</${column}>`),
      '   </row>',
    ]),
    '  </rows>',
    ` </${table}>`,
  ]
}

/** XML takes no control characters, whatever is around them. */
function cdata(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  const clean = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/g, '')
  return `<![CDATA[${clean.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
