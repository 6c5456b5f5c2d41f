import { inLanguage } from '@gelingen/questionnaire'
import {
  meanAndMedian,
  type Counted,
  type QuestionData,
} from '#lib/server/capabilities/survey-results/index.ts'
import { answerBarsChart } from '#lib/ui/charts/answer-bars-chart.ts'
import { divergingChart, divergingColours } from '#lib/ui/charts/diverging-chart.ts'
import type { ResultPicture, ResultView } from '#lib/ui/surveys/result-types.ts'
import { sumOf } from '../say-counted.ts'
import { emptyView, notesOf, type ViewAbout } from './about-view.ts'

/** One answer of several: bars, the most frequent first, or in their order. */
export function singleView(data: QuestionData, about: ViewAbout): ResultView {
  const { words, results } = about
  const { texts, count, share } = words
  const view = emptyView(data, about)
  const [variable] = data.variables
  if (variable === undefined) return view
  const counted = results.counted(variable)
  const base = counted.answered ?? sumOf(counted.categories)
  const listed =
    variable.order === 'ordered'
      ? counted.categories
      : counted.categories.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))
  const rows = listed.map((part) => ({
    label: words.part(part),
    count: part.count ?? 0,
    share: base === 0 ? 0 : (part.count ?? 0) / base,
  }))
  return {
    ...view,
    basis: words.basis(counted),
    notes: notesOf([counted], about),
    picture:
      base === 0 || rows.length === 0
        ? null
        : plainPicture(
            answerBarsChart(
              rows.map((row) => ({
                label: row.label,
                bars: [
                  { share: row.share, text: `${share(row.share)} · ${count(row.count)}`, colour: 'burden-5' },
                ],
              })),
            ),
          ),
    tables:
      rows.length === 0
        ? []
        : [
            {
              caption: view.title,
              columns: [
                { title: texts.columns.answer },
                { title: texts.columns.count, isNumber: true },
                { title: texts.columns.share, isNumber: true },
              ],
              rows: rows.map((row) => [row.label, count(row.count), share(row.share)]),
            },
          ],
  }
}

