import type { Sum } from '@gelingen/methods/disclosure'

/** Series that hang together by sums and are to be protected together. */
export type RelatedGroup = {
  readonly keys: ReadonlySet<string>
  readonly sums: readonly Sum[]
  /** Series that give one another away in a way that is no plain sum: what is hidden in one is hidden in all. */
  readonly ties: readonly (readonly string[])[]
}

/**
 * Puts series into groups by the sums between them. A sum that names a series twice, makes a circle, or is a second one of the same
 * total cannot stand in a table; it ties its series instead.
 */
export function relatedGroups({
  keys,
  sums,
  tied: given,
}: {
  keys: readonly string[]
  sums: readonly Sum[]
  /** Series that are hidden alike whatever adds up. */
  tied: readonly (readonly string[])[]
}): RelatedGroup[] {
  const group = new Map(keys.map((key) => [key, key]))
  const groupOf = (key: string): string => {
    const above = group.get(key) ?? key
    return above === key ? key : groupOf(above)
  }
  const plain = new Map<string, readonly string[]>()
  const tied = [...given]
  for (const [first = '', ...others] of given)
    for (const other of others) group.set(groupOf(other), groupOf(first))
  for (const { total, parts } of sums) {
    // What is a part of itself has only empty parts besides.
    if (parts.includes(total)) continue
    for (const part of parts) group.set(groupOf(part), groupOf(total))
    if (!plain.has(total) && isPlain([...plain, [total, parts]])) plain.set(total, parts)
    else tied.push([...new Set([total, ...parts])])
  }
  return [...Map.groupBy(keys, groupOf).values()].map((own) => {
    const ownKeys = new Set(own)
    return {
      keys: ownKeys,
      sums: [...plain].flatMap(([total, parts]) => (ownKeys.has(total) ? [{ total, parts }] : [])),
      ties: tied.filter(([first = '']) => ownKeys.has(first)),
    }
  })
}

/** Whether every total comes down to series that each stand in it once. */
function isPlain(sums: readonly (readonly [string, readonly string[]])[]): boolean {
  const byTotal = new Map(sums)
  const leavesOf = (key: string, above: readonly string[]): string[] | null => {
    if (above.includes(key)) return null
    const leaves: string[] = []
    for (const part of byTotal.get(key) ?? []) {
      const below = leavesOf(part, [...above, key])
      if (below === null) return null
      leaves.push(...below)
    }
    return byTotal.has(key) ? leaves : [key]
  }
  return sums.every(([total]) => {
    const leaves = leavesOf(total, [])
    return leaves !== null && new Set(leaves).size === leaves.length
  })
}
