type Gap = { readonly step: string; readonly field: string }

/**
 * Some gaps, three as a rule: the biggest of each of the steps and fields that have the biggest ones, since three times the same
 * sentence about three neighbours would say less; where fewer steps and fields have any, the next biggest.
 *
 * @param gaps the biggest first
 * @returns the biggest first; `alikeCount`: in how many further areas the same is missing, told once
 */
export function biggestGaps<Found extends Gap>(
  gaps: readonly Found[],
  count = 3,
): { gap: Found; alikeCount: number }[] {
  const keyOf = ({ step, field }: Gap) => `${step} ${field}`
  const byCell = Map.groupBy(gaps, keyOf)
  const firsts = [...byCell.values()].flatMap(([first]) => first ?? []).slice(0, count)
  const others = firsts.length < count ? gaps.filter((gap) => !firsts.includes(gap)) : []
  const told = new Set([...firsts, ...others].slice(0, count))
  const biggest = gaps.filter((gap) => told.has(gap))
  return biggest.map((gap, at) => {
    const isLast = !biggest.slice(at + 1).some((other) => keyOf(other) === keyOf(gap))
    const toldAlike = biggest.filter((other) => keyOf(other) === keyOf(gap)).length
    const found = byCell.get(keyOf(gap))?.length ?? 0
    return { gap, alikeCount: isLast ? found - toldAlike : 0 }
  })
}
