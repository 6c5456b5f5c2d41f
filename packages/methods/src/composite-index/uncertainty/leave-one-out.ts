import { withoutSlot } from '../aggregate/index-tree.ts'
import { toNullable } from '../columns/column.ts'
import { descendingRanks } from '../columns/ranks.ts'
import { evaluateLeaves, prepareIndex, type IndexColumns } from '../prepare-index.ts'
import type { Refused } from '../refusals.ts'
import type { IndexDesign } from '../spec/index-design.ts'
import { nominalOf } from './nominal-index.ts'

/** The index without one of its parts. All lists hold one value per unit, in the order of the data. */
export type IndexWithout = {
  /** Column of the indicator or name of the group that is left out. */
  readonly name: string
  readonly isIndicator: boolean
  readonly index: readonly (number | null)[]
  readonly rank: readonly (number | null)[]
  /** By how many ranks a unit moves on average. */
  readonly meanRankShift: number
}

/**
 * The index without each of its indicators and groups in turn: who depends on which?
 *
 * Only units with an index are ranked, so that ranks can be compared; a unit that has none without the part has null.
 * A part without which nothing is left (or cannot be computed) is not listed.
 *
 * @returns the indicators in their order, then the groups; or a refusal as of `computeIndex`
 * @throws RangeError as `computeIndex`
 *
 * Checked against COINr 1.1.14 (remove_elements). O((indicators + groups) · units · indicators).
 */
export function leaveOneOut({
  spec,
  columns,
}: {
  readonly spec: IndexDesign
  readonly columns: IndexColumns
}): { readonly ok: true; readonly without: readonly IndexWithout[] } | Refused {
  const preparation = prepareIndex({ spec, columns })
  if (!preparation.ok) return preparation
  const { prepared } = preparation
  const nominal = nominalOf(prepared)
  if (!nominal.ok) return nominal
  const { leaves, scaling, index } = nominal
  const ranks = descendingRanks(index)
  const { leafCount, nodes } = prepared.tree
  const names = [
    ...spec.indicators.map(({ column }) => column),
    ...nodes.slice(0, -1).map(({ name }) => name),
  ]
  const without = names.flatMap((name, slot): IndexWithout[] => {
    const tree = withoutSlot(prepared.tree, slot)
    const hasWeight = tree.nodes.every(
      ({ members }) => members.length === 0 || members.some((member) => prepared.weights[member]! > 0),
    )
    if (tree.nodes.at(-1)!.members.length === 0 || !hasWeight) return []
    const evaluated = evaluateLeaves({ prepared, leaves, scaling, tree })
    if (!evaluated.ok) return []
    const values = evaluated.nodes
      .at(-1)!
      .values.map((value, unit) => (Number.isNaN(index[unit]) ? Number.NaN : value))
    const own = descendingRanks(values)
    return [
      {
        name,
        isIndicator: slot < leafCount,
        index: toNullable(values),
        rank: toNullable(own),
        meanRankShift: meanShift(ranks, own),
      },
    ]
  })
  return { ok: true, without }
}

function meanShift(one: Float64Array, other: Float64Array): number {
  let sum = 0
  let count = 0
  for (let unit = 0; unit < one.length; unit++) {
    const shift = Math.abs(one[unit]! - other[unit]!)
    if (Number.isNaN(shift)) continue
    sum += shift
    count++
  }
  return count === 0 ? 0 : sum / count
}
