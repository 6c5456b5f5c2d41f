/* Tables that the tests of this method share. Nothing but tests may import it. */
import type { AdditiveEquation } from './additive-table.ts'

/** Parents of the categories of one dimension, −1 at the top. */
export type Tree = readonly number[]

export type ExampleTable = { readonly values: number[]; readonly equations: AdditiveEquation[] }

/** The full cross table of some trees: one cell per combination, inner values by their order, all sums in it. */
export function crossTable(trees: readonly Tree[], innerValue: (order: number) => number): ExampleTable {
  const sizes = trees.map(({ length }) => length)
  const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((product, size) => product * size, 1))
  const cellCount = sizes.reduce((product, size) => product * size, 1)
  const category = (cell: number, at: number) => Math.floor(cell / strides[at]!) % sizes[at]!
  const childrenOf = trees.map((tree) =>
    tree.map((_, own) => tree.flatMap((up, child) => (up === own ? [child] : []))),
  )
  const partsOf = (cell: number, at: number) => {
    const own = category(cell, at)
    return childrenOf[at]![own]!.map((child) => cell + (child - own) * strides[at]!)
  }
  const equations: AdditiveEquation[] = []
  for (let cell = 0; cell < cellCount; cell++) {
    for (const at of trees.keys()) {
      const parts = partsOf(cell, at)
      if (parts.length > 0) equations.push({ total: cell, parts })
    }
  }
  const values: (number | undefined)[] = Array.from({ length: cellCount })
  let order = 0
  const valueOf = (cell: number): number => {
    if (values[cell] !== undefined) return values[cell]
    const at = trees.findIndex((_, dimension) => partsOf(cell, dimension).length > 0)
    values[cell] =
      at < 0 ? innerValue(order++) : partsOf(cell, at).reduce((sum, part) => sum + valueOf(part), 0)
    return values[cell]
  }
  return { values: Array.from(values, (_, cell) => valueOf(cell)), equations }
}
