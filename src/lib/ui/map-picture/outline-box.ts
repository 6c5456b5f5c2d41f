export type ViewBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The box around SVG paths as areas are drawn: closed rings of `m` with relative steps only.
 * @returns null where there is no corner
 */
export function outlineBox(outlines: readonly string[]): ViewBox | null {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const outline of outlines) {
    // After a ring is closed the pen is where the ring began.
    let [startX, startY] = [0, 0]
    for (const ring of outline.split('z').filter((part) => part !== '')) {
      let [x, y] = [startX, startY]
      const steps = ring.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []
      for (let at = 0; at + 1 < steps.length; at += 2) {
        x += Number(steps[at])
        y += Number(steps[at + 1])
        if (at === 0) [startX, startY] = [x, y]
        west = Math.min(west, x)
        east = Math.max(east, x)
        north = Math.min(north, y)
        south = Math.max(south, y)
      }
    }
  }
  return west > east ? null : { x: west, y: north, width: east - west, height: south - north }
}

/** The box with room around it, a share of its longer side, and not much higher or wider than it is long. */
export function withRoom({ x, y, width, height }: ViewBox, share: number): ViewBox {
  const room = share * Math.max(width, height)
  const [fullWidth, fullHeight] = [
    Math.max(width + 2 * room, height * 0.8),
    Math.max(height + 2 * room, width * 0.5),
  ]
  return rounded({
    x: x + width / 2 - fullWidth / 2,
    y: y + height / 2 - fullHeight / 2,
    width: fullWidth,
    height: fullHeight,
  })
}

function rounded({ x, y, width, height }: ViewBox): ViewBox {
  const one = (value: number) => Math.round(value * 10) / 10
  return { x: one(x), y: one(y), width: one(width), height: one(height) }
}
