/**
 * One line of a perturbation table: a cell with this count and a cell key above `above` and up to `upTo` is changed by
 * `change`. The lines of the highest count hold for all higher ones.
 */
export type PerturbationLine = {
  readonly count: number
  /** Whole number; count + change is never below 0. */
  readonly change: number
  /** From 0 … */
  readonly above: number
  /** … to 1: the widths are the probabilities. */
  readonly upTo: number
}

/** The lines laid out for looking up: those of count i from `starts[i]` up to, but not including, `starts[i + 1]`. */
export type PerturbationLookup = {
  readonly starts: Int32Array
  readonly upTo: Float64Array
  readonly change: Int32Array
}

/**
 * @param lines in any order, for every count from 0 up to some highest one
 * @throws RangeError `lines`: none, a count left out, intervals that do not cover 0 … 1 without gap or overlap, a change
 *   that is not whole or leads below 0, a count of 0 that is changed (nobody would become somebody)
 */
export function perturbationLookup(lines: readonly PerturbationLine[]): PerturbationLookup {
  const sorted = lines.toSorted((one, other) => one.count - other.count || one.upTo - other.upTo)
  const highest = sorted.at(-1)?.count ?? -1
  if (highest < 0) throw new RangeError('lines: a perturbation table has at least a line for 0')
  const starts = new Int32Array(highest + 2)
  let before = { count: -1, upTo: 1 }
  for (const [at, line] of sorted.entries()) {
    requireLine(line)
    if (line.count !== before.count) {
      if (before.upTo !== 1) throw new RangeError(`lines: those of count ${before.count} end before 1`)
      if (line.count !== before.count + 1) throw new RangeError(`lines: none for count ${before.count + 1}`)
      before = { count: line.count, upTo: 0 }
    }
    if (line.above !== before.upTo || line.upTo <= line.above) {
      throw new RangeError(`lines: count ${line.count} has a gap or an overlap at ${line.above}`)
    }
    before = line
    starts[line.count + 1] = at + 1
  }
  if (before.upTo !== 1) throw new RangeError(`lines: those of count ${before.count} end before 1`)
  return {
    starts,
    upTo: Float64Array.from(sorted, ({ upTo }) => upTo),
    change: Int32Array.from(sorted, ({ change }) => change),
  }
}

function requireLine({ count, change, above, upTo }: PerturbationLine): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`lines: count ${count}`)
  if (!Number.isInteger(change) || count + change < 0) {
    throw new RangeError(`lines: count ${count} is changed by ${change}`)
  }
  if (count === 0 && change !== 0) throw new RangeError('lines: a count of 0 is changed')
  if (!(above >= 0 && upTo <= 1)) throw new RangeError(`lines: count ${count} has an interval outside 0 … 1`)
}

/** The change for one cell. A key of exactly 0 lies in the first interval. */
export function changeOf(
  { starts, upTo, change }: PerturbationLookup,
  count: number,
  cellKey: number,
): number {
  const row = Math.min(count, starts.length - 2)
  let line = starts[row]!
  while (cellKey > upTo[line]!) line++
  return change[line]!
}
