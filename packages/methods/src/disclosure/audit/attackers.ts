import type { DisclosureTable } from '../table/table.ts'

/**
 * What somebody knows beside all published cells.
 * `naive`: counts are at least 0. `informed`: knows the rule too; where zeros are never hidden, a hidden count is at
 * least 1. `bounds`: knows for every cell, hidden or not, that it is within these numbers.
 */
export type Attacker =
  'naive' | 'informed' | { readonly lower: readonly number[]; readonly upper: readonly number[] }

/**
 * What the attacker knows of each hidden cell before any calculation.
 *
 * A pattern may hide a zero although the informed attacker believes that none is hidden. He would find a contradiction
 * somewhere; here he is granted the truth for that cell (at least 0) and his belief for the others.
 */
export function attackerBounds({
  table: { values },
  attacker,
  hidesZeros,
}: {
  table: DisclosureTable
  attacker: Attacker
  /** The rule hides zeros too, so that a hidden cell may be one. */
  hidesZeros: boolean
}): { lower: Float64Array; upper: Float64Array } {
  if (typeof attacker === 'object') {
    if (attacker.lower.length !== values.length || attacker.upper.length !== values.length)
      throw new RangeError('attacker: bounds not one per cell')
    const [lower, upper] = [Float64Array.from(attacker.lower), Float64Array.from(attacker.upper)]
    const wrong = values.findIndex((value, cell) => value < (lower[cell] ?? 0) || value > (upper[cell] ?? 0))
    if (wrong >= 0) throw new RangeError(`attacker: the bounds of cell ${wrong} exclude its true value`)
    return { lower, upper }
  }
  return {
    lower:
      attacker === 'informed' && !hidesZeros
        ? values.map((value) => Math.min(1, value))
        : new Float64Array(values.length),
    upper: new Float64Array(values.length).fill(Infinity),
  }
}

/** One who knows what any of them knows: who is safe from this one is safe from each. */
export function strongestBounds({
  table,
  attackers,
  hidesZeros,
}: {
  table: DisclosureTable
  attackers: readonly Attacker[]
  hidesZeros: boolean
}): { lower: Float64Array; upper: Float64Array } {
  const all = attackers.map((attacker) => attackerBounds({ table, attacker, hidesZeros }))
  return {
    lower: table.values.map((_, cell) => Math.max(0, ...all.map(({ lower }) => lower[cell] ?? 0))),
    upper: table.values.map((_, cell) => Math.min(Infinity, ...all.map(({ upper }) => upper[cell] ?? 0))),
  }
}
