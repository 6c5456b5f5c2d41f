import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, type AllocationMethod } from './index.ts'

const divisorMethods = ['sainte-lague', 'dhondt', 'adams', 'dean', 'huntington-hill'] as const
const anyMethod = fc.constantFrom<AllocationMethod>('largest-remainder', ...divisorMethods, {
  signpostAt: '0.3',
})

const recipient = fc.record({
  weight: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 10_000_000 })),
  floor: fc.bigInt({ min: 0n, max: 12n }),
  room: fc.option(fc.bigInt({ min: 0n, max: 40n })),
})
const recipients = fc.array(recipient, { minLength: 1, maxLength: 8 })
const total = fc.oneof(fc.bigInt({ min: 0n, max: 60n }), fc.bigInt({ min: 0n, max: 10n ** 15n }))

type Recipient = { weight: number; floor: bigint; room: bigint | null }

const boundsOf = (list: Recipient[]) => ({
  weights: list.map(({ weight }) => weight),
  floors: list.map(({ floor }) => floor),
  caps: list.map(({ floor, room }) => (room === null ? null : floor + room)),
})
const sum = (amounts: readonly (bigint | null)[]) =>
  amounts.reduce<bigint>((all, one) => all + (one ?? 0n), 0n)

test('the sum is the total, and nobody is below its floor or above its cap', () => {
  fc.assert(
    fc.property(anyMethod, recipients, total, (method, list, total) => {
      const bounds = boundsOf(list)
      const outcome = allocate({ method, total, ...bounds })
      if (!outcome.ok) return
      const { amounts } = outcome.allocation
      expect(sum(amounts)).toBe(total)
      amounts.forEach((amount, at) => {
        expect(amount).toBeGreaterThanOrEqual(bounds.floors[at]!)
        const cap = bounds.caps[at]!
        if (cap !== null) expect(amount).toBeLessThanOrEqual(cap)
      })
    }),
  )
})

test('it is refused only where floors, caps or too few units leave no way', () => {
  fc.assert(
    fc.property(anyMethod, recipients, total, (method, list, total) => {
      const outcome = allocate({ method, total, ...boundsOf(list) })
      const most = list.reduce<bigint | null>((all, { weight, floor, room }) => {
        const own = weight === 0 ? floor : room === null ? null : floor + room
        return all === null || own === null ? null : all + own
      }, 0n)
      const floors = sum(list.map(({ floor }) => floor))
      const fits = floors <= total && (most === null || most >= total)
      if (outcome.ok) expect(fits).toBe(true)
      else if (outcome.refusal.code !== 'allocation/fewer-units-than-recipients') expect(fits).toBe(false)
    }),
  )
})

/** One unit after the other to the largest quotient: slow, and the definition of the method. */
function unitByUnit(list: Recipient[], total: bigint, signpost: (units: number) => number): number[] | null {
  const amounts = list.map(({ floor }) => Number(floor))
  for (let left = Number(total) - amounts.reduce((a, b) => a + b, 0); left > 0; left--) {
    const quotients = list.map(({ weight, floor, room }, at) => {
      const isFull = room !== null && amounts[at]! >= Number(floor + room)
      return isFull || weight === 0 ? -1 : weight / signpost(amounts[at]!)
    })
    const best = Math.max(...quotients)
    // Near equals are the matter of exact arithmetic, not of this check.
    if (quotients.filter((quotient) => Math.abs(quotient - best) <= 1e-9 * best).length > 1) return null
    amounts[quotients.indexOf(best)]! += 1
  }
  return amounts
}

