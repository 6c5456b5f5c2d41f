import { describe, expect, test } from 'vitest'
import { area, settings } from './chain-builders.ts'
import { scoreOfField, weighNeed } from './chain-need-rules.ts'

const areas = [
  area('high', 100, { scores: { index: 2, health: -1 } }),
  area('low', 100, { scores: { index: -2 } }),
]
const children = Float64Array.of(100, 100)

describe('need', () => {
  test('strength 0 makes all children equal', () => {
    expect([...weighNeed({ children, areas, score: 'index', strength: 0 }).need]).toEqual([100, 100])
  })

  test('two areas that are 4 scores apart differ by e^(4 × strength)', () => {
    const { need } = weighNeed({ children, areas, score: 'index', strength: 0.25 })
    expect((need[0] ?? 0) / (need[1] ?? 1)).toBeCloseTo(Math.E, 12)
    expect((need[0] ?? 0) + (need[1] ?? 0)).toBeCloseTo(200, 12)
  })

  test('an area without the score weighs as the mean of scores, and is marked', () => {
    const { need, scoreMissing } = weighNeed({ children, areas, score: 'health', strength: 1 })
    expect(scoreMissing).toEqual([false, true])
    expect((need[0] ?? 0) / (need[1] ?? 1)).toBeCloseTo(Math.exp(-1), 12)
  })

  test('without any score nothing is missing', () => {
    expect(weighNeed({ children, areas, score: null, strength: 1 }).scoreMissing).toEqual([false, false])
  })

  test('no children, no need', () => {
    expect([
      ...weighNeed({ children: Float64Array.of(0, 0), areas, score: 'index', strength: 1 }).need,
    ]).toEqual([0, 0])
  })
})

test('a field takes its own score, else the default, else none', () => {
  const chosen = settings({ scoreByField: { health: 'health-index' }, defaultScore: 'index' })
  expect(scoreOfField('health', chosen)).toBe('health-index')
  expect(scoreOfField('leisure', chosen)).toBe('index')
  expect(scoreOfField('leisure', settings())).toBeNull()
})
