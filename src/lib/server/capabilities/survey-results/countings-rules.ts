import { countsIn, pairCounts } from './count-codes-rules.ts'
import type { Condition, Counted, CountedCategory, CountedPair } from './counted-types.ts'
import { mergeCategories, type Merged } from './merge-categories-rules.ts'
import { mergePair } from './merge-pair-rules.ts'
import { MISSING, NOT_ASKED, type Variable } from './variables-types.ts'

/**
 * The one way to counts of answers that leave the house, and the only way in anonymous surveys. Everything that is shown of them, means and
 * shares too, is made of these counts.
 *
 * - Fewer than the minimum are never counted for themselves: categories are merged until each part has nobody or at least the minimum, so
 *   that what is left of the whole is never a small group either.
 * - A number is about two variables at most: a question by one other. With three, small groups would follow from differences.
 * - What is merged depends on the pair of variables alone, whichever of them is the filter.
 *
 * That no number about fewer than the minimum follows from all of it together is what the property tests hold it to.
 */
export type ProtectedCountings = {
  /** Whether enough have answered for anything to be shown. */
  readonly isOpen: boolean
  readonly all: number
  alone(variable: Variable): Counted
  together(rows: Variable, columns: Variable): CountedPair
  /** Those of one category only; with its own variable, those it was merged with. */
  among(condition: Condition, variable: Variable): Counted
}

export function protectedCountings({ all, minimum }: { all: number; minimum: number }): ProtectedCountings {
  const isOpen = all >= minimum
  const pairs = new Map<string, CountedPair>()
  return { isOpen, all, alone, together, among }

  function alone(variable: Variable): Counted {
    if (!isOpen) return nothing(variable)
    const { counts, missing, notAsked } = countsIn(variable)
    const { isConditional } = variable
    const merged = mergeCategories({
      variable,
      counts,
      rest: missing + notAsked,
      minimum,
      guardsRest: isConditional,
    })
    return countedOf({ variable, merged, counts, missing, notAsked })
  }

  function countedOf({
    variable,
    merged,
    counts,
    missing,
    notAsked,
  }: {
    variable: Variable
    merged: Merged
    counts: readonly number[]
    missing: number
    notAsked: number
  }): Counted {
    const answered = counts.reduce((a, b) => a + b, 0)
    const isFew = answered > 0 && answered < minimum
    const sizes = partSizes(merged, counts, missing + notAsked)
    const isRestKnown = merged.restPart === null && !(variable.isConditional && isFew)
    const mayTell = [missing, notAsked].every((count) => count === 0 || count >= minimum)
    const hidden = hiddenBecause(variable, { merged, counts, isFew })
    return {
      variable,
      categories:
        hidden === null
          ? partsOf(variable, merged).map((part, at): CountedCategory => ({ ...part, count: sizes[at] ?? 0 }))
          : [],
      all,
      answered: isRestKnown ? answered : null,
      missing: isRestKnown && (mayTell || !variable.isConditional) ? missing : null,
      notAsked: isRestKnown && (mayTell || !variable.isConditional) ? notAsked : null,
      isWhole: hidden === null && merged.partCount === counts.length && merged.restPart === null,
      hidden,
      along: [],
    }
  }

  function hiddenBecause(
    { order }: Variable,
    { merged, counts, isFew }: { merged: Merged; counts: readonly number[]; isFew: boolean },
  ): Counted['hidden'] {
    if (isFew) return 'few-answers'
    if (merged.partCount > 1 || counts.length < 2) return null
    if (order !== 'binary') return 'alike'
    return (counts[0] ?? 0) < minimum ? 'few' : 'nearly-all'
  }

  /** In the same way whichever of the two stands in front. */
  function together(rows: Variable, columns: Variable): CountedPair {
    if (rows.id > columns.id) return turnedPair(together(columns, rows))
    const key = `${rows.id}:${columns.id}`
    const pair = pairs.get(key) ?? countPair(rows, columns)
    pairs.set(key, pair)
    return pair
  }

  function countPair(rows: Variable, columns: Variable): CountedPair {
    if (!isOpen) return { rows: [], columns: [], counts: [], isWhole: false }
    const [across, down] = [mergedForPairs(rows), mergedForPairs(columns)]
    const counts = pairCounts({ rows, columns, rowOf: placeIn(across), columnOf: placeIn(down) })
    const { rowGroup, columnGroup } = mergePair({
      counts,
      rows: sideOf(rows, across),
      columns: sideOf(columns, down),
      minimum,
    })
    const [rowParts, columnParts] = [
      groupedParts(rows, across, rowGroup),
      groupedParts(columns, down, columnGroup),
    ]
    return {
      rows: rowParts.map(({ part }) => part),
      columns: columnParts.map(({ part }) => part),
      counts: rowParts.map((row) =>
        columnParts.map((column) =>
          row.members.reduce(
            (sum, one) =>
              sum + column.members.reduce((inner, other) => inner + (counts[one]?.[other] ?? 0), 0),
            0,
          ),
        ),
      ),
      isWhole: [...rowParts, ...columnParts].every(
        ({ part }) => part.parts.length <= 1 && !part.withoutAnswer,
      ),
    }
  }

  function mergedForPairs(variable: Variable): Merged {
    const { counts, missing, notAsked } = countsIn(variable)
    return mergeCategories({ variable, counts, rest: missing + notAsked, minimum, guardsRest: true })
  }

  function among({ variable: by, category }: Condition, variable: Variable): Counted {
    const pair = together(by, variable)
    const code = by.categories[category]?.code
    const at = pair.rows.findIndex(({ parts }) => parts.some((part) => part.code === code))
    const line = pair.counts[at]
    if (line === undefined) return nothing(variable)
    const isAnswer = pair.columns.map(({ parts }) => parts.length > 0)
    const categories = pair.columns.flatMap((part, place): CountedCategory[] =>
      isAnswer[place] ? [{ ...part, count: line[place] ?? 0 }] : [],
    )
    const withRest = pair.columns.some(({ withoutAnswer, parts }) => withoutAnswer && parts.length > 0)
    const rest = pair.columns.findIndex(({ withoutAnswer, parts }) => withoutAnswer && parts.length === 0)
    const sum = line.reduce((a, b) => a + b, 0)
    const restCount = rest < 0 ? 0 : (line[rest] ?? 0)
    const answered = sum - restCount
    const hidden =
      answered === 0
        ? null
        : categories.length > 1 || variable.categories.length < 2
          ? null
          : hiddenAlike(variable)
    return {
      variable,
      categories: hidden === null ? categories : [],
      all: sum,
      answered: withRest ? null : answered,
      missing: withRest || variable.isConditional ? null : restCount,
      notAsked: withRest || variable.isConditional ? null : 0,
      isWhole: hidden === null && !withRest && categories.every(({ parts }) => parts.length === 1),
      hidden,
      along: (pair.rows[at]?.parts ?? []).filter((part) => part.code !== code),
    }
  }
}

