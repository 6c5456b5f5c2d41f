import { describe, expect, test } from 'vitest'
import byHand from '../../vectors/allocation/by-hand.json' with { type: 'json' }
import published from '../../vectors/allocation/published.json' with { type: 'json' }
import { allocate, type Allocation, type AllocationMethod } from './index.ts'

const methods: AllocationMethod[] = [
  'largest-remainder',
  'sainte-lague',
  'dhondt',
  'adams',
  'dean',
  'huntington-hill',
  { signpostAt: '0.7' },
]

function allocated(input: Parameters<typeof allocate>[0]): Allocation {
  const outcome = allocate(input)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.allocation
}

function codeOf(input: Parameters<typeof allocate>[0]): string | null {
  const outcome = allocate(input)
  return outcome.ok ? null : outcome.refusal.code
}

test('the Bundestag of 2025 comes out', () => {
  const { total, weights, amounts } = published.bundestag2025
  const ours = allocated({ method: 'sainte-lague', total: BigInt(total), weights: Object.values(weights) })
  expect(ours.amounts.map(Number)).toEqual(Object.values(amounts))
})

test('money with a floor and a cap: who falls below gets the floor, who passes the cap stops, the others share', () => {
  const { total, weights, floor, cap, amounts, reasons } = byHand.floorAndCap
  const ours = allocated({
    method: 'largest-remainder',
    total: BigInt(total),
    weights,
    floors: weights.map(() => BigInt(floor)),
    caps: weights.map(() => BigInt(cap)),
  })
  expect(ours.amounts.map(String)).toEqual(amounts)
  expect(ours.reasons).toEqual(reasons)
  expect(ours.tie).toBeNull()
})

test.each(['largest-remainder', 'dhondt', 'sainte-lague'] as const)('seven places by %s', (method) => {
  const { total, weights, amounts } = byHand.quotients
  expect(allocated({ method, total: BigInt(total), weights }).amounts.map(Number)).toEqual(amounts[method])
})

test('a divisor method tells between which divisors all this holds, in the unit of the weights', () => {
  const { total, weights, dhondtDivisor } = byHand.quotients
  expect(allocated({ method: 'dhondt', total: BigInt(total), weights }).divisor).toEqual(dhondtDivisor)
  const tenths = weights.map((weight) => `${weight}e-1`)
  expect(allocated({ method: 'dhondt', total: BigInt(total), weights: tenths }).divisor).toEqual({
    from: 1.15,
    to: 1.2,
  })
})

describe('equal claims to the last cent', () => {
  const { total, weights, amounts } = byHand.tie
  const share = { method: 'largest-remainder', total: BigInt(total), weights } as const

  test('are reported, and the earlier place is served first', () => {
    const ours = allocated(share)
    expect(ours.amounts.map(Number)).toEqual(amounts)
    expect(ours.tie).toEqual({ between: [0, 1, 2], given: [0] })
  })

  test('can be refused', () => {
    expect(allocate({ ...share, ties: 'refuse' })).toEqual({
      ok: false,
      refusal: { code: 'allocation/tie', details: { tie: { between: [0, 1, 2], given: [0] } } },
    })
  })

  test('can be drawn by lot: the same seed, the same winner, and each wins sometimes', () => {
    const winner = (seed: number) => allocated({ ...share, ties: { lotFromSeed: seed } }).tie?.given[0]
    expect(winner(5)).toBe(winner(5))
    expect(new Set(Array.from({ length: 30 }, (_, seed) => winner(seed)))).toEqual(new Set([0, 1, 2]))
  })

  test('can go to the larger weight', () => {
    // 3 seats for 1 and 5: shares 0.5 and 2.5.
    const input = { method: 'sainte-lague', total: 3n, weights: [1, 5] } as const
    expect(allocated(input).amounts).toEqual([1n, 2n])
    expect(allocated({ ...input, ties: 'larger-weight-first' }).amounts).toEqual([0n, 3n])
  })

  test('leave no tie where all of them are served', () => {
    expect(allocated({ ...share, total: 99n }).tie).toBeNull()
  })
})