/** Several answers: a bar per option, the most frequent first. */
export function multipleView(data: QuestionData, about: ViewAbout): ResultView {
  const { words, results } = about
  const { texts, count, share } = words
  const view = emptyView(data, about)
  const rows = pickedRows(data, about)
  const [first] = data.variables
  if (first === undefined) return view
  const counted = results.counted(first)
  const hasAnswers = (counted.answered ?? 0) > 0 && counted.hidden !== 'few-answers'
  return {
    ...view,
    basis: words.basis(counted),
    notes: [
      ...notesOf([counted], about),
      ...(data.question.kind === 'multiple' && hasAnswers ? [texts.multiple] : []),
    ],
    picture: hasAnswers
      ? plainPicture(
          answerBarsChart(
            rows.map((row) => ({
              label: row.label,
              bars: [
                {
                  share: row.share,
                  text: row.count === null ? row.hidden : `${share(row.share ?? 0)} · ${count(row.count)}`,
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
              { title: texts.columns.count, isNumber: true },
              { title: texts.columns.share, isNumber: true },
            ],
            rows: rows.map((row) => [
              row.label,
              row.count === null ? row.hidden : count(row.count),
              row.share === null ? '' : share(row.share),
            ]),
          },
        ]
      : [],
  }
}

/** Options with how many chose them, the most frequent first; those that may not be told at the end they belong to. */
export function pickedRows({ variables }: QuestionData, { results, words }: ViewAbout) {
  const rows = variables.map((variable) => {
    const counted = results.counted(variable)
    const picked = counted.categories.find(({ parts }) => parts.length === 1 && parts[0]?.code === 'picked')
    const base = counted.answered ?? 0
    const amount = picked?.count ?? null
    return {
      variable,
      label: words.variable(variable),
      count: amount,
      share: amount === null || base === 0 ? null : amount / base,
      hidden: hiddenText(counted, words),
      order: amount ?? (counted.hidden === 'nearly-all' ? Infinity : 0.5),
    }
  })
  return rows.sort((a, b) => b.order - a.order)
}

function hiddenText({ hidden }: Counted, { texts, minimum }: ViewAbout['words']): string {
  if (hidden === 'few') return texts.hidden.few(minimum)
  return hidden === 'nearly-all' ? texts.hidden['nearly-all'] : texts.hidden.few2
}

/** Points of a scale, or rows of a matrix: bars along one middle, with mean and median. */
export function scaleView(data: QuestionData, about: ViewAbout): ResultView {
  const { words, results } = about
  const { texts, count, share, decimal } = words
  const view = emptyView(data, about)
  const [first] = data.variables
  if (first === undefined) return view
  const rows = data.variables.map((variable) => {
    const counted = results.counted(variable)
    const isAside = (part: (typeof counted.categories)[number]) =>
      part.parts.some(({ code }) => code === 'cannot-say') || part.withoutAnswer
    const points = counted.categories.filter((part) => !isAside(part))
    const aside = counted.categories.find(isAside)
    return { variable, counted, points, aside, base: sumOf(points), means: meanAndMedian(counted) }
  })
  // With a single part there is nothing to compare.
  const filled = rows.filter(({ base, points }) => base > 0 && points.length > 1)
  const isMatrix = data.question.kind === 'matrix'
  // Rows that are merged in the same way share their colours and the legend; others stand in tables of their own.
  const pattern = (row: (typeof rows)[number]) => row.points.map(words.part).join('|')
  const [drawn = []] = [...Map.groupBy(filled, pattern).values()].sort((a, b) => b.length - a.length)
  const steps = drawn[0]?.points ?? []
  const asides = rows.flatMap(({ aside }) =>
    aside === undefined || !aside.count ? [] : [texts.n.cannotSay(count(aside.count), words.part(aside))],
  )
  const label = (part: (typeof steps)[number]) =>
    pointText(data, { text: words.part(part), code: part.parts[0]?.code, locale: words.locale })
  return {
    ...view,
    basis: basis(results.counted(first)),
    notes: [
      ...notesOf(
        rows.map(({ counted }) => counted),
        about,
      ),
      ...(isMatrix && drawn.length < filled.length ? [texts.otherRows] : []),
    ],
    figures:
      !isMatrix && rows[0]?.means
        ? [
            { label: texts.figures.mean, value: decimal(rows[0].means.mean) },
            { label: texts.figures.median, value: decimal(rows[0].means.median) },
          ]
        : [],
    picture:
      drawn.length === 0
        ? null
        : {
            chart: divergingChart(
              drawn.map(({ variable, points, base, means }) => ({
                label: isMatrix ? words.variable(variable) : '',
                note:
                  means === null
                    ? texts.nNote(count(base))
                    : texts.meanNote(decimal(means.mean), count(base)),
                shares: points.map((point) => (point.count ?? 0) / base),
              })),
            ),
            legend: divergingColours(steps.length).map((colour, at) => ({
              colour,
              text: steps[at] === undefined ? '' : label(steps[at]),
            })),
            caption: '',
            says: new Map(),
            isWide: false,
          },
    tables: isMatrix ? matrixTables() : scaleTables(),
  }

  /** Where "cannot say" is counted with those who gave no answer, how many named a value. */
  function basis(counted: Counted): string {
    const [row] = rows
    if (row === undefined || isMatrix) return words.basis(counted)
    const { base } = row
    const known =
      counted.answered === null && counted.all !== null && base > 0
        ? `${texts.n.values(count(base), count(counted.all))}.`
        : words.basis(counted)
    return [known, ...asides.map((aside) => `${aside}.`)].join(' ')
  }

  function scaleTables(): ResultView['tables'] {
    const [row] = filled
    if (row === undefined) return []
    return [
      {
        caption: view.title,
        columns: [
          { title: texts.columns.answer },
          { title: texts.columns.count, isNumber: true },
          { title: texts.columns.share, isNumber: true },
        ],
        rows: [
          ...row.points.map((point) => [
            label(point),
            count(point.count ?? 0),
            share((point.count ?? 0) / row.base),
          ]),
          ...(row.aside?.count ? [[words.part(row.aside), count(row.aside.count), '']] : []),
        ],
      },
    ]
  }

  /** Rows that are merged in another way have a table of their own. */
  function matrixTables(): ResultView['tables'] {
    const alike = Map.groupBy(filled, pattern)
    return [...alike.values()].map((group) => {
      const points = group[0]?.points ?? []
      return {
        caption: view.title,
        columns: [
          { title: texts.columns.row },
          ...points.map((point) => ({ title: label(point), isNumber: true })),
          { title: texts.columns.n, isNumber: true },
          ...(group.some(({ means }) => means !== null)
            ? [
                { title: texts.columns.mean, isNumber: true },
                { title: texts.columns.median, isNumber: true },
              ]
            : []),
        ],
        rows: group.map(({ variable, points: own, base, means }) => [
          words.variable(variable),
          ...own.map((point) => share((point.count ?? 0) / base)),
          count(base),
          ...(group.some((one) => one.means !== null)
            ? [means === null ? '' : decimal(means.mean), means === null ? '' : decimal(means.median)]
            : []),
        ]),
      }
    })
  }
}

/** The ends of a scale carry their words. */
function pointText(
  { question }: QuestionData,
  { text, code, locale }: { text: string; code: string | undefined; locale: string },
): string {
  if (question.kind !== 'scale') return text
  if (code === String(question.from)) return `${text} (${inLanguage(question.least, locale)})`
  return text.endsWith(String(question.to)) ? `${text} (${inLanguage(question.most, locale)})` : text
}

export function plainPicture(chart: ResultPicture['chart']): ResultPicture {
  return { chart, legend: [], caption: '', says: new Map(), isWide: false }
}
