import { withoutSlot, type IndexTree, type TreeNode, type TreeWeights } from '../aggregate/index-tree.ts'
import type { SdKind } from '../columns/moments.ts'
import { restandardisationFor, type PreparedIndex, type Scaling } from '../prepare-index.ts'
import type { Draw } from './draw-plan.ts'

export type LinearForm =
  { readonly ok: true; readonly coefficients: Float64Array } | { readonly ok: false; readonly node: string }

/**
 * Where units are complete, every draw's index is, up to a straight line, one weighted sum of the indicators (or of
 * their logarithms or reciprocals). Makes the function from a draw to the coefficient of every indicator. The SD that a
 * sub-index is divided by follows from its coefficients and the covariances of the indicators below it, which are
 * taken once.
 */
export function createLinearForm({
  prepared: { spec, tree },
  scaling,
  leaves,
}: {
  readonly prepared: PreparedIndex
  readonly scaling: Scaling
  readonly leaves: readonly Float64Array[]
}): (draw: Pick<Draw, 'weights' | 'leftOut'>) => LinearForm {
  const standardises = spec.restandardise && tree.nodes.length > 1
  const { sdKind, scale } = restandardisationFor(scaling)
  const top = tree.nodes.length - 1
  const leafForms = leaves.map((_, position) => unitVector(leaves.length, position))
  // Made once and overwritten by every draw: only the topmost form leaves this function.
  const nodeForms = tree.nodes.map(() => new Float64Array(leaves.length))
  const forms = [...leafForms, ...nodeForms]
  const leavesBelow = leavesBelowNodes(tree)
  const covariances = leavesBelow.map((positions, node) =>
    standardises && node < top ? covariancesOf({ leaves, positions, sdKind }) : null,
  )
  const trees = new Map<number, IndexTree>()
  const treeWithout = (leaf: number | null): IndexTree => {
    if (leaf === null) return tree
    const known = trees.get(leaf) ?? withoutSlot(tree, leaf)
    trees.set(leaf, known)
    return known
  }

  return ({ weights, leftOut }) => {
    for (const [position, node] of treeWithout(leftOut).nodes.entries()) {
      const { name, members } = node
      if (members.length === 0) continue
      const form = nodeForms[position]!
      const divisor = divisorOf({ node, isTop: position === top, weights })
      form.fill(0)
      for (const member of members) addScaled(form, forms[member]!, weights[member]! / divisor)
      const matrix = covariances[position]
      if (matrix) {
        const positions = leavesBelow[position]!
        const variance = quadraticForm({ matrix, form, positions })
        if (variance <= roundingShare * ownVariances({ matrix, form, positions }))
          return { ok: false, node: name }
        scaleBy(form, scale.sd / Math.sqrt(variance))
      }
    }
    return { ok: true, coefficients: nodeForms[top]!.slice() }
  }
}

/**
 * What the weights of a node are divided by. At the top of an additive index it makes no difference to ranks; leaving
 * it out keeps units tied that are tied in the index.
 */
function divisorOf({
  node: { aggregate, members },
  isTop,
  weights,
}: {
  node: TreeNode
  isTop: boolean
  weights: TreeWeights
}): number {
  if (aggregate === 'sum' || (isTop && aggregate === 'arithmetic')) return 1
  let sum = 0
  for (const member of members) sum += weights[member]!
  return sum
}

/** Per node the positions of all indicators below it. */
function leavesBelowNodes({ leafCount, nodes }: IndexTree): number[][] {
  const below = Array.from({ length: leafCount }, (_, position) => [position])
  for (const { members } of nodes) below.push(members.flatMap((member) => below[member]!))
  return below.slice(leafCount)
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
