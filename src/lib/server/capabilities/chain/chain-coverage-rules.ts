import type { Chain, StepField } from './chain-result-types.ts'

export type CellPosition = { readonly area: number; readonly step: number; readonly field: number }

/** What one area has in one step and field, as bare numbers; 0 children where the area was left out. */
export type CellAmounts = {
  readonly children: number
  readonly need: number
  /** access × need */
  readonly placesArriving: number
  /** Access ÷ level; null = the municipality has no level in this step and field. */
  readonly coverage: number | null
}

/** @throws RangeError `step`, `field`: outside */
export function stepFieldAt(
  { input, stepFields }: Chain,
  { step, field }: Omit<CellPosition, 'area'>,
): StepField {
  const isInside = field >= 0 && field < input.fields.length
  const found = isInside ? stepFields[step * input.fields.length + field] : undefined
  if (found === undefined) throw new RangeError(`step ${step}, field ${field}: outside`)
  return found
}

export function amountsOf(chain: Chain, position: CellPosition): CellAmounts {
  const { need, access, supply } = stepFieldAt(chain, position)
  const arriving = access[position.area] ?? 0
  const areaNeed = need.need[position.area] ?? 0
  return {
    children: chain.children[position.step]?.children[position.area] ?? 0,
    need: areaNeed,
    placesArriving: arriving * areaNeed,
    coverage: supply.level === null ? null : arriving / supply.level,
  }
}

/** Children whose share of the municipality's own level is missing; all of them where nothing is in reach. */
export function childrenAffected({ children, coverage }: Pick<CellAmounts, 'children' | 'coverage'>): number {
  return children * Math.max(0, 1 - (coverage ?? 0))
}
