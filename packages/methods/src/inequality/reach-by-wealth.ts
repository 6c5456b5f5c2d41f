import { requireAmounts, type Amounts } from '../rates/amounts.ts'
import { ascendingOrder } from '../rates/ascending-order.ts'

export type ValuesByWealth = {
  /** From 0 up, one per area, e.g. places within reach; `null` = missing, left out. */
  values: Amounts
  /** By which areas are put in order, from the poorest: e.g. income a head. `null` = missing, left out. */
  wealth: Amounts
  /** People per area; omitted = every area counts alike. `null` = missing, left out. */
  weights?: Amounts
}

/** Areas from the poorest to the wealthiest, with the share of people up to their begin. */
type Ladder = { value: number; weight: number; below: number }[]

/** Areas with the same wealth stand on one step: none of them is put before the other. */
function ladderOf({ values, wealth, weights }: ValuesByWealth): { steps: Ladder; weight: number } {
  requireAmounts('values', values)
  requireAmounts('wealth', wealth, values.length)
  if (weights !== undefined) requireAmounts('weights', weights, values.length)
  const known = values.flatMap((value, at) => {
    const [own, people] = [wealth[at] ?? null, weights === undefined ? 1 : (weights[at] ?? 0)]
    return value === null || own === null || people === 0 ? [] : [{ value, wealth: own, weight: people }]
  })
  const order = ascendingOrder(Float64Array.from(known, (area) => area.wealth))
  const steps: (Ladder[number] & { wealth: number })[] = []
  for (const at of order) {
    const area = known[at]!
    const last = steps.at(-1)
    if (last?.wealth === area.wealth) {
      last.value = (last.value * last.weight + area.value * area.weight) / (last.weight + area.weight)
      last.weight += area.weight
    } else steps.push({ ...area, below: 0 })
  }
  const weight = steps.reduce((sum, step) => sum + step.weight, 0)
  let below = 0
  for (const step of steps) {
    step.below = below
    below += step.weight / weight
  }
  return { steps, weight }
}

/**
 * Concentration index: whether the wealthy (above 0) or the poor (below 0) have more of it. 0 = wealth plays no role, or not
 * all along the ladder in the same way.
 *
 * @param kind `standard`: −1 … 1, as Gini but ordered by wealth; `corrected`: for values that have a least and a most
 *   (Erreygers), so that having and lacking give the same number
 * @returns `null` with nothing to be shared, or for `corrected` where all values are the same
 * @throws RangeError `values`, `wealth`, `weights`: negative, not finite, unequal lengths
 *
 * Source: A. Wagstaff et al., Soc. Sci. Med. 33 (1991) 545–557, doi 10.1016/0277-9536(91)90212-U; G. Erreygers, J. Health Econ. 28
 * (2009) 504–515, doi 10.1016/j.jhealeco.2008.02.003. Checked against R accessibility (shared vectors). O(n log n).
 */
export function concentrationIndex(
  given: ValuesByWealth,
  kind: 'standard' | 'corrected' = 'standard',
): number | null {
  const { steps, weight } = ladderOf(given)
  const mean = steps.reduce((sum, step) => sum + step.weight * step.value, 0) / weight
  if (!(mean > 0)) return null
  const middle = (step: Ladder[number]) => step.below + step.weight / weight / 2
  const together = steps.reduce((sum, step) => sum + step.weight * step.value * middle(step), 0)
  const standard = (2 * together) / (weight * mean) - 1
  if (kind === 'standard') return standard
  const values = given.values.filter((value, at) => value !== null && given.wealth[at] !== null)
  const range = Math.max(...values.map(Number)) - Math.min(...values.map(Number))
  return range === 0 ? null : (4 * mean * standard) / range
}

/**
 * Palma ratio: what the wealthiest tenth has a head ÷ what the poorest two fifths have a head. An area at the border
 * of a group counts to both sides, by the share of its people.
 *
 * @returns 0 … ∞ (`null` where the poorest have nothing, or nobody is there)
 * @throws RangeError `values`, `wealth`, `weights`: negative, not finite, unequal lengths
 *
 * Source: J. G. Palma, Dev. Change 42 (2011) 87–153, doi 10.1111/j.1467-7660.2011.01694.x. R accessibility puts each area whole
 * to one group (shared vectors). O(n log n).
 */
export function palmaRatio(given: ValuesByWealth): number | null {
  const { steps, weight } = ladderOf(given)
  const meanBetween = (from: number, to: number) =>
    steps.reduce((sum, step) => {
      const share = Math.min(to, step.below + step.weight / weight) - Math.max(from, step.below)
      return sum + Math.max(0, share) * step.value
    }, 0) /
    (to - from)
  const poorest = meanBetween(0, 0.4)
  return poorest > 0 ? meanBetween(0.9, 1) / poorest : null
}
