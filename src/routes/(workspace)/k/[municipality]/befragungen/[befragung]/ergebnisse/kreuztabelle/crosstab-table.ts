import { findSurvey } from '#lib/server/capabilities/surveys/index.ts'
import { figure, numberColumn, textColumn, type ReadTable, type WantedTable } from '../../../../table.ts'
import { readResultsOfPage } from '../read-results-page.ts'
import { crosstabOf, readBase } from './read-crosstab.ts'

/** Two questions crossed, protected as all that leaves the house; numbers only. */
export const surveyCrosstabTable: ReadTable<WantedTable & { readonly code: string }> = async (
  tx,
  municipality,
  { address, locale, today, code },
) => {
  const survey = /^[1-9]\d{0,8}$/.test(code) ? await findSurvey(tx, municipality, Number(code)) : undefined
  const page =
    survey &&
    (await readResultsOfPage(tx, municipality, { survey, address, locale, today, leavesHouse: true }))
  if (!page) return null
  const crosstab = crosstabOf(page, {
    rows: address.get('zeilen'),
    columns: address.get('spalten'),
    base: readBase(address),
  })
  if (crosstab === null) return null
  const { texts, minimum } = page.words
  return {
    name: `${texts.crosstab.file} ${survey.title} ${today}`,
    title: crosstab.caption,
    columns: [
      textColumn('zeile', crosstab.caption),
      ...crosstab.columnNames.map((name, at) => numberColumn(`spalte_${at + 1}`, name)),
    ],
    rows: crosstab.cells.map((line, row) => [
      crosstab.rowNames[row] ?? '',
      ...line.map((count) => (count < 0 ? { kind: 'sign' as const, sign: '.' as const } : figure(count))),
    ]),
    notes: [
      ...crosstab.sentences.map((text) => ({ term: texts.explain.title, text })),
      { term: texts.file.protection, text: texts.explain.merging(minimum) },
    ],
    source: '',
    cube: {
      dimensions: [
        {
          code: 'zeile',
          title: crosstab.caption,
          role: 'classification',
          of: { keyColumns: ['zeile'], nameColumn: 'zeile' },
        },
      ],
    },
  }
}
