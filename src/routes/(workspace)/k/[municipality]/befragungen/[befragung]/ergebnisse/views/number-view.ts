import { inLanguage } from '@gelingen/questionnaire'
import { fiveNumbers, type QuestionData } from '#lib/server/capabilities/survey-results/index.ts'
import { columnChart } from '#lib/ui/charts/column-chart.ts'
import { formatNumber } from '#lib/ui/format.ts'
import type { ResultView } from '#lib/ui/surveys/result-types.ts'
import { sumOf } from '../say-counted.ts'
import { emptyView, notesOf, type ViewAbout } from './about-view.ts'
import { plainPicture } from './choice-view.ts'

/** Numbers in classes, years one by one; five figures where nobody can be told from them. */
export function numberView(data: QuestionData, about: ViewAbout): ResultView {
  const { words, results } = about
  const { texts, count, share } = words
  const view = emptyView(data, about)
  const [variable] = data.variables
  if (variable === undefined) return view
  const counted = results.counted(variable)
  const base = sumOf(counted.categories)
  const rows = counted.categories.map((part) => ({ label: rangeText(part), count: part.count ?? 0 }))
  const numbers = results.numbers(data)
  return {
    ...view,
    basis: words.basis(counted),
    notes: notesOf([counted], about),
    figures: numbers === null ? [] : fiveFigures(numbers),
    picture:
      base === 0
        ? null
        : plainPicture(
            columnChart({
              columns: rows.map(({ label, count: height }) => ({ label, count: height })),
              title: texts.columns.n,
              format: count,
            }),
          ),
    tables:
      base === 0
        ? []
        : [
            {
              caption: view.title,
              columns: [
                { title: data.question.kind === 'date' ? texts.columns.year : texts.columns.class },
                { title: texts.columns.count, isNumber: true },
                { title: texts.columns.share, isNumber: true },
              ],
              rows: rows.map((row) => [row.label, count(row.count), share(row.count / base)]),
            },
          ],
  }

  /** Merged classes from the first to the last. */
  function rangeText(part: (typeof counted.categories)[number]): string {
    if (part.parts.length < 2 || part.withoutAnswer) return words.part(part)
    const ends = [part.parts[0], part.parts.at(-1)].flatMap((one, at) => one?.code.split('..')[at] ?? [])
    const [from = 0, to = 0] = ends.map(Number)
    return words.category({ code: `${from}..${to}`, label: null, value: null })
  }

  function fiveFigures(given: readonly number[]): ResultView['figures'] {
    const five = fiveNumbers(given)
    if (five === null) return []
    const { question } = data
    const unit =
      question.kind === 'number' && question.unit !== undefined
        ? ` ${inLanguage(question.unit, words.locale)}`
        : ''
    const written = (value: number) =>
      `${formatNumber(value, words.locale, Number.isInteger(value) ? 0 : 1)}${unit}`
    const { smallest, lower, median, upper, largest, mean } = five
    return Object.entries({ smallest, lower, median, upper, largest, mean }).map(([key, value]) => ({
      label: texts.figures[key as keyof typeof texts.figures],
      value: written(value),
    }))
  }
}
