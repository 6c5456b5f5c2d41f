import type { Membership } from './overlap.ts'

type TwoMode = {
  readonly bodyCount: number
  readonly memberCount: number
  /** Each at most once is counted. */
  readonly memberships: readonly Membership[]
}

export type Acquaintance = {
  /** Members a < b. */
  readonly a: number
  readonly b: number
  /** Bodies that both sit in. */
  readonly shared: number
  /** Each of those counts 1 ÷ (its size − 1): whoever meets in a small circle knows each other better. */
  readonly closeness: number
}

/**
 * Who meets whom in bodies: a network of members from a list of memberships, by number of common bodies and by Newman's weight.
 *
 * @returns pairs with a common body, by a, then b
 * @throws RangeError `memberships`
 *
 * Source: M. E. J. Newman, Phys. Rev. E 64 (2001) 016132, doi 10.1103/PhysRevE.64.016132. Checked against networkx (shared vectors,
 * network/davis_two_mode.json). O(sum of the squared sizes).
 */
export function acquaintances(given: TwoMode): Acquaintance[] {
  const { membersOf } = sidesOf(given)
  const found = new Map<number, { shared: number; closeness: number }>()
  for (const members of membersOf) {
    members.forEach((b, at) => {
      for (const a of members.slice(0, at)) {
        const key = a * given.memberCount + b
        const { shared, closeness } = found.get(key) ?? { shared: 0, closeness: 0 }
        found.set(key, { shared: shared + 1, closeness: closeness + 1 / (members.length - 1) })
      }
    })
  }
  return [...found]
    .toSorted(([one], [other]) => one - other)
    .map(([key, pair]) => ({ a: Math.floor(key / given.memberCount), b: key % given.memberCount, ...pair }))
}

/**
 * How often two who meet in one body meet in another one too, 0 … 1: the share of ways member – body – member – body that
 * close to a ring. High: always the same people, in one body after the other.
 *
 * @returns `null` where there is no such way
 * @throws RangeError `memberships`
 *
 * Source: G. Robins, M. Alexander, Comput. Math. Organ. Theory 10 (2004) 69–94, doi 10.1023/B:CMOT.0000032580.12184.c0. Checked
 * against networkx (shared vectors, network/davis_two_mode.json).
 */
export function reunion(given: TwoMode): number | null {
  const { membersOf, bodiesOf } = sidesOf(given)
  // A ring of two members and two bodies; each holds four of the ways.
  const rings = acquaintances(given).reduce((sum, { shared }) => sum + (shared * (shared - 1)) / 2, 0)
  let ways = 0
  membersOf.forEach((members) => {
    for (const member of members) ways += (members.length - 1) * (bodiesOf[member]!.length - 1)
  })
  return ways === 0 ? null : (4 * rings) / ways
}

/**
 * How much the circles of a member's acquaintances are the member's own: mean over all acquaintances of the bodies in
 * common ÷ the bodies of either, 0 … 1.
 *
 * @returns one per member; 0 for who meets nobody
 * @throws RangeError `memberships`
 *
 * Source: M. Latapy, C. Magnien, N. Del Vecchio, Soc. Netw. 30 (2008) 31–48, doi 10.1016/j.socnet.2007.04.006. Checked against
 * networkx (shared vectors, network/davis_two_mode.json).
 */
export function sharedCircles(given: TwoMode): number[] {
  const { bodiesOf } = sidesOf(given)
  const sums = new Float64Array(given.memberCount)
  const counts = new Int32Array(given.memberCount)
  for (const { a, b, shared } of acquaintances(given)) {
    const share = shared / (bodiesOf[a]!.length + bodiesOf[b]!.length - shared)
    for (const member of [a, b]) {
      sums[member]! += share
      counts[member]!++
    }
  }
  return Array.from(sums, (sum, member) => (counts[member] === 0 ? 0 : sum / counts[member]!))
}

/** Members of each body and bodies of each member, ascending, each once. */
function sidesOf({ bodyCount, memberCount, memberships }: TwoMode) {
  const membersOf = Array.from({ length: bodyCount }, () => new Set<number>())
  const bodiesOf = Array.from({ length: memberCount }, () => new Set<number>())
  memberships.forEach(({ body, member }, position) => {
    const members = membersOf[body]
    const bodies = bodiesOf[member]
    if (members === undefined || bodies === undefined)
      throw new RangeError(`memberships: at position ${position} there is no such body or member`)
    members.add(member)
    bodies.add(body)
  })
  const ascending = (set: Set<number>) => [...set].sort((a, b) => a - b)
  return { membersOf: membersOf.map(ascending), bodiesOf: bodiesOf.map(ascending) }
}
