import { createRandom } from '../../composite-index/seeded-random.ts'

/**
 * Rounds every value by itself to the nearest multiple of the base; a value just between two goes up (only an even base
 * knows such). Totals are rounded by themselves and need not add up. Whoever knows the rule knows each value to within
 * half the base.
 *
 * @param values whole numbers from 0 up; `null` stays `null`
 * @param base whole number from 2 up, usually 3, 5 or 10
 * @throws RangeError `values`, `base`
 */
export function roundConventionally({
  values,
  base,
}: {
  values: ArrayLike<number | null>
  base: number
}): (number | null)[] {
  requireBase(base)
  return Array.from(values, (value, cell) => {
    if (value === null) return null
    requireCount(value, cell)
    const rest = value % base
    return value - rest + (2 * rest >= base ? base : 0)
  })
}

/**
 * Rounds every value by itself to one of its two neighbouring multiples of the base, up with probability rest ÷ base, so
 * that it is right on average. Multiples of the base stay.
 *
 * Who can have the same value rounded again and again finds it by averaging. With cell keys the same cell is always rounded
 * alike, whatever table it stands in; with a seed only the same table is.
 *
 * @param values whole numbers from 0 up; `null` stays `null`
 * @param base whole number from 2 up, usually 3, 5 or 10
 * @param by one cell key per value, from 0 up to but not including 1 (see `cellKeys`), or the seed to draw them with
 * @throws RangeError `values`, `base`, `by`
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley 2012), §5.4, doi 10.1002/9781118348239.
 */
export function roundRandomly({
  values,
  base,
  by,
}: {
  values: ArrayLike<number | null>
  base: number
  by: { readonly keys: ArrayLike<number> } | { readonly seed: number }
}): (number | null)[] {
  requireBase(base)
  const keyOf = 'keys' in by ? givenKeys(by.keys, values.length) : createRandom(by.seed)
  return Array.from(values, (value, cell) => {
    const key = keyOf(cell)
    if (value === null) return null
    requireCount(value, cell)
    const rest = value % base
    return value - rest + (key * base < rest ? base : 0)
  })
}

function givenKeys(keys: ArrayLike<number>, length: number): (cell: number) => number {
  if (keys.length !== length) throw new RangeError(`by.keys: ${keys.length} for ${length} values`)
  return (cell) => {
    const key = keys[cell]!
    if (!(key >= 0 && key < 1)) throw new RangeError(`by.keys: ${key} at position ${cell}`)
    return key
  }
}

export function requireBase(base: number): void {
  if (!Number.isInteger(base) || base < 2) throw new RangeError(`base: ${base} is not 2, 3, 4 …`)
}

export function requireCount(value: number, cell: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`values: ${value} at position ${cell}`)
}
