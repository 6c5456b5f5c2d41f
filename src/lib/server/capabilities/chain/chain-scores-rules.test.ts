import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { AreaInTree } from '../areas/index.ts'
import type { ComputedIndex, IndexDefinition } from '../index/index.ts'
import { scoresOfAreas, scoresOfTemplate, standardise } from './chain-scores-rules.ts'

const area = (areaId: number, areaLevelId: number, ancestorIds: number[] = []): AreaInTree => ({
  areaId,
  areaLevelId,
  code: String(areaId),
  name: '',
  parentAreaId: ancestorIds[0] ?? null,
  ancestorIds,
  childIds: [],
})
/** District 1 with the quarters 11 and 12, district 2 with the quarter 21. */
const areas = [area(1, 100), area(2, 100), area(11, 200, [1]), area(12, 200, [1]), area(21, 200, [2])]

/** Only what the scores are read from. */
function index(values: Record<number, [number | null, number | null]>): ComputedIndex {
  const found = Object.entries(values).map(([areaId, [whole, part]]) => ({
    areaId: Number(areaId),
    index: whole,
    subIndices: [{ name: 'health', value: part }],
  }))
  return { areas: found, meta: {} } as unknown as ComputedIndex
}

describe('scores of areas', () => {
  test('are standardised, whatever the scale of the index', () => {
    const scores = scoresOfAreas({
      areas,
      areaLevelId: 200,
      index: index({ 11: [10, 1], 12: [90, null], 21: [50, 3] }),
    })
    const far = Math.sqrt(1.5) // 40 from the mean of 50, SD √(3200/3)
    expect(scores.get(11)?.['index']).toBeCloseTo(-far, 12)
    expect(scores.get(12)?.['index']).toBeCloseTo(far, 12)
    expect(scores.get(21)?.['index']).toBeCloseTo(0, 12)
    expect([11, 12, 21].map((id) => scores.get(id)?.['sub-index:health'])).toEqual([-1, null, 1])
  })

  test('an index of a coarser level holds for every area below', () => {
    const scores = scoresOfAreas({ areas, areaLevelId: 200, index: index({ 1: [0, 0], 2: [2, 0] }) })
    expect([11, 12, 21].map((id) => scores.get(id)?.['index'])).toEqual([-1, -1, 1])
  })

  test('of an index of a finer level the mean of the areas below counts, those without a value apart', () => {
    const scores = scoresOfAreas({
      areas,
      areaLevelId: 100,
      index: index({ 11: [0, 0], 12: [null, 0], 21: [2, 0] }),
    })
    expect([1, 2].map((id) => scores.get(id)?.['index'])).toEqual([-1, 1])
  })
})

describe('standardising', () => {
  test('leaves equal values at 0 and missing ones missing', () => {
    expect(standardise([3, null, 3])).toEqual([0, null, 0])
    expect(standardise([null])).toEqual([null])
    expect(standardise([])).toEqual([])
  })

  test('law: mean 0 and SD 1, and the same after any stretching and shifting', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), fc.integer(), (given, factor, shift) => {
        fc.pre(new Set(given).size > 1)
        const scores = standardise(given).map(Number)
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
        const variance = scores.reduce((sum, score) => sum + score * score, 0) / scores.length
        expect(mean).toBeCloseTo(0, 9)
        expect(variance).toBeCloseTo(1, 9)
        const moved = standardise(given.map((value) => value * factor + shift)).map(Number)
        moved.forEach((score, at) => expect(score).toBeCloseTo(scores[at] ?? 0, 5))
      }),
    )
  })
})

describe('which sub-index weighs which field', () => {
  const definition = (template: IndexDefinition['template'], groups: string[]) =>
    ({
      template,
      settings: { spec: { groups: groups.map((name) => ({ name })) } },
    }) as unknown as IndexDefinition
  const partizipationsindex = { template: 'partizipationsindex', index: 'partizipationsindex' }

  test('stands in the template, for the sub-indices that the index still has', () => {
    expect(
      scoresOfTemplate(definition(partizipationsindex, ['economic-situation', 'integration-need'])),
    ).toEqual({
      'social-security': 'sub-index:economic-situation',
      'youth-welfare': 'sub-index:economic-situation',
      integration: 'sub-index:integration-need',
    })
  })

  test('of an index of one’s own none', () => {
    expect(scoresOfTemplate(definition(null, ['health-conditions']))).toEqual({})
  })
})
