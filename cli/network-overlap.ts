import { bodyOverlaps } from '@gelingen/methods/network'
import { stringify } from 'csv-stringify/sync'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import type { CommandIo } from './command.ts'
import { networkCommandDe as texts } from './network-command.de.ts'
import { readNamedTable } from './network-tables.ts'
import type { OverlapOptions } from './network-usage.ts'

/** Which bodies share members, as CSV. */
export async function overlapCsv(
  { memberships: file, body, member, leastShared, leastJaccard }: OverlapOptions,
  io: CommandIo,
): Promise<Outcome<string>> {
  const table = await readNamedTable(file, [body ?? 0, member ?? 1])
  if (!table.ok) return table
  const bodies = new Map<string, number>()
  const members = new Map<string, number>()
  const memberships: { body: number; member: number }[] = []
  for (const { line, cells } of table.value.rows) {
    const missing = cells.indexOf('')
    if (missing >= 0)
      return refuse('network/name-missing', { file, line, column: table.value.columns[missing] ?? '' })
    const [bodyName = '', memberName = ''] = cells
    memberships.push({ body: placeOf(bodies, bodyName), member: placeOf(members, memberName) })
  }
  const pairs = bodyOverlaps({
    bodyCount: bodies.size,
    memberCount: members.size,
    memberships,
    leastShared,
    leastJaccard,
  })
  io.stderr(`${texts.overlaps(bodies.size, members.size, pairs.length)}\n`)
  const names = [...bodies.keys()]
  const columns = [
    'size_a',
    'size_b',
    'shared',
    'jaccard',
    'of_smaller',
    'a_in_b',
    'b_in_a',
    'expected',
    'chance',
  ]
  const rows = pairs.map((pair) => [
    names[pair.a] ?? '',
    names[pair.b] ?? '',
    ...[pair.sizeA, pair.sizeB, pair.shared, pair.jaccard, pair.ofSmaller, pair.aInB, pair.bInA].map(String),
    String(pair.expected),
    String(pair.chance),
  ])
  return { ok: true, value: stringify([['a', 'b', ...columns], ...rows]) }
}

/** The number of a name, a new one if it is new. */
export function placeOf(places: Map<string, number>, name: string): number {
  const place = places.get(name) ?? places.size
  places.set(name, place)
  return place
}
