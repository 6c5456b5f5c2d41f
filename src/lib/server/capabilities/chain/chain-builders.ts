import { defaultChainSettings } from './chain-settings-rules.ts'
import type { ChainArea, ChainInput, ChainOffer, ChainSettings, ChainStep } from './chain-types.ts'

/** Builders for tests: a small town whose numbers are said where they matter. */

export function step(code: string, from: number, to: number, more: Partial<ChainStep> = {}): ChainStep {
  return {
    code,
    block: 'around-kita',
    ageFromYears: from,
    ageToYears: to,
    impliedByAge: true,
    reachMinutes: 20,
    walkKmPerHour: 4,
    ...more,
  }
}

/** An area with so many children of 3 to 6, at one point, without a score. */
export function area(code: string, childrenOf3To6: number | null, more: Partial<ChainArea> = {}): ChainArea {
  return {
    code,
    residents: [{ ageFrom: 3, ageTo: 6, count: childrenOf3To6 }],
    scores: {},
    points: [[7, 51]],
    ...more,
  }
}

/** An offer of the field education for 3 to 6, at the place of the areas, confirmed today. */
export function offer(id: string, capacity: number | null, more: Partial<ChainOffer> = {}): ChainOffer {
  return {
    id,
    capacity,
    fields: ['education'],
    steps: [],
    ageFromYears: 3,
    ageToYears: 6,
    outreach: false,
    remote: false,
    site: { code: `site-${id}`, position: [7, 51] },
    areasServed: [],
    lastConfirmedOn: '2026-11-22',
    ...more,
  }
}

export function settings(more: Partial<ChainSettings> = {}): ChainSettings {
  return { ...defaultChainSettings, needStrength: 0, ...more }
}

/** One step (3 to 6) and one field (education), walking, 22 November 2026. */
export function town(more: Partial<ChainInput> = {}): ChainInput {
  return {
    steps: [step('age-3-6', 3, 6)],
    fields: ['education'],
    areas: [],
    offers: [],
    travel: { kind: 'walking' },
    completeInventories: [],
    settings: settings(),
    today: '2026-11-22',
    ...more,
  }
}

/** A place so many metres east of the point where areas and offers of this town are. */
export function metresEast(metres: number): readonly [number, number] {
  return [7 + metres / (111_195 * Math.cos((51 * Math.PI) / 180)), 51]
}
