import type { ChainInput, ChainSettings } from './chain-types.ts'

/** More points per area than this cannot be told apart in a cell (one bit each). */
export const MOST_POINTS_PER_AREA = 32

/** Where a municipality starts; docs/methods/chain.md gives the reason for each number. */
export const defaultChainSettings: ChainSettings = {
  needStrength: 0.25,
  scoreByField: {},
  defaultScore: null,
  detourFactor: 1.3,
  reachFactors: { vocation: 3, 'age-10-14 education': 3, 'age-14-18 education': 3 },
  capacityRule: 'median-of-known',
  gapBelow: 0.5,
  thinBelow: 0.8,
  moreAbove: 1.5,
  minimumCount: 5,
  staleAfterMonths: 12,
}

/** How many times further than on foot people of a step get to the offers of a field. */
export function reachFactor(
  { reachFactors }: Pick<ChainSettings, 'reachFactors'>,
  { step, field }: { step: string; field: string },
): number {
  return reachFactors[`${step} ${field}`] ?? reachFactors[field] ?? 1
}

/**
 * Refuses what would be computed into nonsense. The form at the rim has told the user before; here it is a
 * bug.
 *
 * @throws RangeError naming the argument
 */
export function requireSoundInput({ settings, steps, areas, fields, today }: ChainInput): void {
  const { needStrength, detourFactor, gapBelow, thinBelow, moreAbove, minimumCount, staleAfterMonths } =
    settings
  require('needStrength', needStrength, needStrength >= 0 && needStrength <= 3)
  require('detourFactor', detourFactor, detourFactor >= 1 && detourFactor <= 10)
  require('gapBelow', gapBelow, gapBelow >= 0 && gapBelow <= thinBelow)
  require('thinBelow', thinBelow, thinBelow <= 1)
  require('moreAbove', moreAbove, moreAbove >= 1)
  require('minimumCount', minimumCount, Number.isInteger(minimumCount) && minimumCount >= 1)
  require('staleAfterMonths', staleAfterMonths, Number.isInteger(staleAfterMonths) && staleAfterMonths >= 1)
  require('today', today, /^\d{4}-\d{2}-\d{2}$/.test(today))
  for (const [place, factor] of Object.entries(settings.reachFactors)) {
    require(`reachFactors ${place}`, factor, factor >= 1 && factor <= 20)
  }
  for (const step of steps) {
    require(`steps ${step.code} ageToYears`, step.ageToYears, step.ageToYears > step.ageFromYears)
    require(`steps ${step.code} reachMinutes`, step.reachMinutes, step.reachMinutes > 0)
    require(`steps ${step.code} walkKmPerHour`, step.walkKmPerHour, step.walkKmPerHour > 0)
  }
  for (const { code, points } of areas) {
    require(`areas ${code} points`, points.length, points.length <= MOST_POINTS_PER_AREA)
  }
  requireOnce(
    'steps',
    steps.map(({ code }) => code),
  )
  requireOnce('fields', fields)
  requireOnce(
    'areas',
    areas.map(({ code }) => code),
  )
}

function require(argument: string, value: number | string, sound: boolean): void {
  if (!sound) throw new RangeError(`${argument}: ${value} does not fit`)
}

function requireOnce(argument: string, codes: readonly string[]): void {
  const seen = new Set<string>()
  for (const code of codes) {
    if (seen.has(code)) throw new RangeError(`${argument}: ${code} comes twice`)
    seen.add(code)
  }
}
