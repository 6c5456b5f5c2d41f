import { NONE, type Forest } from './agents-forest.ts'
import type { AgentsProblem } from './agents-problem.ts'

/**
 * A forest of pairs made small and ordered: parents come before their children, and the many places that use one site only
 * are no nodes, since there is nothing to decide; their people are held at the site.
 */
export type Trees = {
  /** Per node: 1 for a place, 0 for a site. */
  readonly isPlace: Uint8Array
  /** Per node: number of the place or site in the problem. */
  readonly own: Uint32Array
  /** Per node: the node above, `NONE` at a root, and the pair between them. */
  readonly parent: Int32Array
  readonly pair: Int32Array
  /** Per site of the problem: people of places that use it alone. */
  readonly held: Float64Array
}

/** O(places + sites). */
export function treesOf({ placeCount, siteCount, site, demand }: AgentsProblem, forest: Forest): Trees {
  const { parent, pair } = forest
  const used = new Uint32Array(placeCount)
  const onlyPair = new Int32Array(placeCount).fill(NONE)
  parent.forEach((above, node) => {
    if (above === NONE) return
    const place = node < placeCount ? node : above
    used[place] = (used[place] ?? 0) + 1
    onlyPair[place] = pair[node] ?? NONE
  })
  const held = new Float64Array(siteCount)
  used.forEach((count, place) => {
    const at = site[onlyPair[place] ?? 0] ?? 0
    if (count === 1) held[at] = (held[at] ?? 0) + (demand[place] ?? 0)
  })
  const isNode = (node: number) => node >= placeCount || (used[node] ?? 0) > 1
  const nodes = parentsFirst(parent, isNode)
  const positionOf = new Map(nodes.map((node, at) => [node, at]))
  const aboveOf = (node: number) => positionOf.get(parent[node] ?? NONE) ?? NONE
  return {
    isPlace: Uint8Array.from(nodes, (node) => (node < placeCount ? 1 : 0)),
    own: Uint32Array.from(nodes, (node) => (node < placeCount ? node : node - placeCount)),
    parent: Int32Array.from(nodes, aboveOf),
    pair: Int32Array.from(nodes, (node) => (aboveOf(node) === NONE ? NONE : (pair[node] ?? NONE))),
    held,
  }
}

function parentsFirst(parent: Int32Array, isNode: (node: number) => boolean): number[] {
  const isListed = new Uint8Array(parent.length)
  const nodes: number[] = []
  const way: number[] = []
  for (let first = 0; first < parent.length; first++) {
    for (
      let node = first;
      node !== NONE && isNode(node) && isListed[node] === 0;
      node = parent[node] ?? NONE
    ) {
      isListed[node] = 1
      way.push(node)
    }
    for (let node = way.pop(); node !== undefined; node = way.pop()) nodes.push(node)
  }
  return nodes
}
