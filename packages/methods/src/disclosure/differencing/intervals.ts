import type { IntegerProgram, Solve, SolveOptions } from '../../optimisation/index.ts'
import { keyOfPieces, tellApart, type PlacedFigure } from './classes.ts'
import type { Release } from './types.ts'

export type HiddenInterval = {
  readonly figure: { readonly release: string; readonly name: string }
  /** Fewest people that all published figures leave possible; null if no solution was found in time. */
  readonly low: number | null
  /** Most; null if there is no limit, or no solution was found in time. */
  readonly high: number | null
  /** Surely too narrow or not known: true. An interval without upper limit is wide enough. */
  readonly isTooNarrow: boolean
}

/**
 * Says how closely each hidden figure can be narrowed down by somebody who knows all published figures of all releases,
 * that no count is below 0, that people are whole – and, if told, that nothing below some number is ever hidden.
 *
 * Where a figure was published more than once with different counts, the latest one holds.
 *
 * @param leastWidth people: the most less the fewest must be at least this, from 1 up
 * @param hiddenAtLeast people: 0 if zeros may be hidden, too; 1 if it is known that zeros never are
 * @param solve the integer solver; two programs per hidden figure
 * @param options time limit per program, and so on; a program stopped before its end never makes an interval look wider
 * @throws RangeError `leastWidth`, `hiddenAtLeast`
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley 2012), §4.4 (the attacker's problem).
 */
export async function guardIntervals({
  earlier,
  planned,
  leastWidth,
  hiddenAtLeast = 0,
  solve,
  options = {},
}: {
  earlier: readonly Release[]
  planned: Release
  leastWidth: number
  hiddenAtLeast?: 0 | 1
  solve: Solve
  options?: SolveOptions
}): Promise<HiddenInterval[]> {
  if (!(leastWidth >= 1)) throw new RangeError(`leastWidth: ${leastWidth} is not 1, 2, 3 …`)
  if (hiddenAtLeast !== 0 && hiddenAtLeast !== 1) throw new RangeError(`hiddenAtLeast: ${hiddenAtLeast}`)
  const { program, columnsOf, hidden } = attackersProgram([...earlier, planned], hiddenAtLeast)
  const intervals: HiddenInterval[] = []
  for (const { figure, release } of hidden) {
    const most = { ...program, cost: new Float64Array(program.cost.length) }
    const fewest = { ...program, cost: new Float64Array(program.cost.length) }
    for (const column of columnsOf(figure.pieces)) {
      fewest.cost[column] = 1
      most.cost[column] = -1
    }
    const { objective: low } = await solve(fewest, options)
    const { objective, status } = await solve(most, options)
    const high = objective === null ? null : 0 - Math.round(objective)
    const isWide =
      low !== null && (status === 'unbounded' || (high !== null && high - Math.round(low) >= leastWidth))
    intervals.push({
      figure: { release, name: figure.name },
      low: low === null ? null : Math.round(low) + 0,
      high: status === 'unbounded' ? null : high,
      isTooNarrow: !isWide,
    })
  }
  return intervals
}

/** One whole unknown per class of pieces that no figure tells apart, one row per figure. */
function attackersProgram(
  releases: readonly Release[],
  hiddenAtLeast: number,
): {
  program: IntegerProgram
  columnsOf: (pieces: readonly string[]) => ReadonlySet<number>
  hidden: readonly PlacedFigure[]
} {
  const all = releases.flatMap(({ name, figures }, releaseAt) =>
    figures.map((figure): PlacedFigure => ({ figure, release: name, releaseAt })),
  )
  const { shown = [], hidden = [] } = Object.groupBy(all, ({ figure }) =>
    figure.isHidden === true ? 'hidden' : 'shown',
  )
  const latest = new Map(shown.map((placed) => [keyOfPieces(placed.figure.pieces), placed]))
  const rows = [...latest.values(), ...hidden]
  const { classes, classOf } = tellApart(all, rows, new Set(), new Map())
  const columnsOf = (pieces: readonly string[]) => new Set(pieces.map((piece) => classOf.get(piece)!))
  const rowColumns = rows.map(({ figure }) => [...columnsOf(figure.pieces)])
  const rowStarts = new Int32Array(rows.length + 1)
  rowColumns.forEach((columns, row) => (rowStarts[row + 1] = rowStarts[row]! + columns.length))
  const isHidden = (row: number) => row >= latest.size
  return {
    columnsOf,
    hidden,
    program: {
      cost: new Float64Array(classes.length),
      lower: new Float64Array(classes.length),
      upper: new Float64Array(classes.length).fill(Infinity),
      isInteger: new Uint8Array(classes.length).fill(1),
      rowStarts,
      rowColumns: Int32Array.from(rowColumns.flat()),
      rowValues: new Float64Array(rowStarts[rows.length]!).fill(1),
      rowLower: Float64Array.from(rows, ({ figure }, row) => (isHidden(row) ? hiddenAtLeast : figure.count)),
      rowUpper: Float64Array.from(rows, ({ figure }, row) => (isHidden(row) ? Infinity : figure.count)),
    },
  }
}
