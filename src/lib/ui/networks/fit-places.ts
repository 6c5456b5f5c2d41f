import type { Point } from '@gelingen/methods/network'

type Frame = {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Between the middles of any two signs. */
  readonly leastDistance: number
}

const ROUNDS = 80

/** Places stretched into a frame, and moved apart where signs would cover each other. */
export function fitPlaces(places: readonly Point[], frame: Frame): Point[] {
  const { width, height, margin } = frame
  const xs = stretched(places.map(({ x }) => x), { length: width, margin }) // prettier-ignore
  const ys = stretched(places.map(({ y }) => y), { length: height, margin }) // prettier-ignore
  const moved = xs.map((x, at) => ({ x, y: ys[at] ?? 0 }))
  for (let round = 0; round < ROUNDS && pushApart(moved, frame); round++);
  return moved
}

function stretched(
  values: readonly number[],
  { length, margin }: { length: number; margin: number },
): number[] {
  const low = Math.min(...values)
  const range = Math.max(...values) - low
  return values.map((value) =>
    range < 1e-9 ? length / 2 : margin + ((value - low) / range) * (length - 2 * margin),
  )
}

type Moving = { x: number; y: number }

/** @returns whether any two were too close */
function pushApart(signs: readonly Moving[], { width, height, margin, leastDistance }: Frame): boolean {
  const inside = (value: number, length: number) => Math.min(length - margin, Math.max(margin, value))
  let isMoved = false
  signs.forEach((one, at) => {
    for (const other of signs.slice(at + 1)) {
      let dx = other.x - one.x
      const dy = other.y - one.y
      const distance = Math.hypot(dx, dy)
      if (distance >= leastDistance - 1e-6) continue
      isMoved = true
      // Two at the very same place go apart sideways.
      if (distance < 1e-6) dx = 1e-3
      const push = (leastDistance - distance) / 2 / Math.max(distance, 1e-3)
      one.x = inside(one.x - dx * push, width)
      other.x = inside(other.x + dx * push, width)
      one.y = inside(one.y - dy * push, height)
      other.y = inside(other.y + dy * push, height)
    }
  })
  return isMoved
}
