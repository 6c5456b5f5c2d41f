import { describe, expect, test } from 'vitest'
import { classify } from './classify.ts'

describe('own cuts', () => {
  const values = [-2, -1, 0, 1, 2, null]
  const rule = { cuts: [-1, 1], labels: ['low', 'middle', 'high'] }

  test('a value on a cut belongs to the class above, if classes are closed on the left', () => {
    const { labels, places } = classify({ values, rule: { ...rule, closed: 'left' } })
    expect(labels).toEqual(['low', 'middle', 'middle', 'high', 'high', null])
    expect(places).toEqual([0, 1, 1, 2, 2, null])
  })

  test('and to the class below, if they are closed on the right', () => {
    const { labels } = classify({ values, rule: { ...rule, closed: 'right' } })
    expect(labels).toEqual(['low', 'low', 'middle', 'middle', 'high', null])
  })
})

describe('cuts by standard deviation', () => {
  const rule = { sd: [-1, 1], labels: ['low', 'middle', 'high'], closed: 'right' } as const

  test('lie at mean plus so many SD: 5 − 3 and 5 + 3 for 2, 4, 4, 10', () => {
    const { labels, cuts } = classify({ values: [2, 4, 4, null, 10], rule })
    expect(cuts).toEqual([2, 8])
    expect(labels).toEqual(['low', 'middle', 'middle', null, 'high'])
  })

  test('with the sample SD they lie further out: 5 ± √12', () => {
    const { cuts } = classify({ values: [2, 4, 4, null, 10], rule, sdKind: 'sample' })
    expect(cuts[0]).toBeCloseTo(5 - Math.sqrt(12), 14)
    expect(cuts[1]).toBeCloseTo(5 + Math.sqrt(12), 14)
  })
})

describe('quantiles', () => {
  const rule = { quantiles: 4, labels: ['1', '2', '3', '4'], closed: 'right' } as const

  test('are of type 7: quartiles of 1 … 10 lie at 3.25, 5.5 and 7.75', () => {
    const { cuts, labels } = classify({ values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], rule })
    expect(cuts).toEqual([3.25, 5.5, 7.75])
    expect(labels).toEqual(['1', '1', '1', '2', '2', '3', '3', '4', '4', '4'])
  })

  test('never tear equal values apart', () => {
    expect(classify({ values: [5, 5, 5, 5, null], rule }).labels).toEqual(['1', '1', '1', '1', null])
  })
})

test('where no unit has a value, none has a class', () => {
  for (const where of [{ cuts: [0] }, { sd: [0] }, { quantiles: 2 }]) {
    const rule = { ...where, labels: ['low', 'high'], closed: 'left' } as const
    expect(classify({ values: [null, null], rule }).labels).toEqual([null, null])
    expect(classify({ values: [], rule }).labels).toEqual([])
  }
})

test('labels and cuts that do not fit are refused by name', () => {
  const values = [1, 2]
  const wrongCount = { cuts: [1], labels: ['only'], closed: 'left' } as const
  expect(() => classify({ values, rule: wrongCount })).toThrow(/^rule: needs one label more/u)
  const wrongOrder = { cuts: [1, 0], labels: ['a', 'b', 'c'], closed: 'left' } as const
  expect(() => classify({ values, rule: wrongOrder })).toThrow(/^rule: cuts are not ascending/u)
})
