import type { Neighbourhood } from './city-map.ts'
import {
  indicatorCodes,
  meanModels,
  shareModels,
  type IndicatorCode,
  type IndicatorYear,
  type MeanModel,
  indicatorYears,
  type ShareModel,
  type Situation,
} from './indicator-models.ts'
import { ageGroups, type Residents } from './residents.ts'
import { bellShaped, randomFor, type Random } from './seeded-random.ts'

/** A value as the office knows it, or the sign that it prints instead; null = the office has nothing. */
export type IndicatorValue = {
  readonly value: number | '.' | '/' | '–' | 'x' | null
  readonly cases: number | '.' | null
  readonly base: number | null
}

/** One line of an office's table: an area in a year. */
export type AreaYear = {
  readonly code: string
  readonly name: string
  readonly year: IndicatorYear
  readonly values: Readonly<Record<IndicatorCode, IndicatorValue>>
}

/** Fewer cases than this are printed as `.`, so that nobody is found out. */
const FEWEST_CASES = 5
/** Shares of fewer children than this are printed as `/`: too unreliable. */
const FEWEST_BASE = 33

/** The indicators of every neighbourhood in every year, as the offices would print them. */
export function indicatorsOf(
  slug: string,
  neighbourhoods: readonly Neighbourhood[],
  residents: readonly Residents[],
): AreaYear[] {
  const residentsBy = new Map(residents.map((entry) => [`${entry.code} ${entry.year}`, entry]))
  return neighbourhoods.flatMap((place) => {
    const own = randomFor(`${slug} situation ${place.code}`)
    const lasting = situationOf(place, own)
    const leaning = indicatorCodes.map(() => bellShaped(own))
    return indicatorYears.map((year) => {
      const random = randomFor(`${slug} indicators ${place.code} ${year}`)
      const relief = place.quarter.story.relief?.[year] ?? 0
      const situation = { ...lasting, burden: lasting.burden - relief + 0.06 * bellShaped(random) }
      const people = residentsBy.get(`${place.code} ${year}`)
      const values = indicatorCodes.map((code, number): [IndicatorCode, IndicatorValue] => {
        // Most of what is unexplained stays from year to year.
        const stays = 0.9 * (leaning[number] ?? 0)
        const deviation = stays + 0.35 * bellShaped(random)
        if (isMean(code)) {
          const model = meanModels[code]
          if (model.base === null) return [code, measured(meanIn(model, lasting, stays))]
          return [code, examined(meanIn(model, situation, deviation), people, model.base)]
        }
        const model: ShareModel = shareModels[code]
        return [
          code,
          counted({ model, share: shareIn({ model, situation, deviation, year }), people, random }),
        ]
      })
      // Every code of `indicatorCodes` has just been given a value.
      return {
        code: place.code,
        name: place.name,
        year,
        values: Object.fromEntries(values) as AreaYear['values'],
      }
    })
  })
}

function situationOf({ quarter }: Neighbourhood, random: Random): Situation {
  const { burden, newcomers, density, noise, students } = quarter.character
  return {
    burden: burden + 0.28 * bellShaped(random),
    newcomers: newcomers + 0.28 * bellShaped(random),
    density: density + 0.2 * bellShaped(random),
    noise: noise + 0.5 * bellShaped(random),
    students,
  }
}

/** 0 … 1 */
function shareIn({
  model,
  situation,
  deviation,
  year,
}: {
  model: ShareModel
  situation: Situation
  deviation: number
  year: IndicatorYear
}): number {
  const explained = explainedBy(model.by, situation)
  const logit = model.average + (model.in?.[year] ?? 0) + explained + model.unexplained * deviation
  return 1 / (1 + Math.exp(-logit))
}

function isMean(code: IndicatorCode): code is keyof typeof meanModels {
  return code in meanModels
}

function meanIn(
  { average, by, unexplained, lowest, decimals }: MeanModel,
  situation: Situation,
  deviation: number,
): number {
  const mean = average + explainedBy(by, situation) + unexplained * deviation
  return Math.round(Math.max(lowest, mean) * 10 ** decimals) / 10 ** decimals
}

function explainedBy(by: Partial<Situation>, situation: Situation): number {
  const sides = Object.entries(by) as [keyof Situation, number][] // the keys that the models allow
  return sides.reduce((sum, [side, weight]) => sum + weight * situation[side], 0)
}

function measured(value: number): IndicatorValue {
  return { value, cases: null, base: null }
}

/** A mean over too few children is blocked. */
function examined(value: number, people: Residents | undefined, ages: ShareModel['base']): IndicatorValue {
  const base = Math.round(residentsAged(people, ages) * ages.pooledYears)
  return { value: base < FEWEST_BASE ? 'x' : value, cases: null, base }
}

function counted({
  model,
  share,
  people,
  random,
}: {
  model: ShareModel
  share: number
  people: Residents | undefined
  random: Random
}): IndicatorValue {
  const base = Math.round(residentsAged(people, model.base) * model.base.pooledYears)
  if (random() < (model.missing ?? 0)) return { value: null, cases: null, base }
  const chance = (model.flow ? 1 : 0.25) * Math.sqrt(base * share * (1 - share)) * bellShaped(random)
  return printed(Math.min(base, Math.max(0, Math.round(base * share + chance))), base)
}

function printed(cases: number, base: number): IndicatorValue {
  if (cases === 0) return { value: '–', cases: 0, base }
  if (cases < FEWEST_CASES) return { value: '.', cases: '.', base }
  if (base < FEWEST_BASE) return { value: '/', cases, base }
  return { value: oneDecimal((100 * cases) / base), cases, base }
}

/** Groups that the ages cut are taken evenly over their years; the open group counts whole. */
function residentsAged(
  people: Residents | undefined,
  { ageFrom, ageTo }: { ageFrom: number; ageTo: number },
): number {
  return ageGroups.reduce((sum, group, number) => {
    const count = people?.counts[number] ?? 0
    if (group.ageTo === null) return ageTo > group.ageFrom ? sum + count : sum
    const common = Math.min(group.ageTo, ageTo) - Math.max(group.ageFrom, ageFrom)
    return common > 0 ? sum + (count * common) / (group.ageTo - group.ageFrom) : sum
  }, 0)
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
