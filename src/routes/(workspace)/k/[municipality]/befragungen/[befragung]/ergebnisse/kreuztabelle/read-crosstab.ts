import { association } from '@gelingen/methods/rates'
import type { CountedPair, QuestionData, Variable } from '#lib/server/capabilities/survey-results/index.ts'
import type { Category } from '#lib/server/capabilities/survey-results/index.ts'
import type { ResultTable } from '#lib/ui/surveys/result-types.ts'
import { isChoosable } from '../results-address.ts'
import type { ResultsOfPage } from '../read-results-page.ts'
import { sayChance } from '../say-chance.ts'
import { titleOf } from '../views/about-view.ts'

export type Base = 'row' | 'column' | 'none'

/** A question, or a fact about respondents, as one side of a crosstab. */
type Side = { readonly title: string; readonly variables: readonly Variable[] }

export type Crosstab = {
  readonly caption: string
  readonly table: ResultTable
  /** Rows by columns with their counts, for files. */
  readonly cells: readonly (readonly number[])[]
  readonly rowNames: readonly string[]
  readonly columnNames: readonly string[]
  readonly sentences: readonly string[]
  readonly isMerged: boolean
}

/** Sides by the id of their question or fact. */
export function sidesOf({ data, words }: ResultsOfPage): { id: string; title: string }[] {
  return [
    ...data.about.map(({ id }) => ({ id, title: words.texts.about[id] ?? id })),
    ...data.questions
      .filter(({ variables }) => variables.some((variable) => isChoosable(variable, data)))
      .map((question) => ({
        id: question.question.id,
        title: `${question.number}. ${titleOf(question.question, words)}`,
      })),
  ]
}

/** Two sides crossed; null where a side is none, or too few have answered. */
export function crosstabOf(
  page: ResultsOfPage,
  { rows, columns, base }: { rows: string | null; columns: string | null; base: Base },
): Crosstab | null {
  const { results, words } = page
  const [across, down] = [sideOf(page, rows), sideOf(page, columns)]
  if (results === null || across === null || down === null || rows === columns) return null
  const blocks = across.variables.map((row) => down.variables.map((column) => results.pair(row, column)))
  const isMultiple = across.variables.length > 1 || down.variables.length > 1
  const grid = isMultiple ? picked({ blocks, across, down, words }) : whole(blocks[0]?.[0] ?? null, words)
  if (grid === null || grid.rowNames.length === 0 || grid.columnNames.length === 0) return null
  const { texts } = words
  return {
    ...grid,
    caption: texts.crosstab.caption(across.title, down.title),
    table: tableOf({
      ...grid,
      base,
      page,
      caption: texts.crosstab.caption(across.title, down.title),
      rowTitle: across.title,
    }),
    sentences: isMultiple ? [texts.chance.notOnMultiple] : sayChance(association(grid.cells), words),
  }
}

function sideOf({ data, words }: ResultsOfPage, id: string | null): Side | null {
  const about = data.about.find((variable) => variable.id === id)
  if (about !== undefined) return { title: words.texts.about[about.id] ?? about.id, variables: [about] }
  const question: QuestionData | undefined = data.questions.find((one) => one.question.id === id)
  if (question === undefined || !question.variables.some((variable) => isChoosable(variable, data)))
    return null
  return { title: titleOf(question.question, words), variables: question.variables }
}

type Grid = Pick<Crosstab, 'cells' | 'rowNames' | 'columnNames' | 'isMerged'>

/** All answers to both, without those who gave none to either. */
function whole(pair: CountedPair | null, words: ResultsOfPage['words']): Grid | null {
  if (pair === null) return null
  const isAnswer = (part: CountedPair['rows'][number]) => part.parts.length > 0
  const isRow = pair.rows.map(isAnswer)
  const isColumn = pair.columns.map(isAnswer)
  const lines = pair.counts
    .filter((_, row) => isRow[row])
    .map((line) => line.filter((_, column) => isColumn[column]))
  return {
    cells: lines,
    rowNames: pair.rows.filter(isAnswer).map(words.part),
    columnNames: pair.columns.filter(isAnswer).map(words.part),
    isMerged: [...pair.rows, ...pair.columns].some(
      ({ parts, withoutAnswer }) => parts.length > 1 || (withoutAnswer && parts.length > 0),
    ),
  }
}

/** Of several answers each has its own line, of those who chose it; lines that had to be merged are left out. */
function picked({
  blocks,
  across,
  down,
  words,
}: {
  blocks: readonly (readonly (CountedPair | null)[])[]
  across: Side
  down: Side
  words: ResultsOfPage['words']
}): Grid {
  const isPicked = (category: Category) => category.code === 'picked'
  const lines = (variable: Variable, side: Side) =>
    side.variables.length > 1 ? variable.categories.filter(isPicked) : variable.categories
  const rows = across.variables.flatMap((variable, block) =>
    lines(variable, across).map((category) => ({
      block,
      category,
      name: nameOf(variable, category, across),
    })),
  )
  const columns = down.variables.flatMap((variable, block) =>
    lines(variable, down).map((category) => ({ block, category, name: nameOf(variable, category, down) })),
  )
  const at = (parts: CountedPair['rows'], { code }: Category) =>
    parts.findIndex((part) => part.parts.length === 1 && !part.withoutAnswer && part.parts[0]?.code === code)
  const cells = rows.map((row) =>
    columns.map((column) => {
      const pair = blocks[row.block]?.[column.block]
      return pair?.counts[at(pair.rows, row.category)]?.[at(pair.columns, column.category)] ?? -1
    }),
  )
  const kept = (line: readonly number[]) => line.some((count) => count >= 0)
  return {
    cells: cells.filter(kept).map((line) => line.map((count) => count)),
    rowNames: rows.filter((_, row) => kept(cells[row] ?? [])).map(({ name }) => name),
    columnNames: columns.map(({ name }) => name),
    isMerged: cells.flat().some((count) => count < 0),
  }

  function nameOf(variable: Variable, category: Category, side: Side): string {
    return side.variables.length > 1 ? words.variable(variable) : words.category(category)
  }
}

function tableOf({
  cells,
  rowNames,
  columnNames,
  base,
  caption,
  rowTitle,
  page: { words },
}: Grid & { base: Base; caption: string; rowTitle: string; page: ResultsOfPage }): ResultTable {
  const { texts, count, share } = words
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + Math.max(0, one), 0)
  const columnSums = columnNames.map((_, column) => sum(cells.map((line) => line[column] ?? 0)))
  const rowSums = cells.map(sum)
  const cell = (value: number, row: number, column: number) => {
    if (value < 0) return texts.hidden.few2
    const whole = base === 'row' ? (rowSums[row] ?? 0) : (columnSums[column] ?? 0)
    return base === 'none' || whole === 0 ? count(value) : `${share(value / whole)} (${count(value)})`
  }
  return {
    caption,
    columns: [
      { title: rowTitle },
      ...columnNames.map((title) => ({ title, isNumber: true })),
      { title: texts.columns.all, isNumber: true },
    ],
    rows: [
      ...cells.map((line, row) => [
        rowNames[row] ?? '',
        ...line.map((value, column) => cell(value, row, column)),
        count(rowSums[row] ?? 0),
      ]),
      [texts.columns.all, ...columnSums.map(count), count(sum(rowSums))],
    ],
  }
}

export function readBase(address: URLSearchParams): Base {
  const wanted = address.get('anteile')
  return wanted === 'spalte' ? 'column' : wanted === 'keine' ? 'none' : 'row'
}
