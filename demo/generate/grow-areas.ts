import type { HexMesh, Point } from './hex-mesh.ts'
import { randomFor } from './seeded-random.ts'

/** Where an area starts to grow, and how fast: 2 comes twice as far as 1 in the same time. */
export type Seed = { readonly at: Point; readonly speed: number }

/** Ground that belongs to a name. */
export function unevenGround(name: string, cells: number): Float64Array {
  const random = randomFor(`${name} ground`)
  return Float64Array.from({ length: cells }, () => 0.6 + 0.9 * random())
}

export type Growth = {
  readonly mesh: HexMesh
  /** How hard it is to enter each cell, about 1: uneven ground makes borders wind. */
  readonly roughness: Float64Array
  /** Cells that lie on two different banks are hard to pass between; so borders follow the river. */
  readonly bankOf: (point: Point) => number
}

const CROSSING_THE_RIVER_KM = 1.2

/**
 * Parts the cells among the seeds: each cell goes to the seed that reaches it first. Every area is connected, because a cell
 * is only reached through cells of the same area.
 *
 * @param cells the part of the mesh to be parted; the seeds start at its cells nearest to them
 * @returns number of the seed by cell of the mesh, −1 for cells that are no part of it or unreachable
 */
export function growAreas(growth: Growth, cells: readonly number[], seeds: readonly Seed[]): Int32Array {
  const { mesh } = growth
  const owner = new Int32Array(mesh.centres.length).fill(-1)
  const open = new Uint8Array(mesh.centres.length)
  for (const cell of cells) open[cell] = 1
  const queue = new EarliestFirst()
  seeds.forEach(({ at }, seed) => queue.push({ time: 0, cell: nearestCell(mesh, cells, at), seed }))
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { time, cell, seed } = next
    if (open[cell] !== 1) continue
    open[cell] = 0
    owner[cell] = seed
    for (const neighbour of mesh.neighbours[cell] ?? []) {
      if (neighbour < 0 || open[neighbour] !== 1) continue
      queue.push({
        time: time + wayBetween(growth, cell, neighbour) / (seeds[seed]?.speed ?? 1),
        cell: neighbour,
        seed,
      })
    }
  }
  return owner
}

/**
 * Parts cells into connected areas of about the same size: seeds move to the middle of what they got, several times.
 * @returns number of the part (0 … parts − 1) by cell of the mesh, −1 elsewhere
 */
export function partEvenly(growth: Growth, cells: readonly number[], parts: number): Int32Array {
  let seeds: Seed[] = farApart(growth.mesh, cells, parts).map((at) => ({ at, speed: 1 }))
  for (let round = 0; round < 12; round++) {
    const owner = growAreas(growth, cells, seeds)
    seeds = seeds.map((seed, part) => ({
      at:
        middleOf(cells.filter((cell) => owner[cell] === part).map((cell) => centre(growth.mesh, cell))) ??
        seed.at,
      speed: 1,
    }))
  }
  return growAreas(growth, cells, seeds)
}

export function middleOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined
  const east = points.reduce((sum, point) => sum + point[0], 0) / points.length
  const north = points.reduce((sum, point) => sum + point[1], 0) / points.length
  return [east, north]
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1])
}

function wayBetween({ mesh, roughness, bankOf }: Growth, from: number, to: number): number {
  const [start, end] = [centre(mesh, from), centre(mesh, to)]
  const river = bankOf(start) === bankOf(end) ? 0 : CROSSING_THE_RIVER_KM
  return distance(start, end) * (roughness[to] ?? 1) + river
}

function farApart(mesh: HexMesh, cells: readonly number[], count: number): Point[] {
  const middle = middleOf(cells.map((cell) => centre(mesh, cell))) ?? [0, 0]
  const chosen: Point[] = []
  while (chosen.length < count) {
    const from = chosen.length === 0 ? [middle] : chosen
    let [farthest, far] = [middle, -1]
    for (const cell of cells) {
      const nearest = Math.min(...from.map((point) => distance(point, centre(mesh, cell))))
      if (nearest > far) [farthest, far] = [centre(mesh, cell), nearest]
    }
    chosen.push(farthest)
  }
  return chosen
}

function nearestCell(mesh: HexMesh, cells: readonly number[], at: Point): number {
  let [nearest, near] = [-1, Infinity]
  for (const cell of cells) {
    const away = distance(at, centre(mesh, cell))
    if (away < near) [nearest, near] = [cell, away]
  }
  return nearest
}

function centre(mesh: HexMesh, cell: number): Point {
  return mesh.centres[cell] ?? [0, 0]
}

type Arrival = { time: number; cell: number; seed: number }

/** Binary heap; equal times come in the order of the cells, so that the result never depends on how it was filled. */
class EarliestFirst {
  #heap: Arrival[] = []

  push(arrival: Arrival): void {
    let place = this.#heap.push(arrival) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!this.#isBefore(place, parent)) return
      this.#swap(place, parent)
      place = parent
    }
  }

  pop(): Arrival | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (this.#heap.length > 0 && last !== undefined) {
      this.#heap[0] = last
      this.#sink(0)
    }
    return first
  }

  #sink(from: number): void {
    for (let place = from; ;) {
      let least = place
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < this.#heap.length && this.#isBefore(child, least)) least = child
      if (least === place) return
      this.#swap(place, least)
      place = least
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]]
    if (a === undefined || b === undefined) return false
    return (
      a.time < b.time || (a.time === b.time && (a.cell < b.cell || (a.cell === b.cell && a.seed < b.seed)))
    )
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]]
    if (a === undefined || b === undefined) return
    this.#heap[one] = b
    this.#heap[other] = a
  }
}
