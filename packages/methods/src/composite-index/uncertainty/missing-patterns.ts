/** Which members each unit has: few different patterns among many units. */
export type MissingPatterns = {
  /** Per unit the number of its pattern. */
  readonly patternOf: Uint32Array
  /** Per pattern 1 for each member present, else 0. */
  readonly patterns: readonly Uint8Array[]
}

/** @param members one column each (NaN = missing), all of the same length, at least one */
export function missingPatterns(members: readonly Float64Array[]): MissingPatterns {
  const patternOf = new Uint32Array(members[0]!.length)
  let patterns: Uint8Array[] = [new Uint8Array(members.length)]
  for (const [member, column] of members.entries()) {
    // Splits every pattern so far by whether this member is present.
    const split = new Map<number, number>()
    const next: Uint8Array[] = []
    for (let unit = 0; unit < column.length; unit++) {
      const present = Number.isNaN(column[unit]) ? 0 : 1
      const key = 2 * patternOf[unit]! + present
      let pattern = split.get(key)
      if (pattern === undefined) {
        pattern = next.length
        split.set(key, pattern)
        next.push(patterns[patternOf[unit]!]!.with(member, present))
      }
      patternOf[unit] = pattern
    }
    patterns = next
  }
  return { patternOf, patterns }
}

/** Per pattern the sum of the weights of the members present. */
export function presentWeights({ patterns }: MissingPatterns, weights: ArrayLike<number>): Float64Array {
  return Float64Array.from(patterns, (pattern) => {
    let sum = 0
    for (let member = 0; member < pattern.length; member++) sum += pattern[member]! * weights[member]!
    return sum
  })
}
