import type { Neighbourhood } from './city-map.ts'
import { bellShaped, randomFor } from './seeded-random.ts'

/** Upper ages are exclusive; null = open. */
export const ageGroups = [
  { ageFrom: 0, ageTo: 1, shareOfAll: 0.0096 },
  { ageFrom: 1, ageTo: 3, shareOfAll: 0.0196 },
  { ageFrom: 3, ageTo: 6, shareOfAll: 0.0302 },
  { ageFrom: 6, ageTo: 10, shareOfAll: 0.0392 },
  { ageFrom: 10, ageTo: 14, shareOfAll: 0.0382 },
  { ageFrom: 14, ageTo: 18, shareOfAll: 0.0375 },
  { ageFrom: 18, ageTo: 27, shareOfAll: 0.098 },
  { ageFrom: 27, ageTo: null, shareOfAll: 0.7277 },
] as const

export const residentYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const
export type ResidentYear = (typeof residentYears)[number]

/** Residents of a neighbourhood at the end of a year, in the order of `ageGroups`. */
export type Residents = {
  readonly code: string
  readonly year: ResidentYear
  readonly counts: readonly number[]
}

const LAST_YEAR = 2025

/** Residents by age group of every neighbourhood and year; the groups are whole numbers and add up to its residents. */
export function residentsOf(slug: string, neighbourhoods: readonly Neighbourhood[]): Residents[] {
  return neighbourhoods.flatMap((place) => {
    const random = randomFor(`${slug} residents ${place.code}`)
    const siblings = Math.max(1, place.quarter.neighbourhoods.length)
    const size = (place.quarter.residents / siblings) * (1 + 0.1 * bellShaped(random))
    const leaning = ageGroups.map(() => 1 + 0.05 * bellShaped(random))
    return residentYears.map((year) => ({
      code: place.code,
      year,
      counts: countsIn(place, year, size, leaning, random),
    }))
  })
}

function countsIn(
  { quarter }: Neighbourhood,
  year: ResidentYear,
  size: number,
  leaning: readonly number[],
  random: () => number,
): number[] {
  const yearsBack = LAST_YEAR - year
  const { children, students, newcomers } = quarter.character
  const { growthPerYear = 0.002 + 0.003 * newcomers, groupsAgainstUsual = {} } = quarter.story
  const all = size * (1 - yearsBack * growthPerYear)
  return ageGroups.map(({ ageFrom, shareOfAll }, group) => {
    const young = ageFrom < 18 ? children * (ageFrom < 3 ? birthsAgainstLastYear(yearsBack) : 1) : 1
    const studying = ageFrom === 18 ? 1 + 3.2 * students : 1
    const grown = ageFrom === 27 ? 1 - 0.22 * (children - 1) - 0.35 * students : 1
    const unusual = groupsAgainstUsual[ageFrom] ?? 1
    const expected = all * shareOfAll * young * studying * grown * unusual * (leaning[group] ?? 1)
    return Math.max(0, Math.round(expected + 0.4 * Math.sqrt(expected) * bellShaped(random)))
  })
}

/** Births were highest in 2021 and have fallen since, as in the whole country. */
function birthsAgainstLastYear(yearsBack: number): number {
  return [1, 1.02, 1.05, 1.09, 1.13, 1.1, 1.09][yearsBack] ?? 1
}
