import { popLeast, pushLeast } from './least-first.ts'

/** From node to node flow 0 to `room` units; each costs `cost`, a whole number of either sign. */
export type Arc = { readonly from: number; readonly to: number; readonly room: number; readonly cost: number }

/**
 * The cheapest flow that nowhere starts or ends, by successive shortest paths: at first every arc takes what is cheapest for
 * itself; then units are moved from nodes with too much to nodes with too little.
 *
 * @returns units per arc; null if there is no such flow
 *
 * Source: Ahuja, Magnanti and Orlin, Network Flows (1993), §9.7. O(units moved × arcs), much less in practice.
 */
export function cheapestCirculation(arcs: readonly Arc[], nodeCount: number): Int32Array | null {
  const flow = Int32Array.from(arcs, ({ room, cost }) => (cost < 0 ? room : 0))
  const excess = new Int32Array(nodeCount)
  const atNode = Array.from({ length: nodeCount }, (): number[] => [])
  arcs.forEach(({ from, to }, arc) => {
    excess[from] = excess[from]! - flow[arc]!
    excess[to] = excess[to]! + flow[arc]!
    atNode[from]!.push(arc)
    atNode[to]!.push(arc)
  })
  const network = { arcs, flow, excess, atNode, potential: new Float64Array(nodeCount) }
  const search = { distance: new Float64Array(nodeCount).fill(Infinity), cameBy: new Int32Array(nodeCount) }
  while (excess.some((units) => units > 0)) {
    if (!moveOneUnit(network, search)) return null
  }
  return flow
}

type Network = {
  readonly arcs: readonly Arc[]
  readonly flow: Int32Array
  readonly excess: Int32Array
  readonly atNode: readonly (readonly number[])[]
  readonly potential: Float64Array
}

/** Distances are Infinity before and after each search: only the nodes met are reset. */
type Search = { readonly distance: Float64Array; readonly cameBy: Int32Array }

const none = -1

function moveOneUnit(
  { arcs, flow, excess, atNode, potential }: Network,
  { distance, cameBy }: Search,
): boolean {
  // Many nodes share a distance, as costs are whole numbers: a heap of distances with their nodes beside it.
  const queue = new Map<number, number[]>()
  const waiting: number[] = []
  const met: number[] = []
  const reach = (node: number, length: number, arc: number) => {
    if (length >= distance[node]!) return
    if (distance[node] === Infinity) met.push(node)
    distance[node] = length
    cameBy[node] = arc
    const there = queue.get(length)
    if (there !== undefined) there.push(node)
    else {
      queue.set(length, [node])
      pushLeast(waiting, length)
    }
  }
  excess.forEach((units, node) => units > 0 && reach(node, 0, none))
  let end = none
  for (let length = popLeast(waiting); end === none && length !== undefined; length = popLeast(waiting)) {
    const nodes = queue.get(length)!
    for (let at = 0; end === none && at < nodes.length; at++) {
      const node = nodes[at]!
      if (distance[node]! < length) continue
      if (excess[node]! < 0) end = node
      else {
        for (const arc of atNode[node]!) {
          const { from, to, room, cost } = arcs[arc]!
          const isForward = from === node
          if (isForward ? flow[arc]! >= room : flow[arc] === 0) continue
          const next = isForward ? to : from
          const step = (isForward ? cost : -cost) + potential[node]! - potential[next]!
          reach(next, length + step, arc)
        }
      }
    }
  }
  const whole = end === none ? 0 : distance[end]!
  if (end !== none) {
    let node = end
    for (let arc = cameBy[node]!; arc !== none; arc = cameBy[node]!) {
      const isForward = arcs[arc]!.to === node
      flow[arc] = flow[arc]! + (isForward ? 1 : -1)
      node = isForward ? arcs[arc]!.from : arcs[arc]!.to
    }
    excess[node] = excess[node]! - 1
    excess[end] = excess[end]! + 1
  }
  for (const node of met) {
    if (distance[node]! < whole) potential[node] = potential[node]! + distance[node]! - whole
    distance[node] = Infinity
  }
  return end !== none
}
