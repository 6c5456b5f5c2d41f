type Gap = { readonly step: string; readonly field: string }
type Declaration = Gap

const IN_WORDS = 3

/**
 * Three gaps: the biggest of each of the steps and fields that have the biggest ones, since three times the same
 * sentence about three neighbours would say less; where fewer steps and fields have any, the next biggest. Where
 * inventories are declared complete, only those count; elsewhere much of what looks like a gap may only not have been
 * recorded.
 *
 * @param gaps the biggest first
 * @returns the biggest first; `alikeCount`: in how many further areas the same is missing, told once
 */
export function biggestGaps<Found extends Gap>(
  gaps: readonly Found[],
  complete: readonly Declaration[],
): { biggest: { gap: Found; alikeCount: number }[]; isFromComplete: boolean } {
  const keyOf = ({ step, field }: Gap) => `${step} ${field}`
  const declared = new Set(complete.map(keyOf))
  const certain = gaps.filter((gap) => declared.has(keyOf(gap)))
  const isFromComplete = certain.length > 0
  const counted = isFromComplete ? certain : gaps
  const byCell = Map.groupBy(counted, keyOf)
  const firsts = [...byCell.values()].flatMap(([first]) => first ?? []).slice(0, IN_WORDS)
  const others = firsts.length < IN_WORDS ? counted.filter((gap) => !firsts.includes(gap)) : []
  const told = new Set([...firsts, ...others].slice(0, IN_WORDS))
  const biggest = counted.filter((gap) => told.has(gap))
  return {
    isFromComplete,
    biggest: biggest.map((gap, at) => {
      const isLast = !biggest.slice(at + 1).some((other) => keyOf(other) === keyOf(gap))
      const toldAlike = biggest.filter((other) => keyOf(other) === keyOf(gap)).length
      const found = byCell.get(keyOf(gap))?.length ?? 0
      return { gap, alikeCount: isLast ? found - toldAlike : 0 }
    }),
  }
}
