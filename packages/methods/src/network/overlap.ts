export type Membership = { readonly body: number; readonly member: number }

/** Two bodies that share members; a < b. */
export type BodyPair = {
  readonly a: number
  readonly b: number
  readonly sizeA: number
  readonly sizeB: number
  /** Members in common. */
  readonly shared: number
  /** Shared ÷ members of either, 0 … 1. */
  readonly jaccard: number
  /** Shared ÷ members of the smaller, 0 … 1: 1 = one sits wholly in the other. */
  readonly ofSmaller: number
  /** Share of a's members who sit in b too, and the other way round. */
  readonly aInB: number
  readonly bInA: number
  /** How many would be shared if both had drawn their members by lot from all. */
  readonly expected: number
  /** Probability that a lot gives at least as many. */
  readonly chance: number
}

/**
 * Which bodies do the same with the same people? All pairs of bodies that share members, the most alike first.
 *
 * @param bodyCount number of bodies, `memberCount` of persons or institutions that could sit in one
 * @param memberships who sits where, from 0; one mentioned twice counts once
 * @param leastShared only pairs with at least so many in common, default 1
 * @param leastJaccard only pairs with at least this Jaccard, default 0
 * @throws RangeError `memberships`, `bodyCount`, `memberCount`, `leastShared`, `leastJaccard`
 *
 * Counts over the members' bodies, so pairs without a common member cost nothing: O(Σ bodies of a member²) time. Checked
 * against scipy (shared vectors, network/davis_two_mode.json).
 */
export function bodyOverlaps({
  bodyCount,
  memberCount,
  memberships,
  leastShared = 1,
  leastJaccard = 0,
}: {
  readonly bodyCount: number
  readonly memberCount: number
  readonly memberships: readonly Membership[]
  readonly leastShared?: number
  readonly leastJaccard?: number
}): BodyPair[] {
  if (!(leastShared >= 1)) throw new RangeError(`leastShared: ${leastShared} is not from 1 up`)
  if (!(leastJaccard >= 0 && leastJaccard <= 1))
    throw new RangeError(`leastJaccard: ${leastJaccard} is not from 0 to 1`)
  const { members, bodies } = seatsOf({ bodyCount, memberCount, memberships })
  const sizeOf = (body: number) => members.start[body + 1]! - members.start[body]!
  const shared = new Int32Array(bodyCount)
  const touched = new Int32Array(bodyCount)
  const logFactorial = logFactorials(memberCount)
  const pairs: BodyPair[] = []
  for (let a = 0; a < bodyCount; a++) {
    let count = 0
    for (let k = members.start[a]!; k < members.start[a + 1]!; k++) {
      const member = members.item[k]!
      // Bodies of a member are ascending; only those after a are counted, so each pair once.
      for (let l = bodies.start[member + 1]! - 1; bodies.item[l]! > a; l--) {
        const b = bodies.item[l]!
        if (shared[b] === 0) touched[count++] = b
        shared[b]!++
      }
    }
    const sizeA = sizeOf(a)
    for (let at = 0; at < count; at++) {
      const b = touched[at]!
      const common = shared[b]!
      shared[b] = 0
      const sizeB = sizeOf(b)
      const jaccard = common / (sizeA + sizeB - common)
      if (common < leastShared || jaccard < leastJaccard) continue
      pairs.push({
        a,
        b,
        sizeA,
        sizeB,
        shared: common,
        jaccard,
        ofSmaller: common / Math.min(sizeA, sizeB),
        aInB: common / sizeA,
        bInA: common / sizeB,
        expected: (sizeA * sizeB) / memberCount,
        chance: upperTail({ memberCount, sizeA, sizeB, common, logFactorial }),
      })
    }
  }
  return pairs.sort((x, y) => y.jaccard - x.jaccard || y.shared - x.shared || x.a - y.a || x.b - y.b)
}

/** Lists by rows: the items of row r are item[start[r]] … , ascending. */
type Lists = { readonly start: Int32Array; readonly item: Int32Array }

function seatsOf({
  bodyCount,
  memberCount,
  memberships,
}: {
  bodyCount: number
  memberCount: number
  memberships: readonly Membership[]
}): { members: Lists; bodies: Lists } {
  memberships.forEach(({ body, member }, position) => {
    if (!isPlace(body, bodyCount))
      throw new RangeError(`memberships: at position ${position} no body ${body}`)
    if (!isPlace(member, memberCount))
      throw new RangeError(`memberships: at position ${position} no member ${member}`)
  })
  const bodyOf = Int32Array.from(memberships, ({ body }) => body)
  const memberOf = Int32Array.from(memberships, ({ member }) => member)
  const rough = listsOf(memberCount, memberOf, bodyOf)
  // Turned twice, every list is ascending; those mentioned twice lie beside each other.
  const members = turned(rough, bodyCount)
  const single = withoutRepeats(members)
  return { members: single, bodies: turned(single, memberCount) }
}

function isPlace(value: number, count: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < count
}

function listsOf(rowCount: number, rows: Int32Array, items: Int32Array): Lists {
  const start = new Int32Array(rowCount + 1)
  for (const row of rows) start[row + 1]!++
  for (let row = 0; row < rowCount; row++) start[row + 1]! += start[row]!
  const free = start.slice()
  const item = new Int32Array(items.length)
  rows.forEach((row, at) => (item[free[row]!++] = items[at]!))
  return { start, item }
}

function turned({ start, item }: Lists, itemCount: number): Lists {
  const rows = new Int32Array(item.length)
  for (let row = 0; row + 1 < start.length; row++) rows.fill(row, start[row], start[row + 1])
  return listsOf(itemCount, item, rows)
}

function withoutRepeats({ start, item }: Lists): Lists {
  const kept = new Int32Array(item.length)
  const ends = new Int32Array(start.length)
  let end = 0
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++)
      if (at === start[row] || item[at] !== item[at - 1]) kept[end++] = item[at]!
    ends[row + 1] = end
  }
  return { start: ends, item: kept.slice(0, end) }
}

/** ln 0!, ln 1!, …, ln n! */
function logFactorials(count: number): Float64Array {
  const logs = new Float64Array(count + 1)
  for (let number = 2; number <= count; number++) logs[number] = logs[number - 1]! + Math.log(number)
  return logs
}

/** Hypergeometric: at least `common` of b's members among a's, if b's were drawn by lot. */
function upperTail({
  memberCount,
  sizeA,
  sizeB,
  common,
  logFactorial,
}: {
  memberCount: number
  sizeA: number
  sizeB: number
  common: number
  logFactorial: Float64Array
}): number {
  const logChoose = (n: number, k: number) => logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!
  const all = logChoose(memberCount, sizeB)
  let sum = 0
  for (let drawn = Math.min(sizeA, sizeB); drawn >= common; drawn--) {
    const rest = sizeB - drawn
    if (rest > memberCount - sizeA) break
    sum += Math.exp(logChoose(sizeA, drawn) + logChoose(memberCount - sizeA, rest) - all)
  }
  return Math.min(1, sum)
}
