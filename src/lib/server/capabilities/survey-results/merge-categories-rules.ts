import type { Variable } from './variables-types.ts'

/**
 * Which categories of a variable are counted together, so that each has nobody or at least the minimum. Number of the category → number of
 * its part; `restPart` is that of those who gave no answer, null where they are counted for themselves.
 */
export type Merged = {
  readonly partOf: readonly number[]
  readonly partCount: number
  readonly restPart: number | null
}

/**
 * Merges small categories: ordered ones with the smaller of their neighbours, others with each other and, where that is not enough, with
 * the next larger. "Cannot say" joins those without an answer first. Those without an answer are merged with the smallest part where
 * `guardsRest` and they are too few.
 *
 * @param counts one per category
 * @param rest who gave no answer
 */
export function mergeCategories({
  variable,
  counts,
  rest,
  minimum,
  guardsRest,
}: {
  variable: Pick<Variable, 'order' | 'aside'>
  counts: readonly number[]
  rest: number
  minimum: number
  guardsRest: boolean
}): Merged {
  const { order, aside } = variable
  const isSmall = (count: number) => count > 0 && count < minimum
  const asideIsSmall = aside !== null && isSmall(counts[aside] ?? 0)
  const parts: Part[] = counts.flatMap((count, at) =>
    at === aside && asideIsSmall ? [] : [{ at: [at], count, isAside: at === aside }],
  )
  const merge = order === 'ordered' ? mergeNeighbours : mergeSmallest
  let merged = merge(parts, isSmall)
  const restCount = rest + (asideIsSmall ? (counts[aside] ?? 0) : 0)
  let restPart: Part | null = asideIsSmall ? { at: [aside], count: restCount, isAside: true } : null
  const isTooFew = guardsRest && merged.some(({ count }) => isSmall(count))
  if (isTooFew || ((guardsRest || asideIsSmall) && isSmall(restCount))) {
    const smallest = merged
      .filter(({ count }) => count > 0)
      .reduce<Part | null>((least, one) => (least === null || one.count < least.count ? one : least), null)
    const joined: Part = {
      at: [...(smallest?.at ?? []), ...(restPart?.at ?? [])],
      count: restCount + (smallest?.count ?? 0),
      isAside: false,
    }
    merged = [...merged.filter((one) => one !== smallest), joined].sort(
      (a, b) => Math.min(...a.at) - Math.min(...b.at),
    )
    restPart = joined
  } else if (restPart !== null) merged = [...merged, restPart]
  const partOf = counts.map((_, category) => merged.findIndex(({ at }) => at.includes(category)))
  return { partOf, partCount: merged.length, restPart: restPart === null ? null : merged.indexOf(restPart) }
}

type Part = { readonly at: readonly number[]; readonly count: number; readonly isAside: boolean }

const together = (one: Part, other: Part): Part => ({
  at: [...one.at, ...other.at].sort((a, b) => a - b),
  count: one.count + other.count,
  isAside: false,
})

function mergeSmallest(parts: readonly Part[], isSmall: (count: number) => boolean): Part[] {
  const left = [...parts]
  for (;;) {
    const filled = left.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)
    const [smallest, next] = filled
    if (smallest === undefined || next === undefined || !isSmall(smallest.count)) return left
    replace(left, smallest, next)
  }
}

/** What stands between two that are merged goes with them. */
function mergeNeighbours(parts: readonly Part[], isSmall: (count: number) => boolean): Part[] {
  const left = parts.filter(({ isAside }) => !isAside)
  const aside = parts.filter(({ isAside }) => isAside)
  for (;;) {
    const filled = left.filter(({ count }) => count > 0)
    const small = filled.filter(({ count }) => isSmall(count)).sort((a, b) => a.count - b.count)[0]
    if (small === undefined || filled.length < 2) break
    const at = filled.indexOf(small)
    const beside = [filled[at - 1], filled[at + 1]].filter((one) => one !== undefined)
    const partner = beside.sort((a, b) => a.count - b.count)[0]
    if (partner === undefined) break
    const [from, to] = [left.indexOf(small), left.indexOf(partner)].sort((a, b) => a - b)
    const between = left.splice(from ?? 0, (to ?? 0) - (from ?? 0) + 1)
    left.splice(from ?? 0, 0, between.reduce(together))
  }
  // Nobody is left on the scale that "cannot say" could be told from.
  const onScale = left.filter(({ count }) => count > 0)
  return onScale.some(({ count }) => isSmall(count)) && aside.length > 0
    ? mergeSmallest([...left, ...aside], isSmall)
    : [...left, ...aside]
}

function replace(parts: Part[], one: Part, other: Part): void {
  const at = Math.min(parts.indexOf(one), parts.indexOf(other))
  const merged = together(one, other)
  const kept = parts.filter((part) => part !== one && part !== other)
  kept.splice(at, 0, merged)
  parts.splice(0, parts.length, ...kept)
}
