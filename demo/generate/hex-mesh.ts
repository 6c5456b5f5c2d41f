import { randomAt } from './seeded-random.ts'

/** A point in kilometres east and north of the middle of the city. */
export type Point = readonly [east: number, north: number]

/**
 * Honeycomb of small cells that fill an outline. Cells share their corners exactly, and the corners are moved a little, so
 * that borders along them look grown and still leave no gap.
 */
export type HexMesh = {
  readonly centres: readonly Point[]
  /** Six per cell, counter-clockwise from the lower right; −1 outside. Neighbour i lies beyond the edge from corner i to i + 1. */
  readonly neighbours: readonly (readonly number[])[]
  /** Six corner numbers per cell, counter-clockwise. */
  readonly corners: readonly (readonly number[])[]
  readonly cornerPoints: readonly Point[]
}

type Lattice = readonly [column: number, row: number]

// Pointy-top cells on an integer lattice: centres at (2q + r mod 2, 3r), so that equal corners have equal numbers.
const cornerSteps: readonly Lattice[] = [
  [0, -2],
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1],
]
const neighbourSteps: readonly Lattice[] = [
  [1, -3],
  [2, 0],
  [1, 3],
  [-1, 3],
  [-2, 0],
  [-1, -3],
]
/** How far a corner moves at most, as a share of an edge. */
const UNREST = 0.3

/**
 * @param name belongs to the random unrest of the corners
 * @param cellWidth distance of neighbouring centres, km
 * @param radius a circle around the middle that holds the outline, km
 */
export function hexMesh({
  name,
  cellWidth,
  radius,
  isInside,
}: {
  name: string
  cellWidth: number
  radius: number
  isInside: (point: Point) => boolean
}): HexMesh {
  const columnKm = cellWidth / 2
  const rowKm = cellWidth / (2 * Math.sqrt(3))
  const toPoint = ([column, row]: Lattice): Point => [column * columnKm, row * rowKm]
  const places = latticeCentres(Math.ceil(radius / columnKm), Math.ceil(radius / rowKm)).filter((place) =>
    isInside(toPoint(place)),
  )
  const cellAt = new Map(places.map((place, cell) => [keyOf(place), cell]))
  const cornerAt = new Map<string, number>()
  const cornerPoints: Point[] = []
  const cornerNumber = (place: Lattice) => {
    const key = keyOf(place)
    const known = cornerAt.get(key)
    if (known !== undefined) return known
    const [east, north] = toPoint(place)
    const sway = (axis: string) => (randomAt(`${name} corner ${key} ${axis}`) - 0.5) * 2 * UNREST * 2 * rowKm
    cornerAt.set(key, cornerPoints.length)
    return cornerPoints.push([east + sway('east'), north + sway('north')]) - 1
  }
  return {
    centres: places.map(toPoint),
    neighbours: places.map((place) =>
      neighbourSteps.map((step) => cellAt.get(keyOf(plus(place, step))) ?? -1),
    ),
    corners: places.map((place) => cornerSteps.map((step) => cornerNumber(plus(place, step)))),
    cornerPoints,
  }
}

function latticeCentres(columns: number, rows: number): Lattice[] {
  const centres: Lattice[] = []
  for (let row = -Math.ceil(rows / 3); row <= rows / 3; row++) {
    for (let column = -Math.ceil(columns / 2); column <= columns / 2; column++) {
      centres.push([2 * column + Math.abs(row % 2), 3 * row])
    }
  }
  return centres
}

function plus([column, row]: Lattice, [columns, rows]: Lattice): Lattice {
  return [column + columns, row + rows]
}

function keyOf([column, row]: Lattice): string {
  return `${column} ${row}`
}
