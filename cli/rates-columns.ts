import {
  areaRates,
  areaShares,
  funnelLimits,
  judgeAreas,
  judgeChanges,
  judgeTrends,
  localMoran,
  smoothGlobally,
  smoothLocally,
  standardiseByPrecision,
  type Neighbours,
} from '@gelingen/methods/rates'
import type { RatesOptions } from './rates-usage.ts'

export type Column = (number | string | null)[]

export type Period = { counts: (number | null)[]; populations: (number | null)[] }

/** Everything `gelingen rates` gives back, by the name of its column, one value per area. */
export function ratesColumns({
  periods,
  earlier,
  neighbours,
  options,
}: {
  /** At least one; the last is the present one. */
  periods: readonly Period[]
  earlier: Period | undefined
  neighbours: Neighbours | undefined
  options: RatesOptions
}): Record<string, Column> {
  const present = periods.at(-1) ?? { counts: [], populations: [] }
  return {
    count: present.counts,
    population: present.populations,
    ...valueColumns(present, options),
    ...smoothColumns(present, neighbours, options),
    ...funnelColumns(present, options),
    ...judgementColumns(present, options),
    ...(earlier === undefined ? {} : changeColumns(earlier, present, options)),
    ...(periods.length > 1 ? trendColumns(periods, options) : {}),
    ...(options.clusters && neighbours !== undefined ? clusterColumns(present, neighbours, options) : {}),
  }
}

function times(values: readonly (number | null)[], factor: number): (number | null)[] {
  return values.map((value) => (value === null ? null : value * factor))
}

function valueColumns(present: Period, { measure, confidence, per }: RatesOptions): Record<string, Column> {
  const { value, lower, upper } =
    measure.kind === 'share'
      ? areaShares({ ...present, confidence, method: measure.interval })
      : areaRates({ ...present, confidence, method: measure.interval })
  return { value: times(value, per), lower: times(lower, per), upper: times(upper, per) }
}

function smoothColumns(
  present: Period,
  neighbours: Neighbours | undefined,
  { smooth, measure, per }: RatesOptions,
): Record<string, Column> {
  if (smooth === undefined) return {}
  const { rate } =
    smooth === 'local' && neighbours !== undefined
      ? smoothLocally({ ...present, neighbours })
      : smoothGlobally({ ...present, family: measure.kind === 'share' ? 'binomial' : 'poisson' })
  return { smoothed: times(rate, per) }
}

/** Around the value given, else around the mean of all areas. */
function funnelColumns(
  present: Period,
  { funnel, measure, against, per }: RatesOptions,
): Record<string, Column> {
  if (funnel === undefined) return {}
  const mean = smoothGlobally(present).mean ?? 0
  const target = against === 'others' ? mean : against / per
  const populations = present.populations.map((people, at) =>
    (present.counts[at] ?? null) === null ? null : people,
  )
  const [near, far] = [0.95, 0.998].map((confidence) =>
    funnelLimits({ populations, target, kind: measure.kind, confidence, method: funnel }),
  )
  return {
    funnel_lower_95: times(near?.lower ?? [], per),
    funnel_upper_95: times(near?.upper ?? [], per),
    funnel_lower_998: times(far?.lower ?? [], per),
    funnel_upper_998: times(far?.upper ?? [], per),
  }
}

function judgementColumns(
  present: Period,
  { measure, against, allowance, correction, level, per }: RatesOptions,
): Record<string, Column> {
  const { expected, p, correctedP, judgement } = judgeAreas({
    ...present,
    kind: measure.kind,
    against: against === 'others' ? against : against / per,
    allowance,
    correction,
    level,
  })
  return { expected, p, corrected_p: correctedP, judgement }
}

function changeColumns(
  earlier: Period,
  later: Period,
  { measure, confidence, correction, level, per }: RatesOptions,
): Record<string, Column> {
  const kind = measure.kind
  const changes = judgeChanges({ earlier, later, kind, confidence, correction, level })
  return {
    difference: times(changes.difference, per),
    difference_lower: times(changes.lower, per),
    difference_upper: times(changes.upper, per),
    change_p: changes.p,
    change_corrected_p: changes.correctedP,
    change: changes.judgement,
  }
}

function trendColumns(
  periods: readonly Period[],
  { measure, times: moments, correction, level, per }: RatesOptions,
): Record<string, Column> {
  const areas = periods[0]?.counts.map((_, area) => area) ?? []
  const trends = judgeTrends({
    counts: areas.map((area) => periods.map(({ counts }) => counts[area] ?? null)),
    populations: areas.map((area) => periods.map(({ populations }) => populations[area] ?? null)),
    times: moments,
    kind: measure.kind,
    correction,
    level,
  })
  return {
    slope: times(trends.slope, per),
    trend_p: trends.p,
    trend_corrected_p: trends.correctedP,
    trend: trends.judgement,
  }
}

function clusterColumns(
  present: Period,
  neighbours: Neighbours,
  { seed, level }: RatesOptions,
): Record<string, Column> {
  const values = standardiseByPrecision(present)
  const { judgement, correctedP } = localMoran({ values, neighbours, seed, level })
  return { cluster: judgement, cluster_p: correctedP }
}
