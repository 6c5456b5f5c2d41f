import type { HiddenComponent } from './hidden-components.ts'

/** Values tried per cell above its smallest where nothing bounds it from above. */
const WIDEST_RANGE = 32

type Ranges = { readonly lower: Float64Array; readonly upper: Float64Array }

/**
 * Looks for a table of whole numbers in which one hidden cell has a given value and all equations hold, by narrowing
 * ranges and trying values near the true ones. For the rare case that the simplex method ends between whole numbers.
 *
 * @param near values that satisfy all equations, whole or not; whole values close to them are tried first
 * @param ranges smallest and largest value per cell of the component
 * @returns the values, one per cell; `none`: proven that there is no such table; `unknown`: given up
 */
export function searchWholeTable({
  component,
  near,
  ranges,
  cell,
  value,
  mostChoices,
}: {
  component: HiddenComponent
  near: Float64Array
  ranges: Ranges
  cell: number
  value: number
  /** Values tried before the search gives up. */
  mostChoices: number
}): Float64Array | 'none' | 'unknown' {
  const system = asSystem(component, near)
  let [choices, isComplete] = [0, true]
  const start = {
    lower: ranges.lower.map((bound) => Math.ceil(bound - 1e-7)),
    upper: ranges.upper.map((bound) => Math.floor(bound + 1e-7)),
  }
  start.lower[cell] = start.upper[cell] = value
  const found = descend(start, system.equations.keys())
  return found ?? (isComplete ? 'none' : 'unknown')

  function descend(own: Ranges, changed: Iterable<number>): Float64Array | null {
    if (!narrow({ system, ranges: own, changed })) return null
    const open = tightest(own)
    if (open < 0) return own.lower
    for (const trial of trials(own, open)) {
      if (++choices > mostChoices) {
        isComplete = false
        return null
      }
      const next = { lower: own.lower.slice(), upper: own.upper.slice() }
      next.lower[open] = next.upper[open] = trial
      const table = descend(next, system.equationsOf[open] ?? [])
      if (table !== null) return table
    }
    return null
  }

  /** The true value first, then further and further away. */
  function trials({ lower, upper }: Ranges, open: number): number[] {
    const [low, high] = [lower[open] ?? 0, upper[open] ?? 0]
    if (high - low > WIDEST_RANGE) isComplete = false
    const middle = Math.min(Math.max(Math.round(near[open] ?? 0), low), high)
    const [from, to] = [Math.max(low, middle - WIDEST_RANGE), Math.min(high, middle + WIDEST_RANGE)]
    const values = Array.from({ length: to - from + 1 }, (_, k) => from + k)
    return values.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  }
}

type System = {
  readonly equations: readonly {
    readonly cells: readonly number[]
    readonly signs: readonly number[]
    readonly sum: number
  }[]
  /** Per cell: the equations that it is in. */
  readonly equationsOf: readonly (readonly number[])[]
}

function asSystem({ cells, equations }: HiddenComponent, near: Float64Array): System {
  const equationsOf: number[][] = cells.map(() => [])
  for (const [equation, own] of equations.entries())
    for (const at of own.cells) equationsOf[at]?.push(equation)
  // Whole, but for the rounding errors of fractions.
  const sumOf = (own: HiddenComponent['equations'][number]) =>
    Math.round(own.cells.reduce((sum, at, k) => sum + (own.signs[k] ?? 0) * (near[at] ?? 0), 0))
  return { equations: equations.map((own) => ({ ...own, sum: sumOf(own) })), equationsOf }
}

function tightest({ lower, upper }: Ranges): number {
  let [best, width] = [-1, Infinity]
  for (let at = 0; at < lower.length; at++) {
    const own = (upper[at] ?? 0) - (lower[at] ?? 0)
    if (own > 0 && (own < width || best < 0)) [best, width] = [at, own]
  }
  return best
}

/** Narrows the ranges by the equations of the cells that changed, until nothing changes; false if one cannot hold. */
function narrow({
  system,
  ranges,
  changed,
}: {
  system: System
  ranges: Ranges
  changed: Iterable<number>
}): boolean {
  const waiting = new Set<number>(changed)
  for (const equation of waiting) {
    waiting.delete(equation)
    const own = system.equations[equation]
    if (
      own === undefined ||
      !narrowBy(own, ranges, (cell) => system.equationsOf[cell]?.forEach((other) => waiting.add(other)))
    )
      return false
  }
  return true
}

/**
 * Each cell must be what the others leave: Σ sign · value = sum. Cells without upper end are counted, because ∞ cannot be
 * taken out of a sum again. Written out without arrays: nearly all time of a search is spent here.
 */
function narrowBy(
  { cells, signs, sum }: System['equations'][number],
  { lower, upper }: Ranges,
  onChange: (cell: number) => void,
): boolean {
  let [least, most, endlessDown, endlessUp] = [0, 0, 0, 0]
  for (let k = 0; k < cells.length; k++) {
    const [low, high] = [lower[cells[k] ?? 0] ?? 0, upper[cells[k] ?? 0] ?? 0]
    const isPart = (signs[k] ?? 0) > 0
    if (isPart) least += low
    else most -= low
    if (high === Infinity && isPart) endlessUp++
    else if (high === Infinity) endlessDown++
    else if (isPart) most += high
    else least -= high
  }
  for (let k = 0; k < cells.length; k++) {
    const at = cells[k] ?? 0
    const [low, high] = [lower[at] ?? 0, upper[at] ?? 0]
    const isPart = (signs[k] ?? 0) > 0
    const isEndless = high === Infinity
    const [downOfOthers, upOfOthers] = [
      endlessDown - (isEndless && !isPart ? 1 : 0),
      endlessUp - (isEndless && isPart ? 1 : 0),
    ]
    const ownMost = isPart ? (isEndless ? 0 : high) : -low
    const ownLeast = isPart ? low : isEndless ? 0 : -high
    const from = upOfOthers > 0 ? -Infinity : sum - (most - ownMost)
    const to = downOfOthers > 0 ? Infinity : sum - (least - ownLeast)
    const [newLow, newHigh] = isPart ? [from, to] : [-to, -from]
    if (newLow <= low && newHigh >= high) continue
    lower[at] = Math.max(low, newLow)
    upper[at] = Math.min(high, newHigh)
    if ((lower[at] ?? 0) > (upper[at] ?? 0)) return false
    onChange(at)
  }
  return true
}
