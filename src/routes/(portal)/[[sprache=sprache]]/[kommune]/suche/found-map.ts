import type { Position } from '@gelingen/methods/accessibility'
import type { AreasDrawing, ListedOffer } from '#lib/server/capabilities/portal/index.ts'

/** A small map of the results: outlines of areas and the numbers of the offers. */
export type FoundMap = {
  viewBox: string
  /** Of a number, in units of the drawing. */
  radius: number
  outlines: string[]
  dots: { x: number; y: number; label: string }[]
  /** From where distances count. */
  from: { x: number; y: number } | null
}

/** Room around what is shown, as a share of it; and the least that is shown, as a share of the municipality. */
const MARGIN = 0.18
const LEAST_SHARE = 0.3
/** Height by width. */
const SHAPE = 0.62

/** @returns null where no offer of this page has a place, or the municipality no areas */
export function foundMap({
  drawing,
  rows,
  cards,
  from,
}: {
  drawing: AreasDrawing | null
  rows: readonly ListedOffer[]
  cards: readonly { offerId: number; number: number }[]
  from: Position | null
}): FoundMap | null {
  if (drawing === null) return null
  const numberOf = new Map(cards.map(({ offerId, number }) => [offerId, number]))
  const places = rows.flatMap(({ offerId, longitude, latitude }) => {
    if (longitude === null || latitude === null) return []
    return [{ ...drawing.toFrame([longitude, latitude]), number: numberOf.get(offerId) ?? 0 }]
  })
  if (places.length === 0) return null
  const start = from === null ? null : drawing.toFrame(from)
  const box = boxOf(start === null ? places : [...places, start], drawing)
  const radius = box.width * 0.032
  return {
    viewBox: [box.x, box.y, box.width, box.height].map(Math.round).join(' '),
    radius: Math.round(radius),
    outlines: [...drawing.outlines],
    dots: together(places, 1.6 * radius),
    from: start === null ? null : { x: Math.round(start.x), y: Math.round(start.y) },
  }
}

type Point = { x: number; y: number }

function boxOf(points: readonly Point[], drawing: AreasDrawing) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const wanted = Math.max((right - left) * (1 + 2 * MARGIN), ((bottom - top) * (1 + 2 * MARGIN)) / SHAPE)
  const width = Math.max(wanted, LEAST_SHARE * Math.max(drawing.width, drawing.height / SHAPE))
  const height = width * SHAPE
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height }
}

/** Numbers that would cover one another stand together: "3", "3, 7", "3 …". */
function together(places: readonly (Point & { number: number })[], apart: number) {
  const groups: { x: number; y: number; numbers: number[] }[] = []
  for (const { x, y, number } of places) {
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < apart)
    if (near === undefined) groups.push({ x, y, numbers: [number] })
    else near.numbers.push(number)
  }
  return groups.map(({ x, y, numbers }) => ({
    x: Math.round(x),
    y: Math.round(y),
    label: numbers.length === 1 ? `${numbers[0]}` : `${numbers[0]}+`,
  }))
}
