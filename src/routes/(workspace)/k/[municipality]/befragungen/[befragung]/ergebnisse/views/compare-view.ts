import { association } from '@gelingen/methods/rates'
import type { CountedPair, QuestionData, Variable } from '#lib/server/capabilities/survey-results/index.ts'
import { answerBarsChart, type AnswerBar } from '#lib/ui/charts/answer-bars-chart.ts'
import type { ResultTable, ResultView } from '#lib/ui/surveys/result-types.ts'
import { sayChance } from '../say-chance.ts'
import { emptyView, type ViewAbout } from './about-view.ts'

/** Longer lists leave out what nobody chose. */
const LONG = 20

/** As many groups as there are shades that can be told apart. */
const shades = [
  ['burden-5'],
  ['burden-6', 'burden-3'],
  ['burden-6', 'burden-4', 'burden-2'],
  ['burden-6', 'burden-5', 'burden-3', 'burden-2'],
]

/** The answers of several groups side by side. */
export function compareView(data: QuestionData, about: ViewAbout, compare: Variable): ResultView {
  const { words, results } = about
  const view = emptyView(data, about)
  const isPicked = data.variables.some(({ order }) => order === 'binary')
  const kindOf = isPicked ? 'picked' : data.question.kind === 'ranking' ? 'ranked' : 'shares'
  const parts = data.variables.flatMap((variable) => {
    const pair = results.pair(compare, variable)
    return pair === null || variable.id === compare.id ? [] : [{ variable, lines: linesOf(pair) }]
  })
  const bars: AnswerBar[] = []
  const tables = new Map<string, { groups: readonly string[]; rows: string[][] }>()
  for (const { variable, lines } of parts) {
    const groups = lines.groups.map(({ part, n }) => `${words.part(part)} (n = ${words.count(n)})`)
    const colours = shades[groups.length - 1] ?? []
    const shown = shownAnswers(lines.answers, kindOf)
    // One line of 100 % says nothing; in long lists, one of nobody neither.
    if (kindOf === 'shares' && lines.answers.filter(saysSomething).length < 2) continue
    for (const answer of shown) {
      // In long lists nobody is not worth a line.
      if (data.variables.length > LONG && answer.shares.every((share) => share === 0)) continue
      const label =
        kindOf !== 'shares'
          ? words.variable(variable)
          : [words.variable(variable), words.part(answer.part)].filter((text) => text !== '').join(': ')
      const key = groups.join('|')
      const table = tables.get(key) ?? { groups, rows: [] }
      tables.set(key, table)
      table.rows.push([label, ...answer.shares.map((share) => (share === null ? '' : words.share(share)))])
      if (groups.length <= shades.length && groups.length > 1)
        bars.push({
          label,
          bars: answer.shares.map((share, at) => ({
            share,
            text: share === null ? '' : words.share(share),
            colour: colours[at] ?? 'burden-5',
          })),
        })
    }
  }
  const [only] = parts.length === 1 && kindOf === 'shares' ? parts : []
  const isOneTable = tables.size === 1
  const [groups] = isOneTable ? [...tables.values()].map((table) => table.groups) : []
  return {
    ...view,
    notes: [
      ...(tables.size === 0 ? [words.texts.crosstab.notEnough] : []),
      ...(kindOf === 'ranked' && tables.size > 0 ? [words.texts.rankingMerged] : []),
    ],
    picture:
      groups === undefined || bars.length === 0 || bars.length > 40
        ? null
        : {
            chart: answerBarsChart(bars),
            legend: groups.map((text, at) => ({
              colour: shades[groups.length - 1]?.[at] ?? 'burden-5',
              text,
            })),
            caption: '',
            says: new Map(),
            isWide: false,
          },
    tables: [...tables.values()].map(({ groups: names, rows }): ResultTable => ({
      caption: view.title,
      columns: [{ title: words.texts.columns.answer }, ...names.map((title) => ({ title, isNumber: true }))],
      rows,
    })),
    sentences:
      only === undefined ? [] : sayChance(association(only.lines.groups.map(({ counts }) => counts)), words),
  }
}

type Answer = ReturnType<typeof linesOf>['answers'][number]

/** More than that somebody could not say. */
function saysSomething({ part: { parts } }: Answer): boolean {
  return parts.some(({ code }) => code !== 'cannot-say')
}

/** Of an option only that it was chosen, of a ranking that it was at any place; nothing where this was merged with its opposite. */
function shownAnswers(answers: readonly Answer[], kind: 'picked' | 'ranked' | 'shares'): readonly Answer[] {
  if (kind === 'shares') return answers
  const opposite = kind === 'picked' ? 'not-picked' : 'none'
  const isOpposite = ({ part: { parts } }: Answer) => parts.some(({ code }) => code === opposite)
  const isMixed = ({ part }: Answer) => part.parts.length > 1 || part.withoutAnswer
  const chosen = answers.filter((answer) => !isOpposite(answer))
  if (
    answers.some((answer) => isOpposite(answer) && isMixed(answer)) ||
    chosen.some(({ part }) => part.withoutAnswer)
  )
    return []
  const [first] = chosen
  if (first === undefined) return []
  return [
    {
      ...first,
      shares: first.shares.map((_, group) => {
        const own = chosen.map(({ shares }) => shares[group] ?? null)
        return own.includes(null) ? null : own.reduce<number>((sum, share) => sum + (share ?? 0), 0)
      }),
    },
  ]
}

/** Of those who answered both: groups in rows, each answer's shares. */
function linesOf({ rows, columns, counts }: CountedPair) {
  const isAnswer = columns.map(({ parts }) => parts.length > 0)
  const groups = rows.flatMap((part, row) => {
    const own = (counts[row] ?? []).filter((_, column) => isAnswer[column])
    const n = own.reduce((a, b) => a + b, 0)
    return part.parts.length === 0 || n === 0 ? [] : [{ part, counts: own, n }]
  })
  const answers = columns
    .filter((_, column) => isAnswer[column])
    .map((part, column) => ({
      part,
      shares: groups.map(({ counts: own, n }) => (n === 0 ? null : (own[column] ?? 0) / n)),
    }))
  return { groups, answers }
}
