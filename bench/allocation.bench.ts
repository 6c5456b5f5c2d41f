/*
 * How long sharing a total takes, for a few to a million recipients and for a few to 10¹¹ units. Beside it, in the same
 * run, the floor: one exact product and quotient per recipient, without which no share can be known. In processor time. Prints,
 * asserts nothing.
 *
 *   node bench/allocation.bench.ts [recipients …]
 */
import { allocate, type AllocationMethod } from '../packages/methods/src/allocation/index.ts'
import { createRandom } from '../packages/methods/src/composite-index/index.ts'
import { processorMilliseconds } from './processor-time.ts'

/** Python with exact whole numbers, 11,000 × 10¹¹ cents; R proporz 11,000 × 10⁶ seats, and × 10⁴ by Sainte-Laguë. */
const REFERENCE_MS: Record<string, number> = {
  'largest-remainder 11000 100000000000': 9.5,
  'largest-remainder 11000 1000000': 5,
  'sainte-lague 11000 10000': 29_000,
}

const counts = process.argv.slice(2).map(Number)
const lines = (counts.length > 0 ? counts : [1_000, 11_000, 100_000, 1_000_000]).flatMap(measure)
console.table(lines)

function measure(recipients: number) {
  const weights = randomWeights(recipients)
  const floors = weights.map((weight) => (weight < 400 ? 300_000n : 0n))
  const caps = weights.map((weight) => (weight > 40_000 ? 30_000_000n : null))
  const variants: {
    method: AllocationMethod
    total: bigint
    bounds?: { floors: bigint[]; caps: (bigint | null)[] }
  }[] = [
    { method: 'largest-remainder', total: 1_000_000n },
    { method: 'largest-remainder', total: 100_000_000_000n },
    { method: 'largest-remainder', total: 100_000_000_000n, bounds: { floors, caps } },
    { method: 'sainte-lague', total: 10_000n },
    { method: 'sainte-lague', total: 100_000_000_000n },
    { method: 'dhondt', total: 100_000_000_000n },
    { method: 'dhondt', total: 100_000_000_000n, bounds: { floors, caps } },
    { method: 'huntington-hill', total: 100_000_000_000n },
  ]
  return variants.map(({ method, total, bounds = {} }) => {
    const ownMs = best(() => allocate({ method, total, weights, ...bounds }))
    const floorMs = best(() => multiplyAndDivide(weights, total))
    const outcome = allocate({ method, total, weights, ...bounds })
    return {
      recipients,
      method: `${String(method)}${'floors' in bounds ? ', floors and caps' : ''}`,
      units: String(total),
      'own, ms': rounded(ownMs),
      'reference, ms':
        ('floors' in bounds ? '' : REFERENCE_MS[`${String(method)} ${recipients} ${total}`]) ?? '',
      'floor, ms': rounded(floorMs),
      outcome: outcome.ok ? 'done' : outcome.refusal.code,
    }
  })
}

/** Children in municipalities: many small ones, few large ones. */
function randomWeights(count: number): number[] {
  const random = createRandom(17)
  return Array.from({ length: count }, () => Math.ceil(30 * (1 / (1 - random())) ** 1.1))
}

function multiplyAndDivide(weights: readonly number[], total: bigint): bigint {
  const all = BigInt(weights.reduce((a, b) => a + b, 0))
  return weights.reduce((sum, weight) => sum + (BigInt(weight) * total) / all, 0n)
}

/** The best of some runs: the first ones include compiling. */
function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: 7 }, () => processorMilliseconds(work)))
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
