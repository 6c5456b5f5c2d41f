/* 208 cases of proporz, recomputed in exact fractions, and official results; read in place. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allocate, type AllocationMethod } from './index.ts'

const file = new URL('../../../../../shared/vectors/allocation/cases.json', import.meta.url)
const there = existsSync(file)

type Undefined = { undefined: 'tie' | 'fewer seats than recipients' }
type Case = {
  name: string
  seats: number
  votes: Record<string, number>
  exact: Record<string, number[] | Undefined>
  result: Record<string, number[] | { error: string }>
  official: number[] | null
  official_method: string | null
}

const methods: Record<string, AllocationMethod> = {
  largest_remainder: 'largest-remainder',
  sainte_lague: 'sainte-lague',
  dhondt: 'dhondt',
  adams: 'adams',
  dean: 'dean',
  huntington_hill: 'huntington-hill',
}

describe.skipIf(!there)('208 cases of proporz (skipped without ../shared/vectors/allocation)', () => {
  const cases: Case[] = there ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : []

  test.each(Object.entries(methods))('%s gives the same seats, or finds the same tie', (name, method) => {
    expect(cases).toHaveLength(208)
    for (const { name: title, seats, votes, exact, result } of cases) {
      const outcome = allocate({ method, total: BigInt(seats), weights: Object.values(votes) })
      const expected = exact[name] as number[] | Undefined
      if (Array.isArray(expected)) {
        if (!outcome.ok) throw new Error(`${title}: ${outcome.refusal.code}`)
        expect(outcome.allocation.tie, title).toBeNull()
        expect(outcome.allocation.amounts.map(Number), title).toEqual(expected)
      } else if (expected.undefined === 'tie') {
        const tied = outcome.ok ? outcome.allocation.tie : null
        expect(
          tied?.between.map((position) => position + 1),
          title,
        ).toEqual(partiesNamed(result[name]))
      } else
        expect(outcome.ok ? null : outcome.refusal.code, title).toBe('allocation/fewer-units-than-recipients')
    }
  })

  test('the official seats of Bundestag 2009, 2025 and the House of 2020 come out', () => {
    const official = cases.filter((one) => one.official !== null)
    expect(official).toHaveLength(3)
    for (const { seats, votes, official: expected, official_method } of official) {
      const method = methods[official_method ?? '']!
      const outcome = allocate({ method, total: BigInt(seats), weights: Object.values(votes) })
      expect(outcome.ok && outcome.allocation.amounts.map(Number)).toEqual(expected)
    }
  })
})

/** “… equal quotient for parties: 1, 2” */
function partiesNamed(result: unknown): number[] {
  const { error } = result as { error: string }
  return (error.split(':')[1] ?? '').split(',').map(Number)
}
