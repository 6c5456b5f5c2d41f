import { expect, test } from 'vitest'
import type { Judgement } from '#lib/server/capabilities/chain/index.ts'
import { aCell } from '#lib/ui/chain/a-cell.ts'
import { differencesOf } from './differences.ts'

const row = (...judged: Judgement[]) => [judged.map((judgement) => aCell({ judgement }))]

test('counts where the first place is worse off, better off, alike, and where it cannot be told', () => {
  const first = row('white-spot', 'balanced', 'thin', 'not-known', 'not-known', 'balanced')
  const second = row('balanced', 'gap', 'thin', 'gap', 'not-known', 'more-than-needed')
  expect(differencesOf(first, second)).toMatchObject({ worse: 1, better: 1, same: 2, unknown: 2 })
})

test('lists the widest difference first, of equals the one of most children', () => {
  const first = [
    [
      aCell({ step: 'birth', judgement: 'gap', childrenAffected: 10 }),
      aCell({ step: 'age-1-3', judgement: 'gap', childrenAffected: 90 }),
      aCell({ step: 'age-3-6', judgement: 'white-spot', childrenAffected: 1 }),
    ],
  ]
  const second = [
    ['birth', 'age-1-3', 'age-3-6'].map((step) =>
      aCell({ step, judgement: 'balanced', childrenAffected: 0 }),
    ),
  ]
  expect(differencesOf(first, second).differing.map(({ cell }) => cell.step)).toEqual([
    'age-3-6',
    'age-1-3',
    'birth',
  ])
})

test('what is not expected takes no part', () => {
  const first = [[aCell({ judgement: 'gap', isExpected: false })]]
  expect(differencesOf(first, row('balanced'))).toEqual({
    worse: 0,
    better: 0,
    same: 0,
    unknown: 0,
    differing: [],
  })
})
