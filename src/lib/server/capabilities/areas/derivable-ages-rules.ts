import { OPEN_AGE } from './age-group-rules.ts'

/** A figure of one age group while it is decided what of it is shown. */
export type ProtectedGroup = {
  readonly ageFrom: number
  /** Exclusive; `OPEN_AGE` = open. */
  readonly ageEnd: number
  /** null = we don't know it either. */
  readonly count: number | null
  state: 'shown' | 'hidden' | 'without-number'
}

type KnownGroup = ProtectedGroup & { readonly count: number }
type Bound = { readonly age: number; readonly below: number }
type Ages = { readonly from: number; readonly to: number; readonly count: number }

/**
 * Hides groups of one area until nobody can subtract one shown group from others and gets at a hidden one, or at fewer
 * persons than the minimum; the smallest that helps goes first.
 *
 * Shown groups are differences of "persons younger than": each ties two ages together, and what two ages tied together,
 * by however many groups, enclose can be computed. What lies between two neighbouring ages of such a chain can be
 * narrowed further by the chains that lie within; the rest must be nobody or enough persons. Groups of one chain may
 * overlap as they like; chains that overlap without one holding the other don't stay.
 *
 * @returns whether anything had to be hidden
 */
export function hideDerivableAges(groups: readonly ProtectedGroup[], minimum: number): boolean {
  let isChanged = false
  for (let found = derivable(groups, minimum); found !== null; found = derivable(groups, minimum)) {
    hideOneBetween(groups, found)
    isChanged = true
  }
  return isChanged
}

/** Two ages that shown groups tie together and should not; null where all is well. */
function derivable(groups: readonly ProtectedGroup[], minimum: number): { from: number; to: number } | null {
  const chains = chainsOf(groups)
  for (const group of groups) {
    if (group.state !== 'hidden') continue
    const isTied = chains.some(
      (chain) =>
        chain.some(({ age }) => age === group.ageFrom) && chain.some(({ age }) => age === group.ageEnd),
    )
    if (isTied) return { from: group.ageFrom, to: group.ageEnd }
  }
  const gaps = chains.flatMap(gapsOf)
  return gaps.find((gap) => isTooFew(restOf(gap, gaps), minimum)) ?? crossing(gaps)
}

/** Of two gaps that overlap without one holding the other the one with fewer persons: too much can be made of such. */
function crossing(gaps: readonly Ages[]): Ages | null {
  for (const gap of gaps) {
    const other = gaps.find(({ from, to }) => gap.from < from && from < gap.to && gap.to < to)
    if (other !== undefined) return gap.count < other.count ? gap : other
  }
  return null
}

function isTooFew(rest: number, minimum: number): boolean {
  // Files whose groups don't add up give negative rests: they tell as much.
  return rest !== 0 && Math.abs(rest) < minimum
}

function gapsOf(chain: readonly Bound[]): Ages[] {
  return chain.flatMap(({ age, below }, at) => {
    const next = chain[at + 1]
    return next === undefined ? [] : [{ from: age, to: next.age, count: next.below - below }]
  })
}

/** A gap without the largest part of it that other chains tell. */
function restOf(gap: Ages, gaps: readonly Ages[]): number {
  const within = gaps
    .filter((other) => other !== gap && other.from >= gap.from && other.to <= gap.to)
    .sort((a, b) => a.to - b.to)
  const best = [0]
  within.forEach((part, at) => {
    const before = within.findLastIndex((other, place) => place < at && other.to <= part.from)
    best.push(Math.max(best[at] ?? 0, (best[before + 1] ?? 0) + part.count))
  })
  return gap.count - (best.at(-1) ?? 0)
}

/** Ages that shown groups tie together, each chain in ascending order, with the persons below each age. */
function chainsOf(groups: readonly ProtectedGroup[]): Bound[][] {
  const shown = groups.filter(isShown)
  const open = new Set(shown.flatMap(({ ageFrom, ageEnd }) => [ageFrom, ageEnd]))
  const chains: Bound[][] = []
  for (const start of open) {
    open.delete(start)
    const chain: Bound[] = [{ age: start, below: 0 }]
    for (const { age, below } of chain)
      for (const { ageFrom, ageEnd, count } of shown) {
        if (ageFrom === age && open.delete(ageEnd)) chain.push({ age: ageEnd, below: below + count })
        if (ageEnd === age && open.delete(ageFrom)) chain.push({ age: ageFrom, below: below - count })
      }
    chains.push(chain.sort((a, b) => a.age - b.age))
  }
  return chains
}

function isShown(group: ProtectedGroup): group is KnownGroup {
  return group.state === 'shown' && group.count !== null
}

/** The smallest group without which the two ages are no longer tied; where no single one is enough, the smallest of all. */
function hideOneBetween(groups: readonly ProtectedGroup[], { from, to }: { from: number; to: number }): void {
  const chain = chainsOf(groups).find((bounds) => bounds.some(({ age }) => age === from)) ?? []
  const candidates = groups
    .filter(isShown)
    .filter(({ ageFrom }) => chain.some(({ age }) => age === ageFrom))
    .sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count)
  const parting = candidates.find((candidate) => {
    const others = groups.filter((group) => group !== candidate)
    return !chainsOf(others).some(
      (bounds) => bounds.some(({ age }) => age === from) && bounds.some(({ age }) => age === to),
    )
  })
  const chosen = parting ?? candidates[0]
  if (chosen !== undefined) chosen.state = 'hidden'
}

/** The persons from one age up to another, as far as groups with a number tell; null where they don't. */
export function personsBetween(
  groups: readonly ProtectedGroup[],
  { from, to }: { from: number; to: number },
): number | null {
  const chain = chainsOf(groups).find((bounds) => bounds.some(({ age }) => age === from)) ?? []
  const below = (wanted: number) => chain.find(({ age }) => age === wanted)?.below
  const [atStart, atEnd] = [below(from), below(to)]
  return atStart === undefined || atEnd === undefined ? null : atEnd - atStart
}

export function endOf(ageTo: number | null): number {
  return ageTo ?? OPEN_AGE
}
