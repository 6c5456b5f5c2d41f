/** The share of the whole that each indicator has by its weight and its sub-index's, in order; they sum to 1. */
export function weightShares(
  indicators: readonly { readonly weight: number; readonly group: string | null }[],
  groups: readonly { readonly name: string; readonly weight: number }[],
): number[] {
  const sum = (weights: readonly number[]) => weights.reduce((all, weight) => all + weight, 0)
  const allGroups = sum(groups.map(({ weight }) => weight))
  return indicators.map(({ weight, group }) => {
    const peers = sum(indicators.filter((other) => other.group === group).map((other) => other.weight))
    const within = peers === 0 ? 0 : weight / peers
    if (groups.length === 0) return within
    const own = groups.find(({ name }) => name === group)?.weight ?? 0
    return allGroups === 0 ? 0 : (within * own) / allGroups
  })
}
