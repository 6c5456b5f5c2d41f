import { describe, expect, test } from 'vitest'
import { offer, step } from './chain-builders.ts'
import { assumedCapacity, offersByStep, servedSteps } from './chain-offers-rules.ts'

const steps = [
  step('pregnancy', 0, 1, { impliedByAge: false }),
  step('first-year', 0, 1),
  step('age-1-3', 1, 3),
  step('age-3-6', 3, 6),
  step('to-school', 5, 7, { impliedByAge: false }),
  step('age-6-10', 6, 10),
]
const codes = (given: Parameters<typeof offer>[2]) =>
  servedSteps(offer('o', 10, { ageFromYears: null, ageToYears: null, ...given }), steps).map(
    (position) => steps[position]?.code,
  )

describe('the steps that an offer serves', () => {
  test('those it names, whatever its ages', () => {
    expect(codes({ steps: ['pregnancy', 'to-school'], ageFromYears: 3, ageToYears: 6 })).toEqual([
      'pregnancy',
      'to-school',
    ])
  })

  test('a Kita for 0 to 7 serves up to 6, not the school years, no pregnancy and no transition', () => {
    expect(codes({ ageFromYears: 0, ageToYears: 7 })).toEqual(['first-year', 'age-1-3', 'age-3-6'])
  })

  test('a course for the six-year-olds serves 6 to 10 although it covers a quarter of it', () => {
    expect(codes({ ageFromYears: 6, ageToYears: 7 })).toEqual(['age-6-10'])
  })

  test('open ages reach as far as they go', () => {
    expect(codes({ ageFromYears: 3 })).toEqual(['age-3-6', 'age-6-10'])
    expect(codes({ ageToYears: 3 })).toEqual(['first-year', 'age-1-3'])
  })

  test('neither steps nor ages: none', () => {
    expect(codes({})).toEqual([])
  })
})

describe('capacity', () => {
  test('is split in proportion to the children of the steps and adds up to one', () => {
    const byStep = offersByStep(
      [offer('o', 10, { ageFromYears: 1, ageToYears: 6 })],
      steps,
      [0, 0, 200, 300, 0, 0],
    )
    expect(byStep.map((members) => members.map(({ share }) => share))).toEqual([[], [], [0.4], [0.6], [], []])
  })

  test('is split by years where no children are known', () => {
    const byStep = offersByStep(
      [offer('o', 10, { ageFromYears: 1, ageToYears: 6 })],
      steps,
      [0, 0, 0, 0, 0, 0],
    )
    expect([byStep[2]?.[0]?.share, byStep[3]?.[0]?.share]).toEqual([0.4, 0.6])
  })

  test.each([
    ['median-of-known', [10, 40, 20], 20],
    ['median-of-known', [10, 40, 20, 30], 25],
    ['median-of-known', [0, 8], 8],
    ['median-of-known', [], 1],
    ['one-where-unknown', [10, 40], 1],
    ['every-offer-one', [10, 40], 1],
  ] as const)('unknown by the rule %s among %j is taken for %d', (rule, known, expected) => {
    expect(assumedCapacity(known, rule)).toBe(expected)
  })
})
