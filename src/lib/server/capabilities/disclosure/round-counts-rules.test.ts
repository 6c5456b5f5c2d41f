import { expect, test } from 'vitest'
import { roundCounts } from './round-counts-rules.ts'

const lines = new Map<string, { level: number; ancestors: string[] }>([['A', { level: 1, ancestors: [] }]])
for (const area of ['A1', 'A2', 'A3']) lines.set(area, { level: 2, ancestors: ['A'] })

test('rounded counts of areas still add up to the area above', () => {
  const counts = new Map([
    ['A', 12],
    ['A1', 4],
    ['A2', 4],
    ['A3', 4],
  ])
  const rounded = roundCounts({ counts, lines, base: 5 })
  const values = [...rounded.values()]
  expect(values.every((value) => value % 5 === 0)).toBe(true)
  expect(rounded.get('A')).toBe(
    (rounded.get('A1') ?? 0) + (rounded.get('A2') ?? 0) + (rounded.get('A3') ?? 0),
  )
  // Each to one of the two multiples beside it.
  for (const [area, count] of counts) expect(Math.abs((rounded.get(area) ?? 0) - count)).toBeLessThan(5)
})

test('where they never added up, each is rounded for itself', () => {
  const counts = new Map([
    ['A', 20],
    ['A1', 4],
    ['A2', 4],
  ])
  expect([...roundCounts({ counts, lines, base: 5 }).values()]).toEqual([20, 5, 5])
})
