import type { ChangedShare, ComparedQuestion } from '#lib/server/capabilities/survey-results/index.ts'
import { formatChange } from '#lib/ui/format.ts'
import type { ResultTable } from '#lib/ui/surveys/result-types.ts'
import type { Words } from '../say-counted.ts'
import { isRare } from '../say-chance.ts'
import { titleOf } from '../views/about-view.ts'

export type ComparedView = {
  readonly id: string
  readonly title: string
  readonly basis: string
  readonly tables: readonly ResultTable[]
}

/** Of more options than these, only those that anybody chose are shown. */
const MOST_OPTIONS = 20

/** A question then and now, each answer with its change in points and whether chance could have made it. */
export function comparedView({ question, variables }: ComparedQuestion, words: Words): ComparedView {
  const { texts, count } = words
  const [first] = variables
  const isPicked = variables.some(({ variable }) => variable.order === 'binary')
  const n = (value: number | null | undefined) => (value == null ? texts.hidden.few2 : count(value))
  const rows = variables.flatMap(({ variable, shares, means }) => [
    ...shares
      .filter(({ category }) => !isPicked || category.parts.some(({ code }) => code === 'picked'))
      .filter(({ before, now }) => variables.length <= MOST_OPTIONS || before + now > 0)
      .map((share) =>
        shareRow(
          isPicked
            ? words.variable(variable)
            : [words.variable(variable), words.part(share.category)].filter((text) => text !== '').join(': '),
          share,
          words,
        ),
      ),
    ...(means === null || question.question.kind === 'ranking'
      ? []
      : [
          [
            [words.variable(variable), texts.waves.mean].filter((text) => text !== '').join(': '),
            words.decimal(means.before),
            words.decimal(means.now),
            formatChange(means.now - means.before, { locale: words.locale, decimals: 1 }),
            means.change === null ? '' : chanceText(means.change.p, words),
          ],
        ]),
  ])
  const { columns } = texts.waves
  return {
    id: question.question.id,
    title: titleOf(question.question, words),
    basis: `${texts.waves.n(n(first?.before.answered), n(first?.now.answered))}.`,
    tables: [
      {
        caption: titleOf(question.question, words),
        columns: [
          { title: columns.answer },
          { title: columns.before, isNumber: true },
          { title: columns.now, isNumber: true },
          { title: columns.change, isNumber: true },
          { title: columns.chance },
        ],
        rows,
      },
    ],
  }
}

function shareRow(label: string, { before, now, change }: ChangedShare, words: Words): string[] {
  const points = formatChange(100 * change.difference, { locale: words.locale, decimals: 0 })
  return [
    label,
    words.share(before),
    words.share(now),
    words.texts.waves.points(points),
    chanceText(change.p, words),
  ]
}

function chanceText(p: number, { texts }: Words): string {
  return isRare(p) ? texts.waves.isChange : texts.waves.isChance
}
