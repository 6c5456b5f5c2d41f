import { describe, expect, it } from 'vitest'
import { indexOffers, judgedOffers, judgedQuestions, measureQuality } from './judged-search-for-tests.ts'

describe('the judged questions', () => {
  it('are at least 150 over about 300 offers, a third of them held out', () => {
    expect(judgedQuestions.length).toBeGreaterThanOrEqual(150)
    expect(judgedOffers.length).toBeGreaterThanOrEqual(280)
    const heldOut = judgedQuestions.filter((question) => question.heldOut)
    expect(heldOut.length).toBeGreaterThanOrEqual(Math.floor(judgedQuestions.length / 3))
  })

  it('expect offers that are there, and ask each once', () => {
    const ids = new Set(judgedOffers.map(({ id }) => id))
    expect(ids.size).toBe(judgedOffers.length)
    expect(judgedQuestions.flatMap(({ expected }) => expected).filter((id) => !ids.has(id))).toEqual([])
    expect(judgedQuestions.every(({ expected }) => expected.length > 0)).toBe(true)
    expect(new Set(judgedQuestions.map(({ ask }) => ask)).size).toBe(judgedQuestions.length)
  })

  it.each([
    ['all', judgedQuestions],
    ['held out', judgedQuestions.filter((question) => question.heldOut)],
  ])('find what they should: %s', (_, questions) => {
    const { recallAt5, meanReciprocalRank } = measureQuality(indexOffers(judgedOffers), questions)
    expect(recallAt5).toBeGreaterThanOrEqual(0.9)
    expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.75)
  })
})
