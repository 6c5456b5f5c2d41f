import { expect, test } from 'vitest'
import { judgeFigures } from './judge-figures.ts'

const cell = (areaId: number, cases: number | null, base: number | null) => ({
  areaId,
  cell: { kind: 'value', value: 0 } as const,
  cases,
  base,
})

test('half of a hundred where all others have a tenth is more than chance; one of ten is not', () => {
  const judged = judgeFigures(
    [cell(1, 50, 100), cell(2, 1000, 10_000), cell(3, 1, 10), cell(4, 998, 10_000)],
    {
      isShare: true,
    },
  )
  expect(Object.fromEntries(judged)).toEqual({
    1: 'remarkably-high',
    2: 'unremarkable',
    3: 'unremarkable',
    4: 'unremarkable',
  })
})

test('what has no shown case number is not judged, and neither is what cannot be a share', () => {
  expect([
    ...judgeFigures([cell(1, null, 100), cell(2, 5, null), cell(3, 9, 5), cell(4, 1, 9)], { isShare: true }),
  ]).toEqual([])
})
