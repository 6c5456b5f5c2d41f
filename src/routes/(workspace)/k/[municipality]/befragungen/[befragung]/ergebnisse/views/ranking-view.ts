import { rankingFigures, type QuestionData } from '#lib/server/capabilities/survey-results/index.ts'
import { answerBarsChart } from '#lib/ui/charts/answer-bars-chart.ts'
import type { ResultView } from '#lib/ui/surveys/result-types.ts'
import { emptyView, notesOf, type ViewAbout } from './about-view.ts'
import { plainPicture } from './choice-view.ts'

/** What counts most: points for places, and how often each came first. */
export function rankingView(data: QuestionData, about: ViewAbout): ResultView {
  const { words, results } = about
  const { texts, count, decimal, share } = words
  const view = emptyView(data, about)
  const { question } = data
  const [first] = data.variables
  if (first === undefined || question.kind !== 'ranking') return view
  const rows = data.variables
    .map((variable) => ({ label: words.variable(variable), ...rankingFigures(results.counted(variable)) }))
    .sort((a, b) => (b.points ?? -1) - (a.points ?? -1) || (b.ranked ?? -1) - (a.ranked ?? -1))
  const counted = results.counted(first)
  const hasAnswers = (counted.answered ?? 0) > 0 && counted.hidden !== 'few-answers'
  const hasPoints = rows.every(({ points }) => points !== null)
  const cell = (value: number | null, say: (value: number) => string) =>
    value === null ? texts.hidden.few2 : say(value)
  return {
    ...view,
    basis: words.basis(counted),
    notes: hasAnswers
      ? [hasPoints ? texts.ranking(count(question.top)) : texts.rankingMerged]
      : notesOf([counted], about),
    picture: hasAnswers
      ? plainPicture(
          answerBarsChart(
            rows.map(({ label, points, meanPoints, ranked }) => ({
              label,
              bars: [
                hasPoints
                  ? {
                      share: meanPoints === null ? null : meanPoints / question.top,
                      text: cell(points, (value) => texts.points(count(value))),
                      colour: 'burden-5',
                    }
                  : {
                      share: ranked === null ? null : ranked / (counted.answered ?? 1),
                      text: cell(
                        ranked,
                        (value) => `${share(value / (counted.answered ?? 1))} · ${count(value)}`,
                      ),
                      colour: 'burden-5',
                    },
              ],
            })),
          ),
        )
      : null,
    tables: hasAnswers
      ? [
          {
            caption: view.title,
            columns: [
              { title: texts.columns.option },
              { title: texts.columns.points, isNumber: true },
              { title: texts.columns.meanPoints, isNumber: true },
              { title: texts.columns.first, isNumber: true },
              { title: texts.columns.ranked, isNumber: true },
            ],
            rows: rows.map(({ label, points, meanPoints, first: wins, ranked }) => [
              label,
              cell(points, count),
              cell(meanPoints, decimal),
              cell(wins, count),
              cell(ranked, count),
            ]),
          },
        ]
      : [],
  }
}
