import type { Correction } from './corrections-form.ts'

/**
 * Adds what was put right later. Corrections are applied once, to what the file says; so a later one of what an earlier one made
 * becomes one of what the file says, and doing both one after the other comes to the same.
 */
export function withCorrections(earlier: readonly Correction[], later: readonly Correction[]): Correction[] {
  return later.reduce<Correction[]>((all, next) => followedBy(all, next), [...earlier])
}

function followedBy(all: readonly Correction[], next: Correction): Correction[] {
  if (next.from === next.to) return [...all]
  const makes = (one: Correction) => one.column === next.column && one.to === next.from
  const followed = all.map((one) => (makes(one) && isWithin(one, next) ? { ...one, to: next.to } : one))
  const inThatLine = all
    .filter((one) => next.line !== undefined && one.line === undefined && makes(one))
    .map((one) => ({ ...next, from: one.from }))
  const isNew = (one: Correction) => !all.some((known) => isSameText(known, one) && isWithin(one, known))
  const inLineAlready = (one: Correction) =>
    all.some((known) => isSameText(known, one) && known.line === one.line)
  return [
    ...followed,
    ...inThatLine.filter((one) => !inLineAlready(one)),
    ...(isNew(next) ? [next] : []),
  ].filter(({ from, to }) => from !== to)
}

/** What holds for the next file of the same kind: everything but what concerns one line of this file. */
export function replacementsOf(corrections: readonly Correction[]): Correction[] {
  return corrections.filter(({ line }) => line === undefined)
}

function isSameText(one: Correction, other: Correction): boolean {
  return one.column === other.column && one.from === other.from
}

/** Whether everything that the one concerns is concerned by the other. */
function isWithin(one: Correction, other: Correction): boolean {
  return other.line === undefined || one.line === other.line
}
