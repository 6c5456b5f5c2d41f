/**
 * How much of a supply still counts at a cost (minutes, metres): 1 = wholly, 0 = not at all. Never rises with
 * the cost. A pair with weight 0 is out of reach. (`powerDecay` may be asked for more than 1 near by.)
 */
export type Decay = (cost: number) => number

/**
 * Everything within reach counts wholly, the limit included (2SFCA: Luo and Wang 2003, doi 10.1068/b29120).
 *
 * @throws RangeError `reach`: not above 0
 */
export function binaryDecay({ reach }: { reach: number }): Decay {
  requireAboveZero('reach', reach)
  return (cost) => (cost <= reach ? 1 : 0)
}

/**
 * One weight per ring; a cost takes the weight of the first ring whose limit it does not pass (E2SFCA: Luo
 * and Qi 2009, doi 10.1016/j.healthplace.2009.06.002).
 *
 * @param rings limits rising strictly, weights from 0 to 1 that never rise
 * @throws RangeError `rings`: none, or out of order
 */
export function stepDecay(rings: readonly { upTo: number; weight: number }[]): Decay {
  if (rings.length === 0) throw new RangeError('rings: none given')
  rings.forEach(({ upTo, weight }, position) => {
    const inner = rings[position - 1] ?? { upTo: 0, weight: 1 }
    if (!(upTo > inner.upTo) || !(weight >= 0) || !(weight <= inner.weight)) {
      throw new RangeError(`rings: number ${position + 1} (up to ${upTo}, weight ${weight}) is out of order`)
    }
  })
  return (cost) => rings.find(({ upTo }) => cost <= upTo)?.weight ?? 0
}

/**
 * A bell curve lowered and stretched so that it is 1 at cost 0 and exactly 0 at the reach: nobody falls off
 * an edge.
 *
 * f(c) = (exp(−½ (c/reach)²) − exp(−½)) ÷ (1 − exp(−½)) for c ≤ reach, else 0.
 *
 * @throws RangeError `reach`: not above 0
 *
 * Source: Dai 2010, Health & Place 16(5), doi 10.1016/j.healthplace.2010.06.012, equation for G(d, d0).
 */
export function gaussianDecay({ reach }: { reach: number }): Decay {
  requireAboveZero('reach', reach)
  const atReach = Math.exp(-0.5)
  return (cost) => (cost < reach ? (Math.exp(-0.5 * (cost / reach) ** 2) - atReach) / (1 - atReach) : 0)
}

/**
 * The bell curve exp(−c² ÷ 2σ²), cut off behind the reach (the variant of PySAL access).
 *
 * @throws RangeError `sigma`, `reach`: not above 0
 */
export function exponentialGaussianDecay({ sigma, reach }: { sigma: number; reach: number }): Decay {
  requireAboveZero('sigma', sigma)
  requireAboveZero('reach', reach)
  return (cost) => (cost <= reach ? Math.exp(-(cost * cost) / (2 * sigma * sigma)) : 0)
}

function requireAboveZero(argument: string, value: number): void {
  if (!(value > 0) || value === Infinity) throw new RangeError(`${argument}: ${value} is not above 0`)
}
