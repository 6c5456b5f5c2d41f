import { matchStatements } from './match-rules.ts'
import { inOrder, type SaidAndKnown } from './proposals-rules.ts'
import type { Proposal } from './takeover-types.ts'

/** An offer that is still right. */
export type Confirmation = {
  readonly offerId: number
  readonly version: number
  readonly name: string
  /** ISO date of the latest answer. */
  readonly confirmedOn: string
}

/** Offers that answers name and leave as they are: who says so confirms them. Not those of which a change is proposed, or was left out. */
export function confirmationsFrom(given: SaidAndKnown, proposals: readonly Proposal[]): Confirmation[] {
  const { known, decisions } = given
  const changing = new Set(proposals.flatMap(({ kind, targetIds }) => (kind === 'offer' ? targetIds : [])))
  const days = new Map<number, string>()
  for (const { statement, match } of matchStatements({ ...given, statements: inOrder(given.statements) })) {
    if (statement.kind !== 'offer' || match.id === null || changing.has(match.id)) continue
    if (decisions.openOf(statement) !== null && !days.has(match.id)) days.set(match.id, statement.submittedOn)
  }
  return known.offers.flatMap(({ offerId, version, content: { name, lastConfirmedOn } }) => {
    const confirmedOn = days.get(offerId)
    return confirmedOn === undefined || confirmedOn <= (lastConfirmedOn ?? '')
      ? []
      : [{ offerId, version, name, confirmedOn }]
  })
}
