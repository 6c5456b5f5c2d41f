import type { DisclosureTable } from '../table/table.ts'

/**
 * Hidden cells that hang together by equations. Equations are given by local positions in `cells`, with coefficient −1
 * for the total and 1 for the parts; what is published is taken out.
 */
export type HiddenComponent = {
  readonly cells: readonly number[]
  readonly equations: readonly {
    /** Its number in the table. */
    readonly equation: number
    readonly cells: readonly number[]
    readonly signs: readonly number[]
  }[]
}

/**
 * Parts the hidden cells so that none of one component says anything about one of another. O(entries).
 * @param seeds only the components that hold one of these; left out: all
 */
export function hiddenComponents({
  table: { equations },
  hidden,
  seeds = hidden.keys(),
}: {
  table: DisclosureTable
  hidden: Uint8Array
  seeds?: Iterable<number>
}): HiddenComponent[] {
  const local = new Map<number, number>()
  const equationSeen = new Set<number>()
  const found: HiddenComponent[] = []
  for (const seed of seeds) {
    if (!hidden[seed] || local.has(seed)) continue
    const cells = [seed]
    local.set(seed, 0)
    const own: number[] = []
    for (let next = 0; next < cells.length; next++) {
      const cell = cells[next] ?? 0
      for (let k = equations.cellStarts[cell] ?? 0; k < (equations.cellStarts[cell + 1] ?? 0); k++) {
        const equation = equations.ofCell[k] ?? 0
        if (equationSeen.has(equation)) continue
        equationSeen.add(equation)
        own.push(equation)
        for (let e = equations.starts[equation] ?? 0; e < (equations.starts[equation + 1] ?? 0); e++) {
          const other = equations.cells[e] ?? 0
          if (!hidden[other] || local.has(other)) continue
          local.set(other, cells.length)
          cells.push(other)
        }
      }
    }
    found.push({ cells, equations: own.map((equation) => localEquation(equation)) })
  }
  return found

  function localEquation(equation: number) {
    const [from, to] = [equations.starts[equation] ?? 0, equations.starts[equation + 1] ?? 0]
    const cells: number[] = []
    const signs: number[] = []
    for (let e = from; e < to; e++) {
      const cell = equations.cells[e] ?? 0
      if (!hidden[cell]) continue
      cells.push(local.get(cell) ?? 0)
      signs.push(e === from ? -1 : 1)
    }
    return { equation, cells, signs }
  }
}
