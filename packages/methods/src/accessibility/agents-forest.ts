import type { Assignment } from './agents-assignment.ts'
import type { AgentsProblem } from './agents-problem.ts'

export const NONE = -1

/**
 * The pairs in use as a forest. Nodes are the places, then the sites; each knows its parent, which is of the other kind, and
 * the pair between them (`NONE` for a root).
 */
export type Forest = { readonly parent: Int32Array; readonly pair: Int32Array }

/**
 * Takes up the pairs in use one after the other. Where one closes a circle, flow is moved along it until a pair of it
 * is empty, in the direction in which the ways do not get longer; loads stay as they are. So the potential does not rise, and
 * in the end the pairs in use are a forest. O(pairs in use · depth).
 */
export function growForest(problem: AgentsProblem, { flow }: Assignment): Forest {
  const { placeCount, siteCount, start, site } = problem
  const forest = {
    parent: new Int32Array(placeCount + siteCount).fill(NONE),
    pair: new Int32Array(placeCount + siteCount).fill(NONE),
  }
  for (let place = 0; place < placeCount; place++) {
    const end = start[place + 1] ?? 0
    for (let position = start[place] ?? 0; position < end; position++) {
      if ((flow[position] ?? 0) === 0) continue
      makeRoot(forest, place)
      const siteNode = placeCount + (site[position] ?? 0)
      const path = pathUpTo(forest, siteNode, place)
      if (path !== null && !emptyOneOfCircle({ problem, flow, forest, path, position })) continue
      makeRoot(forest, place)
      forest.parent[place] = siteNode
      forest.pair[place] = position
    }
  }
  return forest
}

function makeRoot({ parent, pair }: Forest, node: number): void {
  let child = node
  let above = parent[child] ?? NONE
  let via = pair[child] ?? NONE
  parent[child] = NONE
  pair[child] = NONE
  while (above !== NONE) {
    const [next, nextVia] = [parent[above] ?? NONE, pair[above] ?? NONE]
    parent[above] = child
    pair[above] = via
    child = above
    above = next
    via = nextVia
  }
}

/** The nodes from one up to, without, the root of its tree, if that is the one asked for. */
function pathUpTo({ parent }: Forest, from: number, root: number): number[] | null {
  const path: number[] = []
  let node = from
  for (; node !== root && node !== NONE; node = parent[node] ?? NONE) path.push(node)
  return node === root ? path : null
}

/**
 * @param path from the site of the new pair up to, without, its place. The pairs above every second node, the site first,
 *   lose what the new pair gains; those between gain as well
 * @returns whether an old pair was emptied (and left the forest), so that the new one can come in
 */
function emptyOneOfCircle({
  problem: { way },
  flow,
  forest: { parent, pair },
  path,
  position,
}: {
  problem: AgentsProblem
  flow: Float64Array
  forest: Forest
  path: readonly number[]
  position: number
}): boolean {
  let longer = way[position] ?? 0
  path.forEach((node, step) => (longer += (step % 2 === 0 ? -1 : 1) * (way[pair[node] ?? 0] ?? 0)))
  const newGains = longer <= 0
  let amount = newGains ? Infinity : (flow[position] ?? 0)
  let emptied = NONE
  path.forEach((node, step) => {
    const people = flow[pair[node] ?? 0] ?? 0
    if ((step % 2 === 0) !== newGains || people >= amount) return
    amount = people
    emptied = node
  })
  const change = newGains ? amount : -amount
  path.forEach((node, step) => {
    const used = pair[node] ?? 0
    flow[used] = (flow[used] ?? 0) + (step % 2 === 0 ? -change : change)
  })
  flow[position] = emptied === NONE ? 0 : (flow[position] ?? 0) + change
  if (emptied === NONE) return false
  flow[pair[emptied] ?? 0] = 0
  parent[emptied] = NONE
  pair[emptied] = NONE
  return true
}
