import { describe, expect, test } from 'vitest'
import { judgeAreas } from './index.ts'

describe('by hand', () => {
  test('five of five against none of five: p = 2 ÷ C(10, 5)', () => {
    const judged = judgeAreas({ counts: [5, 0], populations: [5, 5], kind: 'share' })
    expect(judged.p[0]).toBeCloseTo(2 / 252, 13)
    expect(judged.judgement).toEqual(['remarkably-high', 'remarkably-low'])
    expect(judged.expected).toEqual([0, 5])
  })
  test('five of five against none of five, with an innocent third area: Holm trebles the smallest', () => {
    const judged = judgeAreas({
      counts: [5, 0, 50],
      populations: [5, 5, 100],
      kind: 'share',
      against: 0.5,
    })
    expect(judged.p[0]).toBeCloseTo(2 / 32, 13)
    expect(judged.correctedP[0]).toBeCloseTo(6 / 32, 12)
    expect(judged.judgement).toEqual(['unremarkable', 'unremarkable', 'unremarkable'])
  })
  test('ten events where two are expected', () => {
    const judged = judgeAreas({ counts: [10], populations: [20], kind: 'rate', against: 0.1 })
    // P(X ≥ 10) for a Poisson count with mean 2: 4.65e-5.
    expect(judged.p[0]).toBeCloseTo(2 * 4.6498e-5, 8)
    expect(judged.judgement).toEqual(['remarkably-high'])
  })
})

describe('spread that is granted', () => {
  const populations = Array.from({ length: 40 }, () => 1000)
  // Areas that differ far beyond chance, and one that differs from all of them.
  const counts = populations.map((_, at) => 100 + (at % 2 === 0 ? 1 : -1) * (35 + (at % 7)))

  test('what is usual among the areas is not remarkable, though more than chance', () => {
    const strict = judgeAreas({ counts, populations, kind: 'rate' })
    expect(strict.judgement.filter((judgement) => judgement !== 'unremarkable').length).toBeGreaterThan(0)
    expect(strict.grantedSpread).toBe(0)
    const lenient = judgeAreas({ counts, populations, kind: 'rate', allowance: 'usual-spread' })
    expect(new Set(lenient.judgement)).toEqual(new Set(['unremarkable']))
    expect(lenient.grantedSpread).toBeGreaterThan(0.01)
  })
  test('what is unusual even so stays remarkable, for shares too', () => {
    for (const kind of ['rate', 'share'] as const) {
      const odd = counts.with(7, 400)
      const { judgement } = judgeAreas({ counts: odd, populations, kind, allowance: 'usual-spread' })
      expect(judgement.flatMap((code, at) => (code === 'unremarkable' ? [] : [at]))).toEqual([7])
    }
  })
  test('it never makes an area remarkable that chance alone would not', () => {
    const strict = judgeAreas({ counts, populations, kind: 'share' })
    const lenient = judgeAreas({ counts, populations, kind: 'share', allowance: 'usual-spread' })
    lenient.p.forEach((p, at) => expect(p).toBeGreaterThanOrEqual(strict.p[at]!))
  })
})

describe('gaps and edges', () => {
  test('missing and empty areas are not judged and not counted', () => {
    const judged = judgeAreas({
      counts: [5, null, 0, 0, 3],
      populations: [5, 5, 5, 0, null],
      kind: 'share',
    })
    expect(judged.judgement).toEqual(['remarkably-high', null, 'remarkably-low', null, null])
    expect(judged.correctedP[0]).toBeCloseTo((2 * 2) / 252, 12)
  })
  test('one area has no others; with a given rate it has a judgement', () => {
    expect(judgeAreas({ counts: [3], populations: [9], kind: 'share' }).judgement).toEqual([null])
    expect(judgeAreas({ counts: [9], populations: [9], kind: 'share', against: 0.1 }).judgement).toEqual([
      'remarkably-high',
    ])
    expect(judgeAreas({ counts: [], populations: [], kind: 'rate' }).judgement).toEqual([])
  })
  test('nothing counted anywhere, and everybody everywhere, is unremarkable', () => {
    for (const counts of [
      [0, 0, 0],
      [9, 20, 4],
    ]) {
      for (const allowance of ['chance-only', 'usual-spread'] as const) {
        const judged = judgeAreas({ counts, populations: [9, 20, 4], kind: 'share', allowance })
        expect(new Set(judged.judgement)).toEqual(new Set(['unremarkable']))
        expect(judged.p).toEqual([1, 1, 1])
      }
    }
  })
  test.each([
    ['counts: 0.5 at position 0 is not a whole number', { counts: [0.5], populations: [3], kind: 'rate' }],
    ['counts: 4 at position 0 is more', { counts: [4], populations: [3], kind: 'share' }],
    ['populations: 2.5', { counts: [1], populations: [2.5], kind: 'share' }],
    ['against: 2 is no share', { counts: [1], populations: [3], kind: 'share', against: 2 }],
    ['level: 5', { counts: [1], populations: [3], kind: 'share', level: 5 }],
  ] as const)('an argument that does not fit is named: %s', (message, request) => {
    expect(() => judgeAreas(request)).toThrow(message)
  })
})
