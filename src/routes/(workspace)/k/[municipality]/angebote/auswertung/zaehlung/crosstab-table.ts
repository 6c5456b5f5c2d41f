import { messages } from '#lib/messages/index.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { crosstabReport, perThousand } from '../crosstab-report.ts'

/** Offers or places by two properties, as its page shows them. */
export const crosstabTable: ReadTable = async (tx, municipality, wanted) => {
  const { locale, today } = wanted
  const texts = messages(locale).directoryReports
  const { rows, columns, measure, matrix, rowName, columnName, children } = await crosstabReport(
    tx,
    municipality,
    wanted,
  )
  const about = {
    measure: texts.crosstab.measures[measure],
    rows: texts.dimensions[rows],
    columns: texts.dimensions[columns],
  }
  return {
    name: `${texts.crosstab.file} ${municipality.slug} ${today}`,
    title: texts.crosstab.caption(about),
    columns: [
      textColumn('zeile', texts.dimensions[rows]),
      ...matrix.columns.map((key, at) => numberColumn(`spalte_${at + 1}`, columnName(key))),
      numberColumn('zusammen', texts.whole),
      ...(children === null
        ? []
        : [
            numberColumn(
              'je_1000',
              measure === 'offers' ? texts.crosstab.perThousand : texts.crosstab.perThousandPlaces,
            ),
          ]),
    ],
    rows: matrix.rows.map(({ key, cells, total }) => {
      const rate = children === null ? null : perThousand(total[measure], children.byArea.get(key ?? ''))
      return [
        rowName(key),
        ...cells.map((cell) => figure(cell[measure])),
        figure(total[measure]),
        ...(children === null ? [] : [rate?.kind === 'value' ? figure(rate.value, 1) : rate]),
      ]
    }),
    notes: [
      { term: texts.whole, text: texts.crosstab.explain },
      ...(children === null
        ? []
        : [
            {
              term: texts.crosstab.perThousand,
              text: texts.crosstab.perThousandExplain(String(children.year)),
            },
          ]),
    ],
    source: '',
  }
}
