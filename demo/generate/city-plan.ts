import type { Point } from './hex-mesh.ts'

/** What people who know a quarter say about it; 0 = like the city, about −2 … 2. */
export type Character = {
  /** Poverty and what comes with it. */
  readonly burden: number
  /** Families who came from abroad, lately above all. */
  readonly newcomers: number
  /** Births and children per resident: 1 = like the city. */
  readonly children: number
  /** Share of students' households, 0 … 1. */
  readonly students: number
  /** Sealed ground: how hot a summer night gets. */
  readonly density: number
  /** Noise of works, motorway and railway. */
  readonly noise: number
}

/** A quarter (Stadtteil) and the neighbourhoods (Sozialräume) that it is parted into. */
export type QuarterPlan = {
  readonly code: string
  readonly name: string
  readonly at: Point
  /** How far it spreads: 1 = like others. */
  readonly spread: number
  /** Residents in the last year. */
  readonly residents: number
  readonly character: Character
  readonly neighbourhoods: readonly string[]
  readonly story: Story
}

/** What makes a quarter different from what its character would make it; all of it optional. */
export type Story = {
  /** Growth of the residents a year as a share, 0.03 = 3 %. */
  readonly growthPerYear?: number
  /** Children of a group against what is usual, by the age that the group begins with: 1.5 = half more. */
  readonly groupsAgainstUsual?: Readonly<Record<number, number>>
  /** What a neighbourhood programme has taken off the burden, by year. */
  readonly relief?: Readonly<Record<number, number>>
}

export type BoroughPlan = {
  readonly code: string
  readonly name: string
  readonly postalCode: string
  readonly quarters: readonly QuarterPlan[]
}

/** All that is decided by hand about an invented municipality; the rest follows from it. */
export type CityPlan = {
  readonly ags: string
  readonly slug: string
  readonly name: string
  /** Where the point [0, 0] lies, WGS84. */
  readonly middle: { readonly longitude: number; readonly latitude: number }
  readonly cellWidthKm: number
  /** Distance of the border from the middle, km, by angle in radians (0 = east, counter-clockwise). */
  readonly borderKm: (angle: number) => number
  /** Which bank of the river a point lies on. */
  readonly bankOf: (point: Point) => number
  readonly boroughs: readonly BoroughPlan[]
}

type CharacterNumbers = readonly [
  burden: number,
  newcomers: number,
  children: number,
  students: number,
  density: number,
  noise: number,
]

export function quarter(
  code: string,
  name: string,
  [east, north, spread]: readonly [east: number, north: number, spread: number],
  residents: number,
  [burden, newcomers, children, students, density, noise]: CharacterNumbers,
  neighbourhoods: readonly string[],
  story: Story = {},
): QuarterPlan {
  const character = { burden, newcomers, children, students, density, noise }
  return { code, name, at: [east, north], spread, residents, character, neighbourhoods, story }
}