function hiddenAlike({ order }: Variable): 'few' | 'alike' {
  return order === 'binary' ? 'few' : 'alike'
}

function nothing(variable: Variable): Counted {
  return {
    variable,
    categories: [],
    all: null,
    answered: null,
    missing: null,
    notAsked: null,
    isWhole: false,
    hidden: 'few-answers',
    along: [],
  }
}

/** The parts by number; those without an answer stand at the end where they are a part for themselves. */
function partsOf(variable: Variable, { partOf, partCount, restPart }: Merged) {
  return Array.from({ length: partCount }, (_, part) => ({
    parts: variable.categories.filter((_, category) => partOf[category] === part),
    withoutAnswer: restPart === part,
  }))
}

function partSizes(
  { partOf, partCount, restPart }: Merged,
  counts: readonly number[],
  rest: number,
): number[] {
  const sizes = Array.from({ length: partCount }, (_, part) => (part === restPart ? rest : 0))
  for (const [category, count] of counts.entries()) {
    const part = partOf[category] ?? 0
    sizes[part] = (sizes[part] ?? 0) + count
  }
  return sizes
}

function sideOf({ id, order }: Variable, { partCount, restPart }: Merged) {
  return { isOrdered: order === 'ordered', isKept: id.startsWith('@'), apart: restPart ?? partCount }
}

/** From a code to its line; those without an answer have the last one, where no part takes them in. */
function placeIn({ partOf, partCount, restPart }: Merged) {
  return {
    count: restPart === null ? partCount + 1 : partCount,
    of: (code: number) =>
      code === MISSING || code === NOT_ASKED ? (restPart ?? partCount) : (partOf[code] ?? 0),
  }
}

/** Groups of lines with what they are made of. Lines that hold nobody stand for themselves: nobody is a number, too. */
function groupedParts(variable: Variable, merged: Merged, groupOf: readonly number[]) {
  const parts = partsOf(variable, merged)
  const lines = merged.restPart === null ? [...parts, { parts: [], withoutAnswer: true }] : parts
  const groups = new Map<string, { part: (typeof lines)[number]; members: number[] }>()
  lines.forEach((line, at) => {
    const group = groupOf[at] ?? -1
    const key = group < 0 ? `empty ${at}` : `group ${group}`
    const before = groups.get(key)
    if (before === undefined) {
      // Nobody without an answer is nothing to tell.
      if (group >= 0 || line.parts.length > 0) groups.set(key, { part: line, members: [at] })
      return
    }
    before.members.push(at)
    before.part = {
      parts: [...before.part.parts, ...line.parts],
      withoutAnswer: before.part.withoutAnswer || line.withoutAnswer,
    }
  })
  return [...groups.values()]
}

function turnedPair({ rows, columns, counts, isWhole }: CountedPair): CountedPair {
  return {
    rows: columns,
    columns: rows,
    counts: columns.map((_, column) => rows.map((_, row) => counts[row]?.[column] ?? 0)),
    isWhole,
  }
}