test.each([
  ['dhondt', (units: number) => units + 1],
  ['sainte-lague', (units: number) => units + 0.5],
  ['huntington-hill', (units: number) => Math.sqrt(units * (units + 1))],
  ['dean', (units: number) => (2 * units * (units + 1)) / (2 * units + 1)],
  ['adams', (units: number) => units],
] as const)('%s gives what handing out unit by unit gives', (method, signpost) => {
  let compared = 0
  fc.assert(
    fc.property(recipients, fc.bigInt({ min: 0n, max: 200n }), (list, total) => {
      const outcome = allocate({ method, total, ...boundsOf(list) })
      if (!outcome.ok || list.every(({ weight }) => weight === 0)) return
      const slow = unitByUnit(list, total, signpost)
      if (slow === null) return
      compared++
      expect(outcome.allocation.amounts.map(Number)).toEqual(slow)
    }),
    { numRuns: 400 },
  )
  expect(compared).toBeGreaterThan(20)
})

test('largest remainder stays within one unit of the exact share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), total, (weights, total) => {
      const outcome = allocate({ method: 'largest-remainder', total, weights })
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      const all = BigInt(weights.reduce((a, b) => a + b, 0))
      outcome.allocation.amounts.forEach((amount, at) => {
        const off = (amount ?? 0n) * all - BigInt(weights[at]!) * total
        expect(off < all && -off < all).toBe(true)
      })
    }),
  )
})

test('who has more weight never gets less', () => {
  fc.assert(
    fc.property(
      anyMethod,
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2 }),
      total,
      (method, weights, total) => {
        const outcome = allocate({ method, total, weights, ties: 'larger-weight-first' })
        if (!outcome.ok) return
        const { amounts } = outcome.allocation
        weights.forEach((weight, at) => {
          weights.forEach((other, place) => {
            if (weight > other) expect(amounts[at]! >= amounts[place]!).toBe(true)
          })
        })
      },
    ),
  )
})

test('a divisor method never takes a unit away when there is one more to give', () => {
  fc.assert(
    fc.property(fc.constantFrom(...divisorMethods), recipients, total, (method, list, total) => {
      const [before, after] = [total, total + 1n].map((units) =>
        allocate({ method, total: units, ...boundsOf(list) }),
      )
      if (before?.ok !== true || after?.ok !== true) return
      after.allocation.amounts.forEach((amount, at) => {
        expect(amount).toBeGreaterThanOrEqual(before.allocation.amounts[at]!)
      })
    }),
  )
})

test('neither the unit of the weights nor, without a tie, the order of recipients matters', () => {
  fc.assert(
    fc.property(
      anyMethod,
      recipients,
      total,
      fc.integer({ min: 1, max: 1000 }),
      (method, list, total, factor) => {
        const outcome = allocate({ method, total, ...boundsOf(list) })
        if (!outcome.ok) return
        const { weights, ...bounds } = boundsOf(list)
        const inOtherUnits = weights.map((weight) => ({
          numerator: BigInt(weight),
          denominator: BigInt(factor),
        }))
        const other = allocate({ method, total, weights: inOtherUnits, ...bounds })
        expect(other.ok && other.allocation.amounts).toEqual(outcome.allocation.amounts)
        if (outcome.allocation.tie !== null) return
        const turned = allocate({ method, total, ...boundsOf(list.toReversed()) })
        expect(turned.ok && turned.allocation.amounts.toReversed()).toEqual(outcome.allocation.amounts)
      },
    ),
  )
})

test('every divisor in the range that is told gives these amounts', () => {
  fc.assert(
    fc.property(recipients, total, (list, total) => {
      const outcome = allocate({ method: 'dhondt', total, ...boundsOf(list) })
      if (!outcome.ok) return
      const { amounts, divisor } = outcome.allocation
      const { from, to } = divisor!
      fc.pre(to !== Infinity && from > 0 && to > from * (1 + 1e-9) && total < 10n ** 7n)
      const middle = (from + to) / 2
      const { floors, caps } = boundsOf(list)
      amounts.forEach((amount, at) => {
        const rounded = Math.floor(list[at]!.weight / middle)
        const cut = Math.max(Number(floors[at]), Math.min(rounded, Number(caps[at] ?? Infinity)))
        expect(Number(amount)).toBe(list[at]!.weight === 0 ? Number(floors[at]) : cut)
      })
    }),
  )
})
