import { tieFrequencies, type Actor, type Tie } from './actors-types.ts'

/** Two actors of whom at least one says that they work together; a and b are places in the list of actors, a < b. */
export type Pair = {
  readonly a: number
  readonly b: number
  /** 1 (rarely, or not said) to 4 (weekly): what the one says who says more. */
  readonly strength: number
  /**
   * `both` say so; `one` does, and the other, who has answered, does not; `open`: the other has told nothing of anybody.
   */
  readonly agreed: 'both' | 'one' | 'open'
  /** Which of the two names the other; null = both do. */
  readonly namedBy: 'a' | 'b' | null
}

export type Cooperation = {
  readonly actors: readonly Actor[]
  readonly pairs: readonly Pair[]
  /** Pairs that would like to work together more and do not work together yet. */
  readonly wishes: readonly { readonly from: number; readonly to: number }[]
}

/**
 * Who works with whom among some actors; ties to others are left out.
 *
 * @param ties all there are: who has told of anybody at all has answered
 * @param least only what is at least so strong, 1 … 4; default 1
 */
export function cooperationOf({
  actors,
  ties,
  least = 1,
}: {
  readonly actors: readonly Actor[]
  readonly ties: readonly Tie[]
  readonly least?: number
}): Cooperation {
  const placeOf = new Map(actors.map(({ actorId }, at) => [actorId, at]))
  const hasAnswered = new Set(ties.map(({ fromActorId }) => placeOf.get(fromActorId)))
  const said = new Map<string, { from: number; to: number; strength: number }>()
  const wished: { from: number; to: number }[] = []
  for (const tie of ties) {
    const from = placeOf.get(tie.fromActorId)
    const to = placeOf.get(tie.toActorId)
    if (from === undefined || to === undefined) continue
    if (tie.wished) wished.push({ from, to })
    if (!worksTogether(tie)) continue
    const strength = strengthOf(tie)
    if (strength >= least) said.set(`${from} ${to}`, { from, to, strength })
  }
  const pairs = [...said.values()].flatMap(({ from, to, strength }): Pair[] => {
    const back = said.get(`${to} ${from}`)
    // Where both say it, the first of the list tells it once.
    if (back !== undefined && from > to) return []
    const [a, b] = from < to ? [from, to] : [to, from]
    return [
      {
        a,
        b,
        strength: Math.max(strength, back?.strength ?? 0),
        agreed: back !== undefined ? 'both' : hasAnswered.has(to) ? 'one' : 'open',
        namedBy: back !== undefined ? null : from === a ? 'a' : 'b',
      },
    ]
  })
  const together = new Set(pairs.map(({ a, b }) => `${a} ${b}`))
  return {
    actors,
    pairs: pairs.toSorted((one, other) => one.a - other.a || one.b - other.b),
    wishes: wished.filter(({ from, to }) => !together.has(`${Math.min(from, to)} ${Math.max(from, to)}`)),
  }
}

/** A tie that only says that more is wished tells of no working together yet. */
export function worksTogether({ frequency, wished }: Pick<Tie, 'frequency' | 'wished'>): boolean {
  return frequency !== null || !wished
}

function strengthOf({ frequency }: Tie): number {
  return frequency === null ? 1 : tieFrequencies.indexOf(frequency) + 1
}
