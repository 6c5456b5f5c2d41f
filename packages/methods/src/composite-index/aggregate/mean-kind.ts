import type { DesignAggregation } from '../spec/index-design.ts'

/** A mean that is the arithmetic one of transformed values: the geometric one of logarithms, the harmonic of reciprocals. */
export type MeanKind = {
  readonly to: (value: number) => number
  readonly from: (mean: number) => number
}

const logarithm: MeanKind = { to: Math.log, from: Math.exp }
const reciprocal: MeanKind = { to: (value) => 1 / value, from: (mean) => 1 / mean }

/** null where values are averaged or summed as they are, or (copeland) not at all. */
export function meanKindOf(method: DesignAggregation): MeanKind | null {
  if (method === 'geometric') return logarithm
  return method === 'harmonic' ? reciprocal : null
}
