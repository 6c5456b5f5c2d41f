import fc from 'fast-check'
import { expect, test } from 'vitest'
import { themesByGroup } from './theme-groups-rules.ts'
import type { SortedText } from './theme-types.ts'

const MINIMUM = 5
const theme = { themeId: 1, name: 'Räume', count: 0 }

function textsOf(groups: readonly { texts: number; marked: number }[]): SortedText[] {
  return groups.flatMap(({ texts, marked }, group) =>
    Array.from({ length: texts }, (_, at) => ({
      textId: `${group}-${at}`,
      responseKey: `${group}-${at}`,
      text: 'x',
      groupName: `g${group}`,
      isSorted: true,
      themeIds: at < marked ? [1] : [],
    })),
  )
}

const tabled = (groups: readonly { texts: number; marked: number }[], anonymous = true) =>
  themesByGroup({ texts: textsOf(groups), themes: [theme], anonymous, minimumCount: MINIMUM })

const anyGroups = fc
  .array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 6 })
  .chain((sizes) =>
    fc.tuple(
      ...sizes.map((texts) => fc.integer({ min: 0, max: texts }).map((marked) => ({ texts, marked }))),
    ),
  )

test('no group of an anonymous survey is shown with fewer texts than the minimum, and none is left out', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const table = tabled(groups)
      if (table === null) return
      expect(Math.min(...table.groups.map(({ texts }) => texts))).toBeGreaterThanOrEqual(MINIMUM)
      expect(table.groups.reduce((sum, { texts }) => sum + texts, 0)).toBe(
        groups.reduce((sum, { texts }) => sum + texts, 0),
      )
    }),
  )
})

test('who knows the rule, the groups and the theme’s number in all finds out no small number', () => {
  for (const sizes of [
    [5, 5],
    [7, 5],
    [12, 6],
    [10, 10],
    [6, 5, 7],
    [9, 8, 5],
  ]) {
    const worlds = worldsOf(sizes).map((marked) => {
      const table = tabled(sizes.map((texts, at) => ({ texts, marked: marked[at] ?? 0 })))
      const total = marked.reduce((sum, one) => sum + one, 0)
      return { marked, seen: JSON.stringify([total, table?.rows[0]?.counts]) }
    })
    for (const alike of Map.groupBy(worlds, ({ seen }) => seen).values())
      for (const [at, size] of sizes.entries()) {
        const possible = new Set(alike.map(({ marked }) => marked[at] ?? 0))
        const [only = 0] = possible
        const isSmall = (count: number) => count > 0 && count < MINIMUM
        if (possible.size === 1) expect([isSmall(only), isSmall(size - only)]).toEqual([false, false])
      }
  }
})

/** Every way in which a theme can have come up in groups of these sizes. */
function worldsOf([first, ...rest]: readonly number[]): number[][] {
  if (first === undefined) return [[]]
  const others = worldsOf(rest)
  return Array.from({ length: first + 1 }, (_, marked) => others.map((other) => [marked, ...other])).flat()
}

test('in a survey with names each group stands for itself', () => {
  expect(
    tabled(
      [
        { texts: 2, marked: 1 },
        { texts: 1, marked: 0 },
      ],
      false,
    ),
  ).toEqual({
    groups: [
      { name: 'g0', texts: 2 },
      { name: 'g1', texts: 1 },
    ],
    rows: [{ themeId: 1, counts: [1, 0] }],
  })
})
