import type { HexMesh, Point } from './hex-mesh.ts'

/** A border between two areas from one junction to the next; `left` lies to the left of its direction, −1 = outside. */
export type Border = {
  readonly left: number
  readonly right: number
  readonly points: readonly Point[]
  /** Corner numbers of its ends; alike for a border that closes in itself. */
  readonly from: number
  readonly to: number
}

type Edge = { readonly from: number; readonly to: number; readonly left: number; readonly right: number }

/**
 * Draws every border between areas once and rounds it off, so that the areas on its two sides share it point by point.
 * Rounding stays within the corner that it cuts, so no two borders cross.
 *
 * @param owner number of the area by cell, −1 = outside
 */
export function drawBorders(mesh: HexMesh, owner: Int32Array): Border[] {
  const edgesAt = new Map<number, Edge[]>()
  for (const edge of borderEdges(mesh, owner)) {
    for (const corner of [edge.from, edge.to]) edgesAt.set(corner, [...(edgesAt.get(corner) ?? []), edge])
  }
  const done = new Set<Edge>()
  const borders: Border[] = []
  const isJunction = (corner: number) => edgesAt.get(corner)?.length !== 2
  const starts = [...edgesAt.keys()].sort((a, b) => Number(isJunction(b)) - Number(isJunction(a)) || a - b)
  for (const corner of starts) {
    for (const edge of edgesAt.get(corner) ?? []) {
      if (!done.has(edge)) borders.push(follow({ mesh, edgesAt, done, isJunction }, edge, corner))
    }
  }
  return borders
}

type Walk = {
  mesh: HexMesh
  edgesAt: ReadonlyMap<number, readonly Edge[]>
  done: Set<Edge>
  isJunction: (corner: number) => boolean
}

function follow({ mesh, edgesAt, done, isJunction }: Walk, first: Edge, start: number): Border {
  const corners = [start]
  let [edge, corner]: [Edge | undefined, number] = [first, start]
  while (edge !== undefined) {
    done.add(edge)
    corner = edge.from === corner ? edge.to : edge.from
    corners.push(corner)
    edge = isJunction(corner) ? undefined : edgesAt.get(corner)?.find((other) => !done.has(other))
  }
  const [left, right] = first.from === start ? [first.left, first.right] : [first.right, first.left]
  const points = corners.map((number) => mesh.cornerPoints[number] ?? ([0, 0] as const))
  return { left, right, points: roundOff(points), from: start, to: corner }
}

/** Each edge between two owners once, with the owner of the cell that it belongs to on its left. */
function borderEdges(mesh: HexMesh, owner: Int32Array): Edge[] {
  return mesh.corners.flatMap((corners, cell) =>
    corners.flatMap((from, side) => {
      const to = corners[(side + 1) % 6] ?? -1
      const neighbour = mesh.neighbours[cell]?.[side] ?? -1
      const [left, right] = [owner[cell] ?? -1, neighbour < 0 ? -1 : (owner[neighbour] ?? -1)]
      const isSeenFromHere = neighbour < 0 || cell < neighbour
      return left !== right && isSeenFromHere ? [{ from, to, left, right }] : []
    }),
  )
}

/** Takes the middles of the edges, then cuts each corner once (Chaikin); the ends stay. */
function roundOff(points: readonly Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 3) return [...points]
  const middles = pairs(points).map(([one, other]) => between(one, other, 0.5))
  const cut = pairs(middles).flatMap(([one, other]) => [between(one, other, 0.25), between(one, other, 0.75)])
  return [first, ...cut, last]
}

function pairs(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, before) => [points[before] ?? point, point])
}

function between(one: Point, other: Point, share: number): Point {
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share]
}

/**
 * The rings of an area made of several owners: along the borders that part it from the rest, the area on the left.
 * The first and last point of a ring are the same.
 */
export function ringsOf(borders: readonly Border[], owners: ReadonlySet<number>): Point[][] {
  const pieces = borders.flatMap((border) => {
    const isLeft = owners.has(border.left)
    if (isLeft === owners.has(border.right)) return []
    return [
      isLeft ? border : { ...border, from: border.to, to: border.from, points: [...border.points].reverse() },
    ]
  })
  const byStart = new Map(pieces.map((piece) => [piece.from, piece]))
  const rings: Point[][] = []
  for (const piece of pieces) {
    if (!byStart.has(piece.from)) continue
    const ring: Point[] = piece.points.slice(0, 1)
    for (let next = byStart.get(piece.from); next !== undefined; next = byStart.get(next.to)) {
      ring.push(...next.points.slice(1))
      byStart.delete(next.from)
    }
    rings.push(ring)
  }
  return rings
}
