/** Bars that fit onto a screen. */
const ALL_UP_TO = 30
const AT_EACH_END = 10

/** In place of areas that are not drawn: how many. */
export type LeftOut = { readonly leftOut: number }

/**
 * Which of many areas are drawn as bars: all, where they fit; else the first and last of the order and those chosen,
 * with the number of those left out between.
 *
 * @param points in order
 */
export function chooseBars<Point extends { readonly code: string }>(
  points: readonly Point[],
  chosen: readonly string[],
): (Point | LeftOut)[] {
  if (points.length <= ALL_UP_TO) return [...points]
  const bars: (Point | LeftOut)[] = []
  let skipped: Point[] = []
  for (const [at, point] of points.entries()) {
    const isEnd = at < AT_EACH_END || at >= points.length - AT_EACH_END
    if (!isEnd && !chosen.includes(point.code)) {
      skipped.push(point)
      continue
    }
    // A single one takes no more room than saying that it is left out.
    bars.push(...(skipped.length > 1 ? [{ leftOut: skipped.length }] : skipped), point)
    skipped = []
  }
  return bars
}
