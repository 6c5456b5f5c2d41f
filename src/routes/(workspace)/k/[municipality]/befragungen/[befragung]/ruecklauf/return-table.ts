import { messages } from '#lib/messages/index.ts'
import { returnRate, type ReturnCounts } from '#lib/server/capabilities/field-phase/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { figure, numberColumn, textColumn, type ReadTable, type WantedTable } from '../../../table.ts'
import { surveyByCode } from '../survey-by-code.ts'
import { readReturn } from './read-return.ts'
import { rowName } from './row-name.ts'

/** The return of a survey: the whole, by group, by area. */
export const returnTable: ReadTable<WantedTable & { readonly code: string }> = async (
  tx,
  municipality,
  { code, locale, today },
) => {
  const survey = await surveyByCode(tx, municipality, code)
  if (survey === undefined) return null
  const texts = messages(locale).fieldPhase.returns
  const { whole, byGroup, byArea } = await readReturn(tx, municipality, { survey, today })
  const cellsOf = (counts: ReturnCounts) => {
    const rate = returnRate(counts)
    return [
      figure(counts.asked),
      figure(counts.submitted),
      figure(counts.begun),
      figure(counts.missing),
      figure(counts.bounced),
      figure(rate === null ? null : rate * 100, 1),
    ]
  }
  const { figures, dimensions } = texts
  const isTogether = [...byGroup, ...byArea].some(({ names }) => names.length > 1)
  return {
    name: `${texts.file} ${survey.title} ${today}`,
    title: `${survey.title}: ${texts.title}`,
    columns: [
      textColumn('by', texts.columns.by),
      textColumn('name', texts.columns.name),
      numberColumn('asked', figures.asked),
      numberColumn('submitted', figures.submitted),
      numberColumn('begun', figures.begun),
      numberColumn('missing', figures.missing),
      numberColumn('bounced', figures.bounced),
      numberColumn('rate', figures.rate, '%'),
    ],
    rows: [
      [dimensions.whole, texts.whole, ...cellsOf(whole)],
      ...byGroup.map((row) => [dimensions.group, rowName(row, texts.withoutGroup, texts), ...cellsOf(row)]),
      ...byArea.map((row) => [dimensions.area, rowName(row, texts.withoutArea, texts), ...cellsOf(row)]),
    ],
    notes: [
      { term: texts.title, text: texts.lead },
      ...(isTogether
        ? [
            {
              term: messages(locale).downloads.notes.minimum,
              text: texts.togetherWhy(formatNumber(municipality.minimumCount, locale)),
            },
          ]
        : []),
    ],
    source: '',
  }
}
