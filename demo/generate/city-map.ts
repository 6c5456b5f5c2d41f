import type { BoroughPlan, CityPlan, QuarterPlan } from './city-plan.ts'
import { drawBorders, ringsOf, type Border } from './draw-borders.ts'
import { growAreas, partEvenly, unevenGround, type Growth, type Seed } from './grow-areas.ts'
import { hexMesh, type HexMesh, type Point } from './hex-mesh.ts'

export type Position = readonly [longitude: number, latitude: number]

/** A neighbourhood (Sozialraum), the smallest area, with the plan of what it lies in. */
export type Neighbourhood = {
  readonly code: string
  readonly name: string
  readonly quarter: QuarterPlan
  readonly borough: BoroughPlan
  /** Centres of its cells, those away from its border first. */
  readonly places: readonly Point[]
  /** How many of `places` lie away from the border. */
  readonly innerPlaces: number
}

export type CityMap = {
  readonly plan: CityPlan
  readonly neighbourhoods: readonly Neighbourhood[]
  readonly borders: readonly Border[]
  readonly toPosition: (point: Point) => Position
  /** Rings in WGS84, the outer one counter-clockwise, of the neighbourhoods whose code starts like this. */
  readonly ringsOf: (codePrefix: string) => Position[][]
}

/** Draws the map of a plan: boroughs from quarters, quarters from neighbourhoods, all sharing their borders exactly. */
export function drawCity(plan: CityPlan): CityMap {
  const mesh = hexMesh({
    name: plan.slug,
    cellWidth: plan.cellWidthKm,
    radius: 9,
    isInside: ([east, north]) => Math.hypot(east, north) < plan.borderKm(Math.atan2(north, east)),
  })
  const planned = plan.boroughs.flatMap((borough) =>
    borough.quarters.flatMap((quarter) =>
      neighbourhoodsOf(quarter).map((place) => ({ ...place, quarter, borough })),
    ),
  )
  const owner = settle(plan, mesh)
  const borders = drawBorders(mesh, owner)
  const toPosition = projection(plan)
  return {
    plan,
    neighbourhoods: planned.map((place, number) => ({ ...place, ...placesOf(mesh, owner, number) })),
    borders,
    toPosition,
    ringsOf: (prefix) => {
      const owners = new Set(planned.flatMap(({ code }, number) => (code.startsWith(prefix) ? [number] : [])))
      return ringsOf(borders, owners).map((ring) => ring.map(toPosition))
    },
  }
}

/** A quarter that is not parted any further is its own only neighbourhood. */
function neighbourhoodsOf({ code, name, neighbourhoods }: QuarterPlan): { code: string; name: string }[] {
  if (neighbourhoods.length === 0) return [{ code, name }]
  return neighbourhoods.map((own, position) => ({
    code: code + String(position + 1).padStart(2, '0'),
    name: own,
  }))
}

/** Number of the neighbourhood, in the order of the plan, by cell. */
function settle(plan: CityPlan, mesh: HexMesh): Int32Array {
  const roughness = unevenGround(plan.slug, mesh.centres.length)
  const growth: Growth = { mesh, roughness, bankOf: plan.bankOf }
  const cells = mesh.centres.map((_, cell) => cell)
  const quarters = plan.boroughs.flatMap(({ quarters }) => quarters)
  const quarterOf = growAreas(
    growth,
    cells,
    quarters.map(({ at, spread }): Seed => ({ at, speed: spread })),
  )
  const owner = new Int32Array(cells.length).fill(-1)
  let first = 0
  quarters.forEach(({ neighbourhoods }, quarter) => {
    const own = cells.filter((cell) => quarterOf[cell] === quarter)
    const parts = Math.max(1, neighbourhoods.length)
    const partOf = partEvenly(growth, own, parts)
    for (const cell of own) owner[cell] = first + (partOf[cell] ?? 0)
    first += parts
  })
  return owner
}

function placesOf(
  mesh: HexMesh,
  owner: Int32Array,
  number: number,
): Pick<Neighbourhood, 'places' | 'innerPlaces'> {
  const own = mesh.centres.flatMap((_, cell) => (owner[cell] === number ? [cell] : []))
  const isInner = (cell: number) =>
    (mesh.neighbours[cell] ?? []).every((neighbour) => owner[neighbour] === number)
  const inner = own.filter(isInner)
  const ordered = [...inner, ...own.filter((cell) => !isInner(cell))]
  return { places: ordered.map((cell) => mesh.centres[cell] ?? [0, 0]), innerPlaces: inner.length }
}

/** Kilometres to degrees on the sphere, true to scale at the middle of the city; six decimals are 0.1 m. */
function projection({ middle }: CityPlan): (point: Point) => Position {
  const kmPerDegree = (Math.PI * 6371.0088) / 180
  const shrink = Math.cos((middle.latitude * Math.PI) / 180)
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return ([east, north]) => [
    rounded(middle.longitude + east / (kmPerDegree * shrink)),
    rounded(middle.latitude + north / kmPerDegree),
  ]
}
