import { messages } from '#lib/messages/index.ts'
import { completeness, offerFacts, offerStates } from '#lib/server/capabilities/offers/index.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'
import { coverageReport } from './coverage-report.ts'

/** What offers say and how old it is, by provider, area or field (`nach`). */
export const coverageTable: ReadTable = async (tx, municipality, wanted) => {
  const { locale, today } = wanted
  const texts = messages(locale).directoryReports
  const { by, rows } = await coverageReport(tx, municipality, wanted)
  return {
    name: `${texts.coverage.file} ${municipality.slug} ${today}`,
    title: `${texts.pages.coverage}: ${texts.coverage.bys[by]}`,
    columns: [
      textColumn(by, texts.coverage.bys[by]),
      numberColumn('angebote', texts.coverage.offers),
      numberColumn('vollstaendig', texts.coverage.complete, '%'),
      ...offerStates.map((state) => numberColumn(state, texts.states[state])),
      ...offerFacts.map((fact) => numberColumn(`sagt_${fact}`, texts.facts[fact])),
    ],
    rows: rows.map((row) => {
      const share = completeness(row)
      return [
        row.title,
        figure(row.offers),
        figure(share === null ? null : share * 100, 1),
        ...offerStates.map((state) => figure(row.states[state])),
        ...offerFacts.map((fact) => figure(row.says[fact])),
      ]
    }),
    notes: [{ term: texts.coverage.complete, text: texts.coverage.completeExplain }],
    source: '',
  }
}
