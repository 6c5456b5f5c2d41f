import { parseIndexSpec, type IndexSpec } from '@gelingen/methods/composite-index'
import { describe, expect, test } from 'vitest'
import { columnsOf, freeCode, withPresentColumns } from './index-definition-rules.ts'

describe('a code', () => {
  test('gets a number where it is taken', () => {
    expect(freeCode('status', [])).toBe('status')
    expect(freeCode('status', ['status', 'status-2'])).toBe('status-3')
  })
})

describe('a spec of which columns are absent', () => {
  const spec = aSpec({
    indicators: [
      { column: 'poverty', direction: 'higher-is-burden', group: 'money' },
      { column: 'jobless', direction: 'higher-is-burden', group: 'money' },
      { column: 'overweight', direction: 'higher-is-burden', group: 'health' },
    ],
    normalise: 'z-population',
    aggregate: 'arithmetic',
    exclude: [
      { column: 'residents', below: 300 },
      { column: 'valid', notIn: [1] },
    ],
  })

  test('names every column once, indicators first', () => {
    expect(columnsOf(spec)).toEqual(['poverty', 'jobless', 'overweight', 'residents', 'valid'])
  })

  test('keeps what is there, without the sub-index that has lost its last indicator and without the rule that cannot be checked', () => {
    const left = withPresentColumns(spec, (column) => !['jobless', 'overweight', 'valid'].includes(column))
    expect(left?.indicators.map(({ column }) => column)).toEqual(['poverty'])
    expect(left?.groups.map(({ name }) => name)).toEqual(['money'])
    expect(left?.exclude).toEqual([{ column: 'residents', below: 300 }])
  })

  test('is unchanged where nothing is absent, and none where all indicators are', () => {
    expect(withPresentColumns(spec, () => true)).toEqual(spec)
    expect(withPresentColumns(spec, (column) => column === 'residents')).toBeNull()
  })
})

function aSpec(json: unknown): IndexSpec {
  const parsed = parseIndexSpec(json)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.spec
}
