import { messages } from '#lib/messages/index.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { accessReport } from './access-report.ts'

/** Languages, cost and accessibility of the offers by area. */
export const accessTable: ReadTable = async (tx, municipality, wanted) => {
  const { locale, today } = wanted
  const texts = messages(locale).directoryReports
  const { features, rows } = await accessReport(tx, municipality, wanted)
  return {
    name: `${texts.access.file} ${municipality.slug} ${today}`,
    title: texts.access.caption,
    columns: [
      textColumn('gebiet', texts.access.area),
      numberColumn('angebote', texts.access.offers),
      ...features.map(({ key, title }) => numberColumn(key.replaceAll('-', '_'), title)),
    ],
    rows: rows.map(({ name, offers, counts }) => [
      name,
      figure(offers),
      ...counts.map((count) => figure(count)),
    ]),
    notes: [{ term: texts.access.caption, text: texts.access.explain }],
    source: '',
  }
}
