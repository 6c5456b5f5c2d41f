/** Where an area stands: its level and the areas above it, nearest first. Areas are named by any text that is theirs alone. */
export type AreaLine = { readonly level: string | number; readonly ancestors: readonly string[] }

/** Areas that add up, in one tree: `root` is everything together and no area itself. */
export type AreaTree = {
  readonly root: string
  readonly sums: readonly { readonly total: string; readonly parts: readonly string[] }[]
  /** All areas of the tree, without the root. */
  readonly areas: readonly string[]
}

/**
 * The trees that areas with figures make up: each belongs to the nearest one above it that has a figure, too. Areas without such
 * a one belong to the whole municipality. Where two levels make up the same area, the one with more areas stays in its tree, the
 * other becomes a tree of its own, with the sum of its areas as root.
 */
export function areaTrees(areas: Iterable<string>, lines: ReadonlyMap<string, AreaLine>): AreaTree[] {
  const present = new Set(areas)
  const families = new Map<string, { above: string | null; parts: string[] }>()
  for (const area of present) {
    const line = lines.get(area)
    const above = line?.ancestors.find((ancestor) => present.has(ancestor)) ?? null
    const key = JSON.stringify([above, line?.level ?? null])
    const family = families.get(key)
    if (family === undefined) families.set(key, { above, parts: [area] })
    else family.parts.push(area)
  }
  const below = new Map<string, readonly string[]>()
  const roots: (readonly string[])[] = []
  for (const { above, parts } of families.values()) {
    const rival = above === null ? undefined : below.get(above)
    if (above === null) roots.push(parts)
    else if (rival === undefined) below.set(above, parts)
    else {
      const isLarger = parts.length > rival.length
      roots.push(isLarger ? rival : parts)
      if (isLarger) below.set(above, parts)
    }
  }
  return roots.map((parts, at) => treeFrom(`\u0000all ${at}`, parts, below))
}

/** Of each area the finest areas that it is made of, itself where nothing lies below it. */
export function leavesByArea(lines: ReadonlyMap<string, AreaLine>): Map<string, string[]> {
  const inner = new Set([...lines.values()].flatMap(({ ancestors }) => ancestors))
  const leavesOf = new Map<string, string[]>()
  for (const [area, { ancestors }] of lines) {
    if (inner.has(area)) continue
    for (const above of [area, ...ancestors]) {
      const leaves = leavesOf.get(above)
      if (leaves === undefined) leavesOf.set(above, [area])
      else leaves.push(area)
    }
  }
  return leavesOf
}

function treeFrom(
  root: string,
  parts: readonly string[],
  below: ReadonlyMap<string, readonly string[]>,
): AreaTree {
  const sums = [{ total: root, parts }]
  const areas: string[] = []
  for (const sum of sums)
    for (const part of sum.parts) {
      areas.push(part)
      const own = below.get(part)
      if (own !== undefined) sums.push({ total: part, parts: own })
    }
  return { root, sums, areas }
}
