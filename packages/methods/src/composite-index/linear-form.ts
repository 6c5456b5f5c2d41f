import type { AggregateMethod } from './index-spec.ts'
import type { IndexTree, TreeWeights } from './index-tree.ts'
import type { SdKind } from './moments.ts'
import { restandardisationFor, type PreparedIndex, type Scaling } from './prepare-index.ts'

export type LinearForm =
  { readonly ok: true; readonly coefficients: Float64Array } | { readonly ok: false; readonly node: string }

/**
 * Where units are complete, every draw's index is, up to a straight line, one weighted sum of the indicators (or of
 * their logarithms). Makes the function from a draw's weights to the coefficient of every indicator. The SD that a sub-index is divided
 * by follows from its coefficients and the covariances of the indicators below it, which are taken once.
 */
export function createLinearForm({
  prepared: { spec, tree },
  scaling,
  leaves,
}: {
  readonly prepared: PreparedIndex
  readonly scaling: Scaling
  readonly leaves: readonly Float64Array[]
}): (weights: TreeWeights) => LinearForm {
  const standardises = spec.restandardise && tree.length > 1
  const { sdKind, scale } = restandardisationFor(scaling)
  const leafForms = leaves.map((_, position) => unitVector(leaves.length, position))
  // Made once and overwritten by every draw: only the topmost form leaves this function.
  const nodeForms = tree.map((nodes) => nodes.map(() => new Float64Array(leaves.length)))
  const leavesBelow = leavesBelowNodes(tree, leaves.length)
  const covariances = leavesBelow.map((level, depth) =>
    level.map((positions) =>
      standardises && depth < tree.length - 1 ? covariancesOf({ leaves, positions, sdKind }) : null,
    ),
  )

  return (weights) => {
    let below = leafForms
    for (const [depth, nodes] of tree.entries()) {
      const isTop = depth === tree.length - 1
      for (const [position, { name, members }] of nodes.entries()) {
        const form = nodeForms[depth]![position]!
        const divisor = divisorOf({ aggregate: spec.aggregate, isTop, members, weights: weights[depth]! })
        form.fill(0)
        for (const member of members) addScaled(form, below[member]!, weights[depth]![member]! / divisor)
        const matrix = covariances[depth]![position]
        if (matrix) {
          const positions = leavesBelow[depth]![position]!
          const variance = quadraticForm({ matrix, form, positions })
          if (variance <= roundingShare * ownVariances({ matrix, form, positions }))
            return { ok: false, node: name }
          scaleBy(form, scale.sd / Math.sqrt(variance))
        }
      }
      below = nodeForms[depth]!
    }
    return { ok: true, coefficients: below[0]!.slice() }
  }
}

/**
 * What the weights of a node are divided by. At the top of an additive index it makes no difference to ranks; leaving
 * it out keeps units tied that are tied in the index.
 */
function divisorOf({
  aggregate,
  isTop,
  members,
  weights,
}: {
  aggregate: AggregateMethod
  isTop: boolean
  members: readonly number[]
  weights: ArrayLike<number>
}): number {
  if (aggregate === 'sum' || (isTop && aggregate === 'arithmetic')) return 1
  let sum = 0
  for (const member of members) sum += weights[member]!
  return sum
}

/** Per level and node the positions of all indicators below it. */
function leavesBelowNodes(tree: IndexTree, leafCount: number): number[][][] {
  let below = Array.from({ length: leafCount }, (_, position) => [position])
  return tree.map((nodes) => {
    below = nodes.map(({ members }) => members.flatMap((member) => below[member]!))
    return below
  })
}

/** Covariances of the indicators at `positions`, over the units that have them all; row by row. */
function covariancesOf({
  leaves,
  positions,
  sdKind,
}: {
  leaves: readonly Float64Array[]
  positions: readonly number[]
  sdKind: SdKind
}): Float64Array {
  const own = positions.map((position) => leaves[position]!)
  const units = Uint32Array.from(leaves[0]!.keys()).filter((unit) => isComplete(own, unit))
  const centred = own.map((leaf) => centredValues(leaf, units))
  const divisor = sdKind === 'sample' ? units.length - 1 : units.length
  return Float64Array.from(centred.flatMap((one) => centred.map((other) => productSum(one, other) / divisor)))
}

function isComplete(leaves: readonly Float64Array[], unit: number): boolean {
  for (const leaf of leaves) if (Number.isNaN(leaf[unit])) return false
  return true
}

function centredValues(leaf: Float64Array, units: Uint32Array): Float64Array {
  const values = new Float64Array(units.length)
  let sum = 0
  for (let at = 0; at < units.length; at++) {
    values[at] = leaf[units[at]!]!
    sum += values[at]!
  }
  const mean = sum / units.length
  for (let at = 0; at < values.length; at++) values[at]! -= mean
  return values
}

function productSum(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}

function unitVector(length: number, position: number): Float64Array {
  return new Float64Array(length).fill(1, position, position + 1)
}

function addScaled(to: Float64Array, from: Float64Array, factor: number): void {
  for (let at = 0; at < to.length; at++) to[at]! += factor * from[at]!
}

function scaleBy(form: Float64Array, factor: number): void {
  for (let at = 0; at < form.length; at++) form[at]! *= factor
}

/** A variance smaller than this share of its parts is a rounding error: the parts cancel out. */
const roundingShare = 1e-14

type Quadratic = { matrix: Float64Array; form: Float64Array; positions: readonly number[] }

function quadraticForm({ matrix, form, positions }: Quadratic): number {
  const size = positions.length
  let sum = 0
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      sum += form[positions[row]!]! * matrix[row * size + column]! * form[positions[column]!]!
    }
  }
  return sum
}

/** What the variance would be, did the parts not depend on each other. */
function ownVariances({ matrix, form, positions }: Quadratic): number {
  let sum = 0
  for (let row = 0; row < positions.length; row++) {
    sum += form[positions[row]!]! ** 2 * matrix[row * positions.length + row]!
  }
  return sum
}
