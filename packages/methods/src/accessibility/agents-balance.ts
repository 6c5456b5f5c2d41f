import type { Assignment } from './agents-assignment.ts'
import { growForest, NONE } from './agents-forest.ts'
import type { AgentsProblem } from './agents-problem.ts'
import { treesOf, type Trees } from './agents-trees.ts'

/**
 * Carries an assignment to the equilibrium among the pairs that it uses, as far as no flow turns negative: one Newton
 * step for all sites at once, where choosing place by place needs thousands of passes. Never raises the potential.
 *
 * On a tree of pairs every used site costs the same for a place. That leaves one unknown per tree, which follows from
 * its demand; the flows follow from the leaves inwards. If one would turn negative, the step ends where it gets to 0, the
 * pair leaves the tree, and the next step begins with the two parts.
 */
export function balanceUsedPairs(problem: AgentsProblem, { flow, load }: Assignment): void {
  const trees = treesOf(problem, growForest(problem, { flow, load }))
  for (let active = Uint32Array.from(trees.pair.keys()); active.length > 0;) {
    const wanted = balancedTrees(problem, trees, active)
    // From the crowding, not from the flows: next to flows in the millions a small site would lose its digits.
    active.forEach((node, at) => {
      if (trees.isPlace[node] === 0) load[trees.own[node] ?? 0] = wanted.load[at] ?? 0
    })
    active = step({ flow, trees, active, wanted })
  }
}

/** What holds in the equilibrium of each tree, beside each active node. */
type Wanted = {
  /** The first node of the tree, as a position among the active ones. */
  root: Uint32Array
  /** The flow between the node and its parent, negative ones included. */
  flow: Float64Array
  /** The people at the node, if it is a site. */
  load: Float64Array
}

/**
 * `price` is the cost of a place or the crowding of a site, first from 0 at the root, then lifted so that the sites of the
 * tree hold its demand.
 */
function balancedTrees(
  { way, room, demand }: AgentsProblem,
  { isPlace, own, parent, pair, held }: Trees,
  active: Uint32Array,
): Wanted {
  const count = active.length
  const root = new Uint32Array(count)
  const above = positionsOfParents(parent, active)
  const price = new Float64Array(count)
  const roomOfTree = new Float64Array(count)
  const unplaced = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const node = active[at] ?? 0
    const up = above[at] ?? NONE
    const top = up === NONE ? at : (root[up] ?? 0)
    root[at] = top
    const ways = up === NONE ? 0 : (way[pair[node] ?? 0] ?? 0)
    const base = up === NONE ? 0 : (price[up] ?? 0)
    const number = own[node] ?? 0
    if (isPlace[node] === 1) {
      price[at] = base + ways
      unplaced[top] = (unplaced[top] ?? 0) + (demand[number] ?? 0)
      continue
    }
    price[at] = base - ways
    const size = room[number] ?? 0
    roomOfTree[top] = (roomOfTree[top] ?? 0) + size
    unplaced[top] = (unplaced[top] ?? 0) + (held[number] ?? 0) - size * (price[at] ?? 0)
  }
  const flow = new Float64Array(count)
  const load = new Float64Array(count)
  const fromBelow = new Float64Array(count)
  for (let at = count - 1; at >= 0; at--) {
    const up = above[at] ?? NONE
    const node = active[at] ?? 0
    const number = own[node] ?? 0
    let whole = demand[number] ?? 0
    if (isPlace[node] === 0) {
      const top = root[at] ?? 0
      const size = room[number] ?? 0
      const lift = size > 0 ? (unplaced[top] ?? 0) / (roomOfTree[top] ?? 1) : 0
      load[at] = size * ((price[at] ?? 0) + lift)
      whole = (load[at] ?? 0) - (held[number] ?? 0)
    }
    if (up === NONE) continue
    flow[at] = whole - (fromBelow[at] ?? 0)
    fromBelow[up] = (fromBelow[up] ?? 0) + (flow[at] ?? 0)
  }
  return { root, flow, load }
}

/** Whole trees are active, so a parent is among the active nodes, before its children. */
function positionsOfParents(parent: Int32Array, active: Uint32Array): Int32Array {
  const positionOf = new Int32Array(parent.length)
  const above = new Int32Array(active.length)
  for (let at = 0; at < active.length; at++) {
    const node = active[at] ?? 0
    const up = parent[node] ?? NONE
    positionOf[node] = at
    above[at] = up === NONE ? NONE : (positionOf[up] ?? NONE)
  }
  return above
}

/**
 * Goes to the wanted flows in each tree, or as far as none turns negative; the pair that stopped it leaves the tree.
 *
 * @returns the nodes of the trees that did not get there
 */
function step({
  flow,
  trees: { parent, pair },
  active,
  wanted,
}: {
  flow: Float64Array
  trees: Trees
  active: Uint32Array
  wanted: Wanted
}): Uint32Array<ArrayBuffer> {
  const share = new Float64Array(active.length).fill(1)
  const stopping = new Int32Array(active.length).fill(NONE)
  wanted.flow.forEach((goal, at) => {
    if (goal >= 0) return
    const people = flow[pair[active[at] ?? 0] ?? 0] ?? 0
    const top = wanted.root[at] ?? 0
    if (people / (people - goal) >= (share[top] ?? 1)) return
    share[top] = people / (people - goal)
    stopping[top] = at
  })
  active.forEach((node, at) => {
    const used = pair[node] ?? NONE
    if (used === NONE) return
    const top = wanted.root[at] ?? 0
    const people = flow[used] ?? 0
    const goal = wanted.flow[at] ?? 0
    const moved = stopping[top] === NONE ? goal : people + (share[top] ?? 1) * (goal - people)
    flow[used] = stopping[top] === at ? 0 : Math.max(0, moved)
  })
  for (const at of stopping) {
    if (at === NONE) continue
    const node = active[at] ?? 0
    parent[node] = NONE
    pair[node] = NONE
  }
  return active.filter((_, at) => stopping[wanted.root[at] ?? 0] !== NONE)
}
