import { findSurvey } from '#lib/server/capabilities/surveys/index.ts'
import { meanAndMedian, type Counted } from '#lib/server/capabilities/survey-results/index.ts'
import type { DataCell } from '#lib/server/platform/downloads/index.ts'
import { figure, numberColumn, textColumn, type ReadTable, type WantedTable } from '../../../table.ts'
import { sayCondition } from './choices-of-results.ts'
import { readResultsOfPage } from './read-results-page.ts'
import { sumOf } from './say-counted.ts'
import { titleOf } from './views/about-view.ts'

/** Unknown or secret, as in official tables. */
const SECRET: DataCell = { kind: 'sign', sign: '.' }

/** Every answer with how often it was given, protected as all that leaves the house. */
export const surveyResultsTable: ReadTable<WantedTable & { readonly code: string }> = async (
  tx,
  municipality,
  { address, locale, today, code },
) => {
  const survey = /^[1-9]\d{0,8}$/.test(code) ? await findSurvey(tx, municipality, Number(code)) : undefined
  if (survey === undefined) return null
  const page = await readResultsOfPage(tx, municipality, {
    survey,
    address,
    locale,
    today,
    leavesHouse: true,
  })
  if (!page?.results?.all) return null
  const { words, results, data, wanted } = page
  const { texts } = words
  const { columns } = texts.file
  const rows: DataCell[][] = data.questions.flatMap(({ number, question, variables }) =>
    variables.flatMap((variable) => {
      const counted = results.counted(variable)
      const head = [words.count(number), titleOf(question, words), words.variable(variable)]
      return linesOf(counted).map(({ answer, count, share }) => [
        ...head,
        answer,
        count,
        share,
        ...[counted.answered, counted.missing, counted.notAsked].map((one) =>
          one === null ? SECRET : figure(one),
        ),
        figure(meanAndMedian(counted)?.mean, 2),
      ])
    }),
  )
  return {
    name: `${texts.file.name} ${survey.title} ${today}`,
    title: texts.titleOf(survey.title),
    columns: [
      textColumn('frage_nr', columns.number),
      textColumn('frage', columns.question),
      textColumn('teil', columns.item),
      textColumn('antwort', columns.answer),
      numberColumn('anzahl', columns.count),
      numberColumn('anteil', columns.share),
      numberColumn('antworten', columns.answered),
      numberColumn('ohne_antwort', columns.missing),
      numberColumn('nicht_gefragt', columns.notAsked),
      numberColumn('mittelwert', columns.mean),
    ],
    rows,
    notes: [
      { term: texts.title, text: texts.report.basis(words.count(data.respondents.length)) },
      {
        term: texts.file.condition,
        text: wanted.conditions.map((condition) => sayCondition(condition, data, words)).join('; '),
      },
      { term: texts.file.protection, text: texts.explain.merging(words.minimum) },
    ],
    source: '',
    cube: {
      dimensions: [
        {
          code: 'antwort',
          title: columns.answer,
          role: 'classification',
          of: { keyColumns: ['frage_nr', 'teil', 'antwort'], nameColumn: 'antwort' },
        },
      ],
    },
  }

  function linesOf(counted: Counted): { answer: string; count: DataCell; share: DataCell }[] {
    const { categories, hidden } = counted
    if (hidden !== null || categories.length === 0) return [{ answer: '', count: SECRET, share: SECRET }]
    const base = counted.answered ?? sumOf(categories)
    return categories.map((part) => ({
      answer: words.part(part),
      count: part.count === null ? SECRET : figure(part.count),
      share: part.count === null || base === 0 ? null : figure((100 * part.count) / base, 1),
    }))
  }
}
