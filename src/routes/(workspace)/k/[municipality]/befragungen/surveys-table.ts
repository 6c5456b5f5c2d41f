import { messages } from '#lib/messages/index.ts'
import { phaseOf, readReturns, returnRate } from '#lib/server/capabilities/field-phase/index.ts'
import { listSurveys } from '#lib/server/capabilities/surveys/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../table.ts'

/** All surveys with their return. */
export const surveysTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const { returns: texts, phase } = messages(locale).fieldPhase
  const returns = await readReturns(tx, municipality)
  return {
    name: `${texts.listFile} ${municipality.slug} ${today}`,
    title: messages(locale).surveys.title,
    columns: [
      textColumn('survey', texts.columns.survey),
      textColumn('state', texts.columns.state),
      textColumn('until', texts.columns.until),
      numberColumn('asked', texts.figures.asked),
      numberColumn('submitted', texts.figures.submitted),
      numberColumn('begun', texts.figures.begun),
      numberColumn('missing', texts.figures.missing),
      numberColumn('rate', texts.figures.rate, '%'),
    ],
    rows: (await listSurveys(tx, municipality)).map((survey) => {
      const counts = returns.get(survey.surveyId)
      const rate = counts === undefined ? null : returnRate(counts)
      return [
        survey.title,
        phase.phases[phaseOf(survey, today)],
        survey.closesOn === null ? '' : formatDate(survey.closesOn, locale),
        figure(counts?.asked),
        figure(counts?.submitted),
        figure(counts?.begun),
        figure(counts?.missing),
        figure(rate === null ? null : rate * 100, 1),
      ]
    }),
    notes: [{ term: texts.title, text: texts.lead }],
    source: '',
  }
}
