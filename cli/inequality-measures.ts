import {
  correlationRatio,
  dissimilarity,
  dissimilarityByChance,
  entropyIndex,
  exposure,
  gini,
  hoover,
  inequalityInterval,
  isolation,
  quantileGroups,
  segregationGini,
  segregationInterval,
  slopeInterval,
  theil,
  type GroupAmongAll,
  type WeightedValues,
} from '@gelingen/methods/inequality'
import { areaShares } from '@gelingen/methods/rates'

export type Measured = {
  measure: string
  value: number | null
  lower?: number | null
  upper?: number | null
  byChance?: number | null
}

type Drawing = { confidence: number; draws: number; seed: number }

const segregationIndices = {
  dissimilarity,
  isolation,
  exposure,
  'correlation-ratio': correlationRatio,
  gini: segregationGini,
  entropy: entropyIndex,
}

export function measureSegregation(areas: GroupAmongAll, drawing: Drawing): Measured[] {
  return Object.entries(segregationIndices).map(([measure, index]) => {
    const interval = segregationInterval({ ...areas, ...drawing, index })
    const { value = null, lower = null, upper = null } = interval ?? {}
    const byChance = measure === 'dissimilarity' ? dissimilarityByChance(areas) : null
    return { measure, value, lower, upper, byChance }
  })
}

export function measureSpread(
  given: WeightedValues,
  within: readonly string[] | undefined,
  drawing: Drawing,
): Measured[] {
  const measures = { gini: (own: WeightedValues) => gini(own), theil: theilTotal, hoover }
  const lines = Object.entries(measures).map(([measure, index]) => {
    const interval = inequalityInterval({ ...given, ...drawing, measure: index })
    const { value = null, lower = null, upper = null } = interval ?? {}
    return { measure, value, lower, upper }
  })
  if (within === undefined) return lines
  const split = theil({ ...given, groups: within })
  return [
    ...lines,
    { measure: 'theil-between', value: split?.between ?? null },
    { measure: 'theil-within', value: split?.within ?? null },
  ]
}

function theilTotal(given: WeightedValues): number | null {
  return theil(given)?.total ?? null
}

/** `null` where there are fewer areas than groups. */
export function measureSlope(
  areas: { counts: number[]; populations: number[]; deprivation: number[]; groups: number },
  drawing: Drawing,
): Measured[] | null {
  const { groups } = areas
  const groupOf = quantileGroups({ values: areas.deprivation, groups, order: 'descending' })
  const sum = (column: readonly number[], group: number) =>
    column.reduce((total, own, area) => (groupOf[area] === group ? total + own : total), 0)
  const numbers = Array.from({ length: groups }, (_, at) => at + 1)
  const counts = numbers.map((group) => sum(areas.counts, group))
  const populations = numbers.map((group) => sum(areas.populations, group))
  if (populations.some((people) => people === 0)) return null
  const { value, lower, upper } = areaShares({ counts, populations, confidence: drawing.confidence })
  const shares = numbers.map((group, at) => ({
    measure: `group-${group}`,
    value: value[at] ?? null,
    lower: lower[at] ?? null,
    upper: upper[at] ?? null,
  }))
  // Log odds of none and of all have no end: half a person more on either side gives them one.
  const hasEnd = counts.some((count, at) => count === 0 || count === populations[at])
  const counted = counts.map((count) => count + (hasEnd ? 0.5 : 0))
  const others = counts.map((count, at) => (populations[at] ?? 0) - count + (hasEnd ? 0.5 : 0))
  const index = slopeInterval({
    populations,
    values: counted.map((own, at) => own / (own + (others[at] ?? 0))),
    standardErrors: counted.map((own, at) => Math.sqrt(1 / own + 1 / (others[at] ?? 1))),
    kind: 'share',
    line: 'straight',
    ...drawing,
  })
  return [
    ...shares,
    {
      measure: 'slope-index',
      value: index?.slope ?? null,
      lower: index?.slopeLower ?? null,
      upper: index?.slopeUpper ?? null,
    },
    {
      measure: 'relative-index',
      value: index?.relative ?? null,
      lower: index?.relativeLower ?? null,
      upper: index?.relativeUpper ?? null,
    },
  ]
}
