import type { ResidentYear } from './residents.ts'

export const indicatorYears = [2021, 2023, 2025] as const
export type IndicatorYear = (typeof indicatorYears)[number] & ResidentYear

/** What lies behind the numbers of a neighbourhood in a year; 0 = like the city. */
export type Situation = {
  burden: number
  newcomers: number
  density: number
  noise: number
  students: number
}

/** The share of `base` persons is logistic in the situation; so the indicators go together as they do in real cities. */
export type ShareModel = {
  /** Logit of the share in an average neighbourhood. */
  readonly average: number
  readonly by: Partial<Situation>
  /** SD of what the situation does not explain, in logits. */
  readonly unexplained: number
  /** Persons of an age (exclusive upper age) that the share refers to, and how many years' children are put together. */
  readonly base: { readonly ageFrom: number; readonly ageTo: number; readonly pooledYears: number }
  /** Other children every year, so that chance decides more than where the same ones are counted again. */
  readonly flow?: true
  /** Share of the areas and years that the office has no number for. */
  readonly missing?: number
  /** Change against 2025 in logits, by year. */
  readonly in?: Partial<Record<IndicatorYear, number>>
}

/** A mean: linear in the situation, in the indicator's own unit. */
export type MeanModel = {
  readonly average: number
  readonly by: Partial<Situation>
  readonly unexplained: number
  readonly lowest: number
  readonly decimals: number
  /** The children examined; null = measured on the map, and the same until somebody measures again. */
  readonly base: ShareModel['base'] | null
}

const all = { ageFrom: 0, ageTo: 999, pooledYears: 1 }
const atSchoolEntry = { ageFrom: 5, ageTo: 6, pooledYears: 5 }
const inFourthGrade = { ageFrom: 9, ageTo: 10, pooledYears: 5 }

/** Those indicators of the participation index that are shares, by their codes in the catalogue. */
export const shareModels = {
  'basic-income-under-15': {
    average: -1.5,
    by: { burden: 0.8, newcomers: 0.1 },
    unexplained: 0.12,
    base: { ageFrom: 0, ageTo: 15, pooledYears: 1 },
  },
  'basic-income-under-6': {
    average: -1.4,
    by: { burden: 0.78, newcomers: 0.14 },
    unexplained: 0.18,
    base: { ageFrom: 0, ageTo: 6, pooledYears: 1 },
  },
  'migration-background-under-18': {
    average: -0.35,
    by: { newcomers: 0.75, burden: 0.12 },
    unexplained: 0.15,
    base: { ageFrom: 0, ageTo: 18, pooledYears: 1 },
    in: { 2021: -0.2, 2023: -0.05 },
  },
  'german-insufficient': {
    average: -1.7,
    by: { newcomers: 0.6, burden: 0.25 },
    unexplained: 0.25,
    base: atSchoolEntry,
    in: { 2021: -0.15 },
  },
  'immigration-previous-year': {
    average: -3.2,
    by: { newcomers: 0.5 },
    flow: true,
    unexplained: 0.25,
    base: { ageFrom: 0, ageTo: 18, pooledYears: 1 },
    in: { 2021: -0.3, 2023: 0.35 },
  },
  'overweight-at-school-entry': {
    average: -2,
    by: { burden: 0.38 },
    unexplained: 0.25,
    base: atSchoolEntry,
    in: { 2021: 0.2 },
  },
  'u8-u9-participation': {
    average: 2.7,
    by: { burden: -0.35, newcomers: -0.25 },
    missing: 0.015,
    unexplained: 0.25,
    base: atSchoolEntry,
    in: { 2021: -0.25 },
  },
  'recommendation-hauptschule': {
    average: -1.9,
    by: { burden: 0.5, newcomers: 0.1 },
    unexplained: 0.25,
    base: inFourthGrade,
    in: { 2021: 0.1 },
  },
  'recommendation-gymnasium': {
    average: -0.35,
    by: { burden: -0.55, newcomers: -0.1 },
    unexplained: 0.2,
    base: inFourthGrade,
  },
  'development-deficits': {
    average: -1.35,
    by: { burden: 0.35, newcomers: 0.1 },
    unexplained: 0.22,
    base: atSchoolEntry,
    in: { 2021: 0.1, 2023: 0.1 },
  },
  'language-support-need': {
    average: -1.2,
    by: { newcomers: 0.5, burden: 0.25 },
    missing: 0.015,
    unexplained: 0.25,
    base: { ageFrom: 3, ageTo: 5, pooledYears: 3 },
  },
  'short-day-care': {
    average: -1.6,
    by: { newcomers: 0.4, burden: 0.3 },
    unexplained: 0.25,
    base: atSchoolEntry,
  },
  'residence-under-3-years': {
    average: -1.3,
    by: { newcomers: 0.22, students: 0.9, density: 0.15, burden: 0.08 },
    unexplained: 0.12,
    base: all,
  },
} as const satisfies Record<string, ShareModel>

/** The three that are no shares. */
export const meanModels = {
  'dmft-index': {
    average: 1.25,
    by: { burden: 0.38, newcomers: 0.2 },
    unexplained: 0.2,
    lowest: 0.2,
    decimals: 2,
    base: atSchoolEntry,
  },
  'noise-exposure': {
    average: 55.5,
    by: { noise: 3.2, density: 1.2 },
    unexplained: 1.4,
    lowest: 38,
    decimals: 1,
    base: null,
  },
  'heat-island': {
    average: 1.6,
    by: { density: 1.1 },
    unexplained: 0.3,
    lowest: -0.8,
    decimals: 1,
    base: null,
  },
} as const satisfies Record<string, MeanModel>

export type IndicatorCode = keyof typeof shareModels | keyof typeof meanModels
// Object.keys forgets what the objects above say.
export const indicatorCodes = Object.keys({ ...shareModels, ...meanModels }) as IndicatorCode[]