describe.each(methods)('with $0', (method) => {
  test('0.1, 0.2 and 0.3 are exactly one, two and three tenths', () => {
    const ours = allocated({ method, total: 6n, weights: [0.1, 0.2, 0.3] })
    expect(ours.amounts).toEqual([1n, 2n, 3n])
    expect(ours.tie).toBeNull()
  })

  test('no cent is lost where floating point ends', () => {
    const total = 9_007_199_254_740_993n * 1_000_003n
    const ours = allocated({
      method,
      total,
      weights: ['0.333', 1, 2n ** 70n, { numerator: 1n, denominator: 7n }],
    })
    expect(ours.amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n)).toBe(total)
  })

  test('who is not eligible gets nothing, and its floor does not count', () => {
    const ours = allocated({
      method,
      total: 10n,
      weights: [5, 5, 5, null],
      floors: [8n, null, null, 1n],
      eligible: [false, true, true, false],
    })
    expect(ours.amounts).toEqual([0n, 5n, 5n, 0n])
    expect(ours.reasons).toEqual(['not-eligible', 'share', 'share', 'not-eligible'])
  })

  test('an unknown weight leaves an unknown amount, and the others share the total', () => {
    const ours = allocated({ method, total: 4n, weights: [1, null, 1] })
    expect(ours.amounts).toEqual([2n, null, 2n])
    expect(ours.reasons[1]).toBe('weight-missing')
  })

  test('a weight of 0 gets its floor and no more', () => {
    const ours = allocated({ method, total: 9n, weights: [0, 0, 1], floors: [2n, null, null] })
    expect(ours.amounts).toEqual([2n, 0n, 7n])
  })

  test('one recipient gets all', () => {
    expect(allocated({ method, total: 7n, weights: ['0.001'] }).amounts).toEqual([7n])
  })

  test('nothing among nobody is nothing', () => {
    expect(allocated({ method, total: 0n, weights: [] }).amounts).toEqual([])
  })

  test('floors that are the whole total are the answer', () => {
    expect(allocated({ method, total: 5n, weights: [1, 9], floors: [4n, 1n] }).amounts).toEqual([4n, 1n])
  })

  test('caps that are the whole total are the answer', () => {
    expect(allocated({ method, total: 5n, weights: [1, 9], caps: [4n, 1n] }).amounts).toEqual([4n, 1n])
  })

  test('contradictions are refused with the reason', () => {
    expect(codeOf({ method, total: 5n, weights: [1, 1], floors: [3n, 3n] })).toBe(
      'allocation/floors-above-total',
    )
    expect(codeOf({ method, total: 5n, weights: [1, 1], caps: [2n, 2n] })).toBe('allocation/caps-below-total')
    expect(codeOf({ method, total: 5n, weights: [1, 1], floors: [2n, null], caps: [1n, null] })).toBe(
      'allocation/floor-above-cap',
    )
    expect(codeOf({ method, total: 5n, weights: [0, 0] })).toBe('allocation/nobody-to-share')
    expect(codeOf({ method, total: 5n, weights: [1], eligible: [false] })).toBe('allocation/nobody-to-share')
  })
})

test('a first unit for everybody needs enough units', () => {
  expect(codeOf({ method: 'adams', total: 2n, weights: [9, 1, 1] })).toBe(
    'allocation/fewer-units-than-recipients',
  )
})

test.each([
  ['total', { total: -1n }],
  ['weights', { weights: [1, -1] }],
  ['weights', { weights: [1, Number.NaN] }],
  ['weights', { weights: [1, '1,5'] }],
  ['weights', { weights: [1, ''] }],
  ['weights', { weights: [1, '1e999999999'] }],
  ['weights', { weights: [1, { numerator: 1n, denominator: 0n }] }],
  ['floors', { floors: [1n] }],
  ['floors', { floors: [-1n, 0n] }],
  ['floors', { weights: [1, null], floors: [0n, 1n] }],
  ['caps', { caps: [-1n, 0n] }],
  ['eligible', { eligible: [true] }],
  ['method', { method: { signpostAt: 2 } }],
  ['seed', { ties: { lotFromSeed: -1 } }],
] as const)('a wrong %s is named', (argument, wrong) => {
  const right = { method: 'dhondt', total: 1n, weights: [1, 1] } as const
  expect(() => allocate({ ...right, ...wrong })).toThrow(new RegExp(`^${argument}:`))
})
