import type { PlaceCell } from '#lib/server/capabilities/chain/index.ts'

/** For tests: a cell of one area with a gap; what matters is said where it matters. */
export function aCell(more: Partial<PlaceCell> = {}): PlaceCell {
  return {
    place: { areaId: 1, code: '01', name: 'Nord', level: null, parentAreaId: null, positions: [0] },
    step: 'age-3-6',
    field: 'education',
    isExpected: true,
    judgement: 'gap',
    reason: 'little-supply',
    children: 120,
    sign: null,
    childrenEstimated: false,
    childrenAffected: 66.4,
    need: 150,
    isScoreMissing: false,
    placesArriving: 33.3,
    coverage: 0.447,
    coveredShare: 0.447,
    offersInReach: 2,
    nearestMinutes: 6.2,
    shareInReach: 1,
    staleShare: 0,
    oldestConfirmedOn: '2026-05-01',
    offersNeverConfirmed: 0,
    areasByJudgement: null,
    ...more,
  }
}

export const someAreas = {
  'white-spot': 0,
  gap: 1,
  thin: 0,
  balanced: 1,
  'more-than-needed': 0,
  'not-known': 0,
} satisfies PlaceCell['areasByJudgement']
