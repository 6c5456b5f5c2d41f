import { computeIndex, parseIndexSpec, type IndexColumns } from '@gelingen/methods/composite-index'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ComputedIndex } from '#lib/server/capabilities/index/index.ts'
import { driversOf, strongest } from './drivers.ts'

const groups = { a: 'one', b: 'one', c: 'two' } as const

/** As the capability gives it, as far as what drives an area looks at it. */
function computed(columns: IndexColumns, options: object): ComputedIndex {
  const indicators = Object.entries(groups).map(([column, group]) => ({
    column,
    group,
    direction: 'higher-is-burden',
  }))
  const parsed = parseIndexSpec({ indicators, missing: 'ignore', ...options })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const outcome = computeIndex({ spec: parsed.spec, columns })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { result } = outcome
  const areas = result.index.map((index, areaId) => ({
    areaId,
    index,
    subIndices: result.subIndices.map(({ name, values }) => ({ name, value: values[areaId] ?? null })),
    contributions: result.contributions.map(({ column, values }) => ({
      column,
      contribution: values[areaId] ?? null,
      sign: null,
    })),
  }))
  const meta = {
    spec: parsed.spec,
    indicators: indicators.map(({ column, group }) => ({ column, group })),
  }
  // The rest is of no concern here.
  return { areas, meta } as unknown as ComputedIndex
}

const figures = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 6, maxLength: 6 })

test('the parts of an area sum to its distance from the average, whatever the method', () => {
  fc.assert(
    fc.property(
      figures,
      figures,
      figures,
      fc.constantFrom('z-population', 'min-max', 'rank', 'percentile'),
      fc.constantFrom('arithmetic', 'sum'),
      fc.boolean(),
      (a, b, c, normalise, aggregate, restandardise) => {
        fc.pre([a, b, c].every((column) => Math.max(...column) - Math.min(...column) > 1))
        const index = computed({ a, b, c }, { normalise, aggregate, restandardise })
        const drivers = driversOf(index, 2)
        const sum = drivers?.groups.reduce((total, { part }) => total + (part ?? 0), 0)
        expect(sum).toBeCloseTo((drivers?.index ?? 0) - (drivers?.average ?? 0), 8)
      },
    ),
  )
})

test('on a scale from 0 to 1, too, what lies below the average pulls down', () => {
  const index = computed(
    { a: [0, 5, 10], b: [10, 5, 0], c: [1, 2, 3] },
    { normalise: 'min-max', aggregate: 'arithmetic' },
  )
  const [one, two] = driversOf(index, 0)?.groups ?? []
  expect(one?.drivers.map(({ part }) => part)).toEqual([-0.125, 0.125])
  expect(two?.part).toBe(-0.25)
})

test('a missing figure drives nothing', () => {
  const index = computed(
    { a: [1, 2, null, 4], b: [4, 2, 9, 1], c: [1, 2, 3, 5] },
    { normalise: 'z-population', aggregate: 'arithmetic' },
  )
  expect(driversOf(index, 2)?.groups[0]?.drivers[0]?.part).toBeNull()
})

test('said are the strongest three of each side, without what is a mere fifth of the strongest', () => {
  const parts = [0.5, -0.3, 0.09, 0.2, 0.4, 0.3, null].map((part) => ({ part }))
  const { up, down } = strongest(parts)
  expect(up.map(({ part }) => part)).toEqual([0.5, 0.4, 0.3])
  expect(down.map(({ part }) => part)).toEqual([-0.3])
})

test('where all parts are 0 there is nothing to say', () => {
  expect(strongest([{ part: 0 }])).toEqual({ up: [], down: [] })
})
