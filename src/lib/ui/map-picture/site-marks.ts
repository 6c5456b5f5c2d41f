/** Layers of places are told apart by their shape, not by colour alone. */
export const siteShapes = ['circle', 'square', 'triangle'] as const
export type SiteShape = (typeof siteShapes)[number]

/**
 * Many places as one path in the frame of the outlines: a dot of no length each, which the ends of the line make round or
 * square; triangles are drawn. Thousands of them stay small on the wire and fast to draw.
 *
 * @param size of a triangle, in units of the frame
 */
export function siteMarks(
  places: readonly { readonly x: number; readonly y: number }[],
  shape: SiteShape,
  size: number,
): string {
  const one = (value: number) => String(Math.round(value * 10) / 10)
  const half = one(size / 2)
  const mark =
    shape === 'triangle'
      ? ({ x, y }: { x: number; y: number }) =>
          `M${one(x - size / 2)} ${one(y + size / 3)}h${one(size)}l-${half}-${one(size * 0.9)}z`
      : ({ x, y }: { x: number; y: number }) => `M${one(x)} ${one(y)}h0`
  return places.map(mark).join('')
}

export type SizeClass = 'few' | 'many' | 'crowd'

/** Where places are many, their marks are small, or they would cover the map. */
export function sizeClass(count: number): SizeClass {
  return count <= 200 ? 'few' : count <= 1000 ? 'many' : 'crowd'
}

/** Of a triangle, in units of the frame. */
export const triangleSizes = { few: 13, many: 9, crowd: 6 } as const
