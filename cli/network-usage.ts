import type { Usage } from './file-command.ts'
import { networkCommandDe as texts } from './network-command.de.ts'
import { overwrittenBy, readOptions, wrong } from './read-options.ts'

export type NetworkOptions = {
  edges: string
  from: string | undefined
  to: string | undefined
  weight: string | undefined
  nodes: string | undefined
  id: string | undefined
  sector: string | undefined
  draws: number
  seed: number
  out: string | undefined
}

export type OverlapOptions = {
  memberships: string
  body: string | undefined
  member: string | undefined
  leastShared: number
  leastJaccard: number
  out: string | undefined
}

export type NetworkTask =
  { kind: 'network'; options: NetworkOptions } | { kind: 'overlap'; options: OverlapOptions }

export type NetworkUsage = Usage<NetworkTask>

const options = {
  edges: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  weight: { type: 'string' },
  nodes: { type: 'string' },
  id: { type: 'string' },
  sector: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  memberships: { type: 'string' },
  body: { type: 'string' },
  member: { type: 'string' },
  'least-shared': { type: 'string' },
  'least-jaccard': { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Given = Partial<Record<Exclude<keyof typeof options, 'help'>, string>>

const ofNetworks = ['edges', 'from', 'to', 'weight', 'nodes', 'id', 'sector', 'draws', 'seed'] as const
const ofOverlap = ['memberships', 'body', 'member', 'least-shared', 'least-jaccard'] as const

/** Reads the arguments of `gelingen network`; what is wrong with them comes back as a sentence. */
export function readNetworkUsage(args: string[]): NetworkUsage {
  const read = readOptions(args, { options, sentences: texts.usage })
  if (read.kind !== 'given') return read
  const given = read.values
  const overwritten = overwrittenBy([given.out], [given.edges, given.nodes, given.memberships])
  if (overwritten !== undefined) return wrong(texts.usage.sameFile(overwritten))
  if (given.edges === undefined && given.memberships === undefined) return wrong(texts.usage.nothing)
  const strange = (given.edges === undefined ? ofNetworks : ofOverlap).find(
    (name) => given[name] !== undefined,
  )
  if (strange !== undefined) return wrong(texts.usage.doesNotBelong(strange))
  return given.edges === undefined ? overlapUsage(given) : networkUsage(given, given.edges)
}

function networkUsage(
  { from, to, weight, nodes, id, sector, draws = '1000', seed = '1', out }: Given,
  edges: string,
): NetworkUsage {
  if ((nodes === undefined) !== (sector === undefined)) return wrong(texts.usage.nodesAndSector)
  if (!/^\d{1,6}$/.test(draws)) return wrong(texts.usage.draws(draws))
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > 0xffffffff) return wrong(texts.usage.seed(seed))
  const options = {
    edges,
    from,
    to,
    weight,
    nodes,
    id,
    sector,
    draws: Number(draws),
    seed: Number(seed),
    out,
  }
  return { kind: 'run', options: { kind: 'network', options } }
}

function overlapUsage(given: Given): NetworkUsage {
  const { memberships = '', body, member, out } = given
  const shared = given['least-shared'] ?? '1'
  const jaccard = given['least-jaccard'] ?? '0'
  if (!/^[1-9]\d{0,5}$/.test(shared)) return wrong(texts.usage.leastShared(shared))
  if (!/^(0([.,]\d+)?|1([.,]0+)?)$/.test(jaccard)) return wrong(texts.usage.leastJaccard(jaccard))
  const leastJaccard = Number(jaccard.replace(',', '.'))
  const options = { memberships, body, member, leastShared: Number(shared), leastJaccard, out }
  return { kind: 'run', options: { kind: 'overlap', options } }
}
