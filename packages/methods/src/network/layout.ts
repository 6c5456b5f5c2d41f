/** Where an actor is drawn, in units of the picture. */
export type NodePlace = { readonly x: number; readonly y: number }

type Tie = { readonly from: number; readonly to: number }

const STEPS = 300

/**
 * Places for the actors of a network: those who are tied attract each other, all keep apart, and a weak pull to the middle holds the parts
 * together. Begins on a circle and uses no chance, so that the same network has the same picture.
 *
 * @returns one per actor, within the box given
 *
 * Source: T. M. J. Fruchterman, E. M. Reingold, Software 21 (1991) 1129–1164, doi 10.1002/spe.4380211102. O(actors² · steps)
 */
export function networkLayout({
  actorCount,
  ties,
  width,
  height,
  margin,
}: {
  readonly actorCount: number
  readonly ties: readonly Tie[]
  readonly width: number
  readonly height: number
  readonly margin: number
}): NodePlace[] {
  if (actorCount === 0) return []
  if (actorCount === 1) return [{ x: width / 2, y: height / 2 }]
  const order = orderByTies(actorCount, ties)
  const x = new Float64Array(actorCount)
  const y = new Float64Array(actorCount)
  order.forEach((actor, at) => {
    const angle = (2 * Math.PI * at) / actorCount
    x[actor] = Math.cos(angle)
    y[actor] = Math.sin(angle)
  })
  const near = 1.6 / Math.sqrt(actorCount)
  for (let step = 0; step < STEPS; step++)
    moveAll({ x, y, ties, near, farthest: 0.12 * (1 - step / STEPS) ** 1.5 + 0.001 })
  return fitted({ x, y, width, height, margin })
}

/** Those who are tied stand beside each other on the circle: by a walk along the ties, from the most tied. */
function orderByTies(actorCount: number, ties: readonly Tie[]): number[] {
  const partners = Array.from({ length: actorCount }, (): number[] => [])
  for (const { from, to } of ties) {
    partners[from]?.push(to)
    partners[to]?.push(from)
  }
  const degree = (actor: number) => partners[actor]?.length ?? 0
  const byDegree = [...partners.keys()].sort((a, b) => degree(b) - degree(a) || a - b)
  const order: number[] = []
  const isDone = new Set<number>()
  for (const first of byDegree) {
    const stack = [first]
    for (let actor = stack.pop(); actor !== undefined; actor = stack.pop()) {
      if (isDone.has(actor)) continue
      isDone.add(actor)
      order.push(actor)
      stack.push(...(partners[actor] ?? []).toSorted((a, b) => degree(a) - degree(b) || b - a))
    }
  }
  return order
}

function moveAll({
  x,
  y,
  ties,
  near,
  farthest,
}: {
  x: Float64Array
  y: Float64Array
  ties: readonly Tie[]
  near: number
  farthest: number
}): void {
  const count = x.length
  const moveX = new Float64Array(count)
  const moveY = new Float64Array(count)
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      const [dx, dy] = [x[one]! - x[other]!, y[one]! - y[other]!]
      // Two on the same spot part along a line that depends on them alone.
      const square = Math.max(dx * dx + dy * dy, 1e-6)
      const push = (near * near) / square
      const [px, py] = square > 1e-6 ? [dx * push, dy * push] : [near * (one % 2 === 0 ? 1 : -1), near]
      moveX[one]! += px
      moveY[one]! += py
      moveX[other]! -= px
      moveY[other]! -= py
    }
  }
  // Nobody holds those without a tie but the middle.
  const isTied = new Uint8Array(count)
  for (const { from, to } of ties) {
    isTied[from] = isTied[to] = 1
    const [dx, dy] = [x[from]! - x[to]!, y[from]! - y[to]!]
    const pull = Math.hypot(dx, dy) / near
    moveX[from]! -= dx * pull
    moveY[from]! -= dy * pull
    moveX[to]! += dx * pull
    moveY[to]! += dy * pull
  }
  for (let actor = 0; actor < count; actor++) {
    const pull = isTied[actor] === 1 ? 0.9 : 2.2
    const [dx, dy] = [moveX[actor]! - pull * x[actor]!, moveY[actor]! - pull * y[actor]!]
    const length = Math.max(Math.hypot(dx, dy), 1e-9)
    const reach = Math.min(length, farthest) / length
    x[actor]! += dx * reach
    y[actor]! += dy * reach
  }
}

function fitted({
  x,
  y,
  width,
  height,
  margin,
}: {
  x: Float64Array
  y: Float64Array
  width: number
  height: number
  margin: number
}): NodePlace[] {
  const across = stretch(x, margin, width - margin)
  const down = stretch(y, margin, height - margin)
  return Array.from(x, (value, actor) => ({ x: across(value), y: down(y[actor] ?? 0) }))
}

function stretch(values: Float64Array, from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (high - low < 1e-9) return () => (from + to) / 2
  return (value) => Math.round((from + ((value - low) / (high - low)) * (to - from)) * 10) / 10
}
