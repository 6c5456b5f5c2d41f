import type { IndexColumns, IndexResult, IndexSpec } from '@gelingen/methods/composite-index'
import { valuesOf } from './index-result-rules.ts'
import type { IndexAreaKey, IndexInput } from './index-result-types.ts'

/**
 * What a page needs to compute the index anew with `computeIndex({ spec, columns })` when a weight is moved: the
 * publishable values of the areas that the exclusion rules leave in. Rules and their columns (residents, flags) stay
 * on the server; as areas are excluded before any mean is taken, the result is the same.
 */
export type IndexForBrowser = {
  readonly areas: readonly IndexAreaKey[]
  /** By code of the indicator, in the order of `areas`; `null` = missing or protected. */
  readonly columns: IndexColumns
  /** As computed on the server, with its exclusions already done. */
  readonly spec: IndexSpec
}

export function toBrowser({
  input,
  spec,
  result,
}: {
  input: IndexInput
  spec: IndexSpec
  result: IndexResult
}): IndexForBrowser {
  const isIn = (_: unknown, at: number) => {
    const reason = result.excludedBecause[at] ?? null
    return reason === null || reason.rule === 'missing'
  }
  const values = valuesOf(input)
  return {
    areas: input.areas.filter(isIn),
    columns: Object.fromEntries(
      spec.indicators.map(({ column }) => [column, (values[column] ?? []).filter(isIn)]),
    ),
    spec: { ...spec, exclude: [] },
  }
}
