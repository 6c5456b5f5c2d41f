import { expect, test } from 'vitest'
import { compareTrials } from './compare-trials.ts'
import type { PaintedArea } from './paint-trial.ts'

function painted(areaId: number, rank: number | null, className: string): PaintedArea {
  return { areaId, rank, className, span: null, indexText: '', place: 0, colour: '' }
}

test('told are classes and ranks that change, and the farthest jump', () => {
  const before = [painted(1, 1, 'high'), painted(2, 2, 'high'), painted(3, 3, 'low')]
  const now = [painted(1, 3, 'low'), painted(2, 1, 'high'), painted(3, 2, 'low')]
  expect(compareTrials(before, now)).toEqual({
    classes: 1,
    ranks: 3,
    largest: { areaId: 1, before: 1, now: 3 },
  })
})

test('an area that has an index only before or only now has not moved', () => {
  const before = [painted(1, null, ''), painted(2, 1, 'high')]
  const now = [painted(1, 1, 'high'), painted(2, null, ''), painted(3, 2, 'low')]
  const both = painted(4, 2, 'low')
  expect(compareTrials([...before, both], [...now, both])).toEqual({ classes: 0, ranks: 0, largest: null })
})

test('trials without a common area cannot be compared', () => {
  expect(compareTrials([painted(1, 1, 'high')], [painted(2, 1, 'high')])).toBeNull()
})
