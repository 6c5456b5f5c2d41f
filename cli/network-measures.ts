import {
  brokerage,
  communities,
  components,
  corePeriphery,
  createNetwork,
  degrees,
  density,
  pathMeasures,
  sectorTies,
  strengths,
  weakPlaces,
  type Network,
  type Tie,
} from '@gelingen/methods/network'
import { stringify } from 'csv-stringify/sync'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { parseCell } from '../src/lib/server/platform/tables/parse-cell.ts'
import { recogniseDecimal } from '../src/lib/server/platform/tables/recognise-decimal.ts'
import type { CommandIo } from './command.ts'
import { networkCommandDe as texts } from './network-command.de.ts'
import { placeOf } from './network-overlap.ts'
import { progressLine } from './progress-line.ts'
import { readNamedTable } from './network-tables.ts'
import type { NetworkOptions } from './network-usage.ts'

/** What every actor is in its network, as CSV; what the whole is, on stderr. */
export async function measuresCsv(options: NetworkOptions, io: CommandIo): Promise<Outcome<string>> {
  const actors = await readActors(options)
  if (!actors.ok) return actors
  const { names, sectorOf } = actors.value
  const ties = await readTies(options, names)
  if (!ties.ok) return ties
  const network = createNetwork({ actorCount: names.size, ties: ties.value })

  const progress = progressLine(io)
  const paths = pathMeasures(network, 'steps', (share) => {
    if (share > 0) progress.say(texts.ways(Math.floor(100 * share)))
  })
  progress.end()
  const parts = components(network)
  const groups = communities({ network, seed: options.seed })
  const centre = corePeriphery({ network, seed: options.seed })
  const { constraint, effectiveSize } = brokerage(network)
  const weak = weakPlaces(network)
  const actorNames = [...names.keys()]

  io.stderr(`${texts.size(network.actorCount, network.tieCount, density(network))}\n`)
  const largest = parts.sizes.reduce((a, b) => Math.max(a, b), 0)
  io.stderr(`${texts.parts(parts.sizes.length, largest, parts.isolates.length)}\n`)
  io.stderr(`${texts.distances(paths.meanDistance, paths.diameter)}\n`)
  io.stderr(`${texts.groups(groups.sizes.filter((size) => size > 1).length, groups.modularity)}\n`)
  io.stderr(`${texts.core(centre.core.length, centre.correlation)}\n`)
  const nameOf = (actor: number | undefined) => actorNames[actor ?? -1] ?? ''
  const bridges = weak.bridges.map((tie) => `${nameOf(network.from[tie])} – ${nameOf(network.to[tie])}`)
  io.stderr(`${texts.bridges(bridges.join(', '))}\n`)
  const ofActor = sectorOf === null ? null : saySectors(network, sectorOf, options, io)

  const [degree, strength] = [degrees(network), strengths(network)]
  const isCore = new Set(centre.core)
  const isCut = new Set(weak.cutActors)
  const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')
  const rows = actorNames.map((actor, at) => [
    actor,
    ...(sectorOf === null ? [] : [sectorOf[at] ?? '']),
    ...[degree[at], strength[at], paths.betweennessShare[at], paths.closeness[at]].map(String),
    String(constraint[at] ?? ''),
    String(effectiveSize[at] ?? ''),
    yesOrNo(isCut.has(at)),
    yesOrNo(isCore.has(at)),
    String((parts.componentOf[at] ?? 0) + 1),
    String((groups.communityOf[at] ?? 0) + 1),
    ...(ofActor === null ? [] : [String(ofActor[at] ?? '')]),
  ])
  const header = [
    'actor',
    ...(sectorOf === null ? [] : ['sector']),
    'degree',
    'strength',
    'betweenness',
    'closeness',
    'constraint',
    'effective_size',
    'cut',
    'core',
    'component',
    'community',
    ...(ofActor === null ? [] : ['external_internal']),
  ]
  return { ok: true, value: stringify([header, ...rows]) }
}

function saySectors(
  network: Network,
  sectorOf: readonly (string | null)[],
  { draws, seed }: NetworkOptions,
  io: CommandIo,
): (number | null)[] {
  const found = sectorTies({ network, sectorOf, draws, seed })
  const { index, expected, asLow, asHigh, sectors, between, densities, ofActor } = found
  io.stderr(`${texts.sectors(index, expected)}\n`)
  if (asLow !== null) io.stderr(`${texts.chance(asLow, asHigh)}\n`)
  sectors.forEach((one, i) =>
    sectors.slice(i).forEach((other, step) => {
      const j = i + step
      io.stderr(`${texts.between(one, other, between[i]?.[j] ?? 0, densities[i]?.[j] ?? null)}\n`)
    }),
  )
  return ofActor
}

type Actors = {
  /** Place of every name; without a file of actors still empty. */
  names: Map<string, number>
  sectorOf: (string | null)[] | null
}

async function readActors({ nodes, id, sector }: NetworkOptions): Promise<Outcome<Actors>> {
  if (nodes === undefined || sector === undefined)
    return { ok: true, value: { names: new Map(), sectorOf: null } }
  const table = await readNamedTable(nodes, [id ?? 0, sector])
  if (!table.ok) return table
  const names = new Map<string, number>()
  const lines: number[] = []
  const sectorOf: (string | null)[] = []
  for (const { line, cells } of table.value.rows) {
    const [actor = '', of = ''] = cells
    if (actor === '')
      return refuse('network/name-missing', { file: nodes, line, column: table.value.columns[0] ?? '' })
    const known = names.get(actor)
    if (known !== undefined)
      return refuse('network/actor-twice', { file: nodes, line, earlier: lines[known] ?? 0, actor })
    names.set(actor, names.size)
    lines.push(line)
    sectorOf.push(of === '' ? null : of)
  }
  return { ok: true, value: { names, sectorOf } }
}

/** Without a file of actors, `names` takes up everybody whom a tie names. */
async function readTies(
  { edges: file, from, to, weight, nodes }: NetworkOptions,
  names: Map<string, number>,
): Promise<Outcome<Tie[]>> {
  const table = await readNamedTable(file, [from ?? 0, to ?? 1, ...(weight === undefined ? [] : [weight])])
  if (!table.ok) return table
  const { rows, columns } = table.value
  const { decimal } = recogniseDecimal(
    rows.map(({ cells }) => cells.slice(2)),
    '.',
  )
  const ties: Tie[] = []
  for (const { line, cells } of rows) {
    const ends: number[] = []
    for (const [at, actor] of cells.slice(0, 2).entries()) {
      if (actor === '') return refuse('network/name-missing', { file, line, column: columns[at] ?? '' })
      if (nodes !== undefined && !names.has(actor))
        return refuse('network/unknown-actor', { file, line, actor, nodes })
      ends.push(placeOf(names, actor))
    }
    const [one = 0, other = 0] = ends
    const text = cells[2]
    if (text === undefined) {
      ties.push({ from: one, to: other })
      continue
    }
    const cell = parseCell(text, decimal)
    if (cell.kind !== 'number' || cell.value <= 0)
      return refuse('network/not-a-weight', { file, line, column: columns[2] ?? '', text })
    ties.push({ from: one, to: other, weight: cell.value })
  }
  return { ok: true, value: ties }
}
