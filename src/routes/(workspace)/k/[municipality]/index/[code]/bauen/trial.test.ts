import { computeIndex, parseIndexSpec, type IndexSpec } from '@gelingen/methods/composite-index'
import { expect, test } from 'vitest'
import { computeTrial, presentSpec, trialSpans } from './trial.ts'

function specOf(json: object): IndexSpec {
  const parsed = parseIndexSpec({ normalise: 'z-population', aggregate: 'arithmetic', ...json })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.spec
}

const grouped = specOf({
  indicators: [
    { column: 'a', direction: 'higher-is-burden', group: 'x' },
    { column: 'b', direction: 'higher-is-better', group: 'y' },
  ],
  exclude: [{ column: 'residents', below: 300 }],
  classes: { sd: [0] },
})

test('areas that a rule leaves out may as well not be there', () => {
  const columns = { a: [1, 2, 9, 4], b: [4, 2, 1, 1], residents: [900, 800, 20, 700] }
  const server = computeIndex({ spec: grouped, columns })
  const kept = [0, 1, 3]
  const only = (values: number[]) => kept.map((at) => values[at] ?? null)
  const browserColumns = { a: only(columns.a), b: only(columns.b) }
  const spec = presentSpec(grouped, browserColumns)
  const browser = spec && computeTrial({ areaIds: kept, spec, columns: browserColumns })
  if (!server.ok || !browser?.ok) throw new Error('not computed')
  expect(browser.trial.areas.map(({ index, rank }) => ({ index, rank }))).toEqual(
    kept.map((at) => ({ index: server.result.index[at], rank: server.result.rank[at] })),
  )
  expect(browser.trial.classes?.cuts).toEqual(server.result.classes?.cuts)
})

test('a column without figures is left out, and the sub-index that it leaves empty', () => {
  const spec = presentSpec(grouped, { a: [1, 2] })
  expect(spec?.indicators.map(({ column }) => column)).toEqual(['a'])
  expect(spec?.groups.map(({ name }) => name)).toEqual(['x'])
  expect(presentSpec(grouped, {})).toBeNull()
})

test('spans hold the rank and are taken to whole ranks', () => {
  const columns = { a: [1, 2, 3, 4, 5], b: [5, 1, 4, 2, 3] }
  const spec = presentSpec(grouped, columns)
  if (spec === null) throw new Error('no spec')
  const steps = trialSpans({ areaIds: [1, 2, 3, 4, 5], spec, columns, seed: 1 })
  let step = steps.next()
  while (!step.done) step = steps.next()
  expect(step.value).toHaveLength(5)
  for (const span of step.value) {
    expect(Number.isInteger(span?.low) && Number.isInteger(span?.high)).toBe(true)
    expect(span?.low).toBeLessThanOrEqual(span?.high ?? 0)
  }
})
