import {
  centralisation,
  components,
  createNetwork,
  degrees,
  density,
  sectorTies,
  type SectorTies,
} from '@gelingen/methods/network'
import type { QuestionData } from './survey-data-types.ts'

export type NetworkActor = {
  readonly code: string
  readonly name: string
  /** null = not known. */
  readonly sector: string | null
  /** Whether it has answered; who has not can only be named by others. */
  readonly hasAnswered: boolean
}

/** Who works with whom, as the answers tell it. */
export type NetworkFigures = {
  readonly actors: readonly (NetworkActor & { readonly degree: number; readonly namedBy: number })[]
  readonly ties: readonly {
    /** Places in `actors`. */
    readonly from: number
    readonly to: number
    /** How often, on the question's own scale; the higher of both sides. 1 where it was not asked. */
    readonly strength: number
    /** Both name each other. */
    readonly isMutual: boolean
  }[]
  readonly strengths: { readonly lowest: number; readonly highest: number }
  readonly density: number | null
  readonly centralisation: number | null
  readonly components: { readonly count: number; readonly largest: number; readonly isolates: number }
  readonly sectors: SectorTies | null
}

const DRAWS = 999
const SEED = 1

/**
 * The network of a question about partners: respondents and whom they name. A tie is one, whoever names it.
 *
 * @param rows positions of the rows that are looked at
 * @param actorOf who the respondent at a position is; null = nobody knows, their rows are left out
 * @param sectorOf by code of the actor
 */
export function networkFigures({
  question,
  rows,
  respondents,
  actorOf,
  sectorOf,
}: {
  question: QuestionData
  rows: readonly number[]
  /** Positions of the respondents who are looked at. */
  respondents: readonly number[]
  actorOf: (respondent: number) => { readonly code: string; readonly name: string } | null
  sectorOf: (code: string) => string | null
}): NetworkFigures {
  const names = new Map(question.options.map(({ code, label }) => [code, label.de]))
  const actors: NetworkActor[] = []
  const places = new Map<string, number>()
  const put = (code: string, name: string, hasAnswered: boolean) => {
    const known = places.get(code)
    if (known !== undefined) return known
    places.set(code, actors.length)
    return actors.push({ code, name, sector: sectorOf(code), hasAnswered }) - 1
  }
  for (const at of respondents) {
    const own = actorOf(at)
    if (own !== null) put(own.code, names.get(own.code) ?? own.name, true)
  }
  const strengthOf = strengthReader(question)
  const namings = rows.flatMap((at) => {
    const row = question.entries?.rows[at]
    const own = row === undefined ? null : actorOf(row.respondent)
    if (row === undefined || own === null) return []
    const from = put(own.code, names.get(own.code) ?? own.name, true)
    const name = row.name ?? names.get(row.actor ?? '') ?? row.actor ?? ''
    const to = put(row.actor ?? `+${name.trim().toLowerCase()}`, name, false)
    return from === to ? [] : [{ from, to, strength: strengthOf(row.answers) }]
  })
  return { ...described(actors, namings) }
}

type Naming = { readonly from: number; readonly to: number; readonly strength: number }

function described(actors: readonly NetworkActor[], namings: readonly Naming[]): NetworkFigures {
  const ties = tiesOf(namings)
  const network = createNetwork({
    actorCount: actors.length,
    ties: ties.map(({ from, to }) => ({ from, to })),
  })
  const degree = degrees(network)
  const { sizes, isolates } = components(network)
  const strengths = ties.map(({ strength }) => strength)
  const isKnown = new Set(actors.flatMap(({ sector }) => (sector === null ? [] : [sector]))).size > 1
  return {
    actors: actors.map((actor, at) => ({
      ...actor,
      degree: degree[at] ?? 0,
      namedBy: new Set(namings.filter(({ to }) => to === at).map(({ from }) => from)).size,
    })),
    ties,
    strengths: { lowest: Math.min(1, ...strengths), highest: Math.max(1, ...strengths) },
    density: density(network),
    centralisation: centralisation('degree', degree),
    components: {
      count: sizes.filter((size) => size > 1).length,
      largest: Math.max(0, ...sizes),
      isolates: isolates.length,
    },
    sectors: isKnown
      ? sectorTies({ network, sectorOf: actors.map(({ sector }) => sector), draws: DRAWS, seed: SEED })
      : null,
  }
}

function tiesOf(namings: readonly Naming[]): NetworkFigures['ties'] {
  const ties = new Map<
    string,
    { from: number; to: number; strength: number; isMutual: boolean; by: number }
  >()
  for (const { from, to, strength } of namings) {
    const [one, other] = from < to ? [from, to] : [to, from]
    const key = `${one} ${other}`
    const before = ties.get(key)
    if (before === undefined) ties.set(key, { from: one, to: other, strength, isMutual: false, by: from })
    else {
      before.strength = Math.max(before.strength, strength)
      before.isMutual ||= before.by !== from
    }
  }
  return [...ties.values()].map(({ from, to, strength, isMutual }) => ({ from, to, strength, isMutual }))
}

/** By the question that writes to the tie's frequency, else the first one inside that has an order. */
function strengthReader({ entries }: QuestionData): (answers: Readonly<Record<string, unknown>>) => number {
  const inner = entries?.questions ?? []
  const asked =
    inner.find(({ question }) => question.writesTo === 'tie.frequency') ??
    inner.find(({ variables: [variable] }) => variable?.order === 'ordered')
  const values = new Map(
    asked?.variables[0]?.categories.flatMap(({ code, value }) =>
      value === null ? [] : [[code, value] as const],
    ),
  )
  return (answers) => values.get(String(answers[asked?.question.id ?? ''])) ?? 1
}
