import type { ChainArea, ChainSettings } from './chain-types.ts'

export type StepNeed = {
  /**
   * By area, in children: what the area needs if unequal things are treated unequally. Sums up to the
   * children.
   */
  readonly need: Float64Array
  readonly scoreMissing: readonly boolean[]
}

/** The score that weighs a field: its own, else the default, else none (all children count the same). */
export function scoreOfField(field: string, settings: ChainSettings): string | null {
  return settings.scoreByField[field] ?? settings.defaultScore
}

/**
 * Weighs children by burden: w = exp(strength × score), renormalised so that the need of the municipality
 * equals its children. An area without a score weighs 1 before (as if at the municipality's mean) and is
 * marked.
 */
export function weighNeed({
  children,
  areas,
  score,
  strength,
}: {
  children: Float64Array
  areas: readonly ChainArea[]
  score: string | null
  strength: number
}): StepNeed {
  const scores = areas.map((area) => (score === null ? null : (area.scores[score] ?? null)))
  const weights = scores.map((value) => (value === null ? 1 : Math.exp(strength * value)))
  let childrenTotal = 0
  let weightedTotal = 0
  children.forEach((count, area) => {
    childrenTotal += count
    weightedTotal += count * (weights[area] ?? 1)
  })
  const factor = weightedTotal > 0 ? childrenTotal / weightedTotal : 1
  return {
    need: children.map((count, area) => count * (weights[area] ?? 1) * factor),
    scoreMissing: scores.map((value) => score !== null && value === null),
  }
}
