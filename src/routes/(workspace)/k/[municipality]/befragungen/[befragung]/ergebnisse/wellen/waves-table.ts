import { findSurvey } from '#lib/server/capabilities/surveys/index.ts'
import { figure, numberColumn, textColumn, type ReadTable, type WantedTable } from '../../../../table.ts'
import { titleOf } from '../views/about-view.ts'
import { earlierSurveys, readWaves } from './read-waves.ts'

/** What changed since an earlier survey, protected as all that leaves the house. */
export const surveyWavesTable: ReadTable<WantedTable & { readonly code: string }> = async (
  tx,
  municipality,
  { address, locale, today, code },
) => {
  const survey = /^[1-9]\d{0,8}$/.test(code) ? await findSurvey(tx, municipality, Number(code)) : undefined
  if (survey === undefined) return null
  const surveys = await earlierSurveys(tx, municipality, survey)
  const earlier = surveys.find(({ surveyId }) => String(surveyId) === address.get('mit')) ?? surveys[0]
  const waves =
    earlier && (await readWaves(tx, municipality, { survey, earlier, locale, today, leavesHouse: true }))
  if (!waves) return null
  const { words } = waves.now
  const { texts } = words
  const { columns } = texts.waves
  return {
    name: `${texts.waves.file} ${survey.title} ${today}`,
    title: `${texts.waves.title}: ${survey.title}`,
    columns: [
      textColumn('frage', texts.file.columns.question),
      textColumn('teil', texts.file.columns.item),
      textColumn('antwort', columns.answer),
      numberColumn('damals', columns.before),
      numberColumn('jetzt', columns.now),
      numberColumn('veraenderung', columns.change),
      numberColumn('p', 'p'),
    ],
    rows: waves.compared.flatMap(({ question, variables }) =>
      variables.flatMap(({ variable, shares }) =>
        shares.map(({ category, before, now, change }) => [
          titleOf(question.question, words),
          words.variable(variable),
          words.part(category),
          figure(100 * before, 1),
          figure(100 * now, 1),
          figure(100 * change.difference, 1),
          figure(change.p, 4),
        ]),
      ),
    ),
    notes: [
      { term: texts.waves.choose, text: earlier.title },
      { term: columns.chance, text: texts.explain.chance },
      { term: texts.file.protection, text: texts.explain.merging(words.minimum) },
    ],
    source: '',
    cube: {
      dimensions: [
        {
          code: 'antwort',
          title: columns.answer,
          role: 'classification',
          of: { keyColumns: ['frage', 'teil', 'antwort'], nameColumn: 'antwort' },
        },
      ],
    },
  }
}
