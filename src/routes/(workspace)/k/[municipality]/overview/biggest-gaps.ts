type Gap = { readonly step: string; readonly field: string }
type Declaration = Gap

const IN_WORDS = 3

/**
 * The biggest gap of each of the three steps and fields that have the biggest ones, and how many more areas have a gap
 * in the same: three times the same sentence about three neighbours would say less. Where inventories are declared
 * complete, only those count; elsewhere much of what looks like a gap may only not have been recorded.
 *
 * @param gaps the biggest first
 */
export function biggestGaps<Found extends Gap>(
  gaps: readonly Found[],
  complete: readonly Declaration[],
): { biggest: { gap: Found; alikeCount: number }[]; isFromComplete: boolean } {
  const keyOf = ({ step, field }: Gap) => `${step} ${field}`
  const declared = new Set(complete.map(keyOf))
  const certain = gaps.filter((gap) => declared.has(keyOf(gap)))
  const isFromComplete = certain.length > 0
  const byCell = Map.groupBy(isFromComplete ? certain : gaps, keyOf)
  const biggest = [...byCell.values()].slice(0, IN_WORDS).flatMap(([gap, ...alike]) => {
    return gap === undefined ? [] : { gap, alikeCount: alike.length }
  })
  return { biggest, isFromComplete }
}
