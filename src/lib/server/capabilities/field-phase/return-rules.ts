import { answerOf } from './recipient-rules.ts'
import type { Recipient } from './recipients-store.ts'
import type { ReturnCounts, ReturnRow } from './return-types.ts'

export type Counted = Pick<Recipient, 'origin' | 'begunOn' | 'doneOn' | 'bouncedAt'>

/** Those who were asked: who came by the open link was not. */
export function askedOf<One extends Pick<Recipient, 'origin'>>(recipients: readonly One[]): One[] {
  return recipients.filter(({ origin }) => origin === 'listed')
}

export function countReturn(recipients: readonly Counted[]): ReturnCounts {
  const asked = askedOf(recipients)
  const count = (answer: ReturnType<typeof answerOf>) =>
    asked.filter((one) => answerOf(one) === answer).length
  return {
    asked: asked.length,
    submitted: count('submitted'),
    begun: count('begun'),
    missing: count('missing'),
    bounced: asked.filter((one) => one.bouncedAt !== null && answerOf(one) !== 'submitted').length,
  }
}

/** Share of those asked who have submitted, 0…1; null = nobody was asked. */
export function returnRate({ asked, submitted }: Pick<ReturnCounts, 'asked' | 'submitted'>): number | null {
  return asked === 0 ? null : submitted / asked
}

/**
 * The return by group or by area, by name. Those with fewer people than `minimum` are put together, and where even together they are too few,
 * the next smallest joins them: with the whole beside it, no small one can be reckoned back.
 *
 * @param nameOf '' = without
 * @param minimum 1 = every one stands for itself
 */
export function returnBy<One extends Counted>(
  recipients: readonly One[],
  nameOf: (recipient: One) => string,
  minimum: number,
): ReturnRow[] {
  const groups = [...Map.groupBy(askedOf(recipients), nameOf)]
    .map(([name, members]) => ({ names: [name], members }))
    .toSorted((a, b) => a.members.length - b.members.length)
  const small = groups.filter(({ members }) => members.length < minimum)
  const large = groups.slice(small.length)
  const sizeOf = () => small.reduce((sum, { members }) => sum + members.length, 0)
  while (small.length > 0 && sizeOf() < minimum && large.length > 0) small.push(...large.splice(0, 1))
  const rows = [
    ...large.map(({ names, members }) => ({ names, ...countReturn(members) })),
    ...(small.length === 0
      ? []
      : [
          {
            names: small.flatMap(({ names }) => names).toSorted(byName),
            ...countReturn(small.flatMap(({ members }) => members)),
          },
        ]),
  ]
  return rows.toSorted(
    (a, b) => a.names.length - b.names.length || byName(a.names[0] ?? '', b.names[0] ?? ''),
  )
}

/** What has no name comes last. */
function byName(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || a.localeCompare(b, 'de', { numeric: true })
}
