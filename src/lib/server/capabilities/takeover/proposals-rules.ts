import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { sameProvider } from '../offers/index.ts'
import { isMention, type DecisionBook } from './decision-book.ts'
import { emptyFacts } from './empty-facts.ts'
import { matchStatements, type Match } from './match-rules.ts'
import { factsOfOffer } from './offer-facts.ts'
import type {
  Difference,
  Facts,
  FactValue,
  Known,
  Proposal,
  Said,
  Statement,
  TargetKind,
} from './takeover-types.ts'

export type SaidAndKnown = {
  /** Of all responses of the survey. */
  readonly statements: readonly Statement[]
  readonly known: Known
  readonly decisions: DecisionBook
}

/**
 * What answers would change: where several say something of the same, the latest counts; what was decided already, or is known already,
 * is not proposed. No answer takes away what is known, a missing one least of all.
 */
export function proposalsFrom(given: SaidAndKnown): Proposal[] {
  const { known } = given
  const statements = inOrder(given.statements)
  const matches = new Map(
    matchStatements({ ...given, statements }).map(({ statement, match }) => [keyOf(statement), match]),
  )
  const matchAt = (statement: Statement, entry: string) => matches.get(`${statement.responseKey} ${entry}`)
  const covered = new Map<string, Set<string>>()
  const found: Proposal[] = []
  /** Of what is new or not clear: the proposal that stands for it, or null where nobody wants it. */
  const standing = new Map<string, string | null>()
  for (const statement of statements) {
    const ends = statement.ends.map((entry) => matchAt(statement, entry))
    const about = isRelation(statement.kind) ? joined(statement, ends) : matchAt(statement, statement.entry)
    if (about === undefined || standing.has(about.identity)) continue
    const said = notYetCovered(statement, about.identity, covered)
    if (said === undefined) continue
    const open = given.decisions.openOf({ ...statement, said })
    const proposal = open && proposalOf({ statement, open, said, about, ends, known })
    if (proposal) found.push(proposal)
    const isNew = proposal ? proposal.isNew : !isRelation(statement.kind)
    if (about.id === null && isNew) standing.set(about.identity, proposal?.proposalId ?? null)
  }
  return found.flatMap((proposal) => withEnds(proposal, { matchAt, standing }))
}

/**
 * The latest first, of one response in the order of its questions; those who are merely named by others come after those who speak for
 * themselves, and what joins them comes last.
 */
export function inOrder(statements: readonly Statement[]): Statement[] {
  const rank = ({ kind, entry }: Statement) => (isRelation(kind) ? 2 : isMention(entry) ? 1 : 0)
  return statements
    .toSorted((a, b) => (a.submittedOn < b.submittedOn ? 1 : a.submittedOn > b.submittedOn ? -1 : 0))
    .toSorted((a, b) => rank(a) - rank(b))
}

const keyOf = ({ responseKey, entry }: Statement) => `${responseKey} ${entry}`
const isRelation = (kind: TargetKind) => kind === 'membership' || kind === 'tie' || kind === 'link'

/** A membership, a tie, a link: where both ends are known or new. Nobody works with themselves. */
function joined({ kind }: Statement, ends: readonly (Match | undefined)[]): Match | undefined {
  const [one, other] = ends
  if (!isRelation(kind) || one === undefined || other === undefined || one.identity === other.identity)
    return undefined
  return { identity: `${kind} ${one.identity} ${other.identity}`, name: '', id: null, candidates: [] }
}

/** What nobody has said later; undefined = this one has nothing more to say. */
function notYetCovered(
  { said }: Statement,
  identity: string,
  covered: Map<string, Set<string>>,
): readonly Said[] | undefined {
  const before = covered.get(identity)
  const facts = before ?? new Set<string>()
  const left = said.filter(({ fact }) => !facts.has(fact))
  for (const { fact } of said) facts.add(fact)
  covered.set(identity, facts)
  return before !== undefined && left.length === 0 ? undefined : left
}

type About = {
  readonly statement: Statement
  /** What is said, and of it what nobody has decided on. */
  readonly said: readonly Said[]
  readonly open: readonly Said[]
  readonly about: Match
  readonly ends: readonly (Match | undefined)[]
  readonly known: Known
}

/** @returns undefined where nothing would change */
function proposalOf({ statement, said, open, about, ends, known }: About): Proposal | undefined {
  const { kind } = statement
  const target = targetOf(kind, about, ends, known)
  const isNew = target === undefined
  // A provider is written with its offers; here it is only told apart.
  if (kind === 'provider' && about.candidates.length === 0) return undefined
  const before = target?.facts ?? emptyFacts[kind]
  const changes = differencesOf(isNew ? said : open, before)
  if (!isNew && changes.length === 0) return undefined
  const base = isNew ? baseOf(statement, about, known) : confirmedBy(statement, before)
  const given = Object.entries(base)
    .filter(([fact, value]) => value !== null && isShown(fact) && !changes.some((one) => one.fact === fact))
    .map(([fact, after]) => ({ fact, before: before[fact] ?? null, after, question: null }))
  return sealed({
    kind,
    isNew,
    name: about.name,
    endNames: ends.map((end) => end?.name ?? ''),
    targetIds: isRelation(kind) ? ends.map((end) => end?.id ?? null) : [about.id],
    version: target?.version ?? null,
    differences: [...given, ...changes],
    candidates: about.candidates,
    needs: [],
    waitsFor: [],
    facts: { ...base, ...Object.fromEntries(changes.map(({ fact, after }) => [fact, after])) },
    statement,
  })
}

/** What is written besides where it is new: an actor that is a provider of the directory is tied to it. */
function baseOf({ kind, code, base }: Statement, { name }: Match, { providers }: Known): Facts {
  if (kind !== 'actor') return base
  const provider =
    providers.find(({ providerId }) => code === `provider-${providerId}`) ??
    providers.find((one) => sameProvider(one.name, name))
  return provider === undefined
    ? { name, ...base }
    : { name, ...base, kind: provider.kind, providerId: provider.providerId }
}

/** What follows from when and by whom was answered is told elsewhere on the page. */
function isShown(fact: string): boolean {
  return !['toldOn', 'lastConfirmedOn', 'providerId', 'providerKind'].includes(fact)
}

/** Who changes an offer confirms it; of a tie the day is told. */
function confirmedBy({ base }: Statement, before: Facts): Facts {
  return Object.fromEntries(
    ['lastConfirmedOn', 'toldOn'].flatMap((fact) => {
      const day = base[fact]
      return typeof day === 'string' && day > String(before[fact] ?? '') ? [[fact, day]] : []
    }),
  )
}

function differencesOf(said: readonly Said[], before: Facts): Difference[] {
  return said.flatMap(({ fact, question, after }) => {
    const was = before[fact] ?? null
    const becomes = after(was)
    return becomes === undefined || isDeepStrictEqual(was, becomes)
      ? []
      : [{ fact, before: was, after: becomes, question }]
  })
}

type Target = { readonly facts: Facts; readonly name: string; readonly version: number | null }

/** What is stored of it; undefined = it is new. */
function targetOf(
  kind: TargetKind,
  { id }: Match,
  ends: readonly (Match | undefined)[],
  known: Known,
): Target | undefined {
  const [one, other] = ends.map((end) => end?.id ?? null)
  if (kind === 'offer') {
    const found = known.offers.find(({ offerId }) => offerId === id)
    return found && { facts: factsOfOffer(found.content), name: found.content.name, version: found.version }
  }
  if (kind === 'actor') return plainTarget(known.actors.find(({ actorId }) => actorId === id))
  if (kind === 'network') return plainTarget(known.networks.find(({ networkId }) => networkId === id))
  if (kind === 'provider') return plainTarget(known.providers.find(({ providerId }) => providerId === id))
  const stored = {
    membership: known.memberships.find(({ networkId, actorId }) => networkId === one && actorId === other),
    tie: known.ties.find(({ fromActorId, toActorId }) => fromActorId === one && toActorId === other),
    link: known.links.find(({ networkId, otherNetworkId }) => networkId === one && otherNetworkId === other),
  }[kind]
  return stored && { facts: factsIn(stored), name: '', version: null }
}

function plainTarget(found: ({ name: string; version?: number } & object) | undefined): Target | undefined {
  return found && { facts: factsIn(found), name: found.name, version: found.version ?? null }
}

/** What is stored, as facts: all of it are texts, numbers, yes or no, and lists of those. */
function factsIn(stored: object): Facts {
  return stored as Readonly<Record<string, FactValue>>
}

type Others = {
  readonly matchAt: (statement: Statement, entry: string) => Match | undefined
  /** Ids of proposals by what is new or not clear; null = nobody wants it. */
  readonly standing: ReadonlyMap<string, string | null>
}

/** With what has to be there before it. What joins something that nobody wants is not proposed. */
function withEnds(proposal: Proposal, { matchAt, standing }: Others): Proposal[] {
  const { statement } = proposal
  const ends = statement.ends.flatMap((entry) => matchAt(statement, entry) ?? [])
  const standingFor = (of: readonly Match[]) => of.flatMap(({ identity }) => standing.get(identity) ?? [])
  const unsettled = ends.filter(({ candidates }) => candidates.length > 0)
  // An offer's provider is written with it.
  const fresh =
    statement.kind === 'offer'
      ? []
      : ends.filter(({ id, candidates }) => id === null && candidates.length === 0)
  const [needs, waitsFor] = [standingFor(fresh), standingFor(unsettled)]
  if (needs.length + waitsFor.length < fresh.length + unsettled.length) return []
  return [sealed({ ...proposal, needs, waitsFor })]
}

/** With its name and the mark of what it would change. */
function sealed(proposal: Omit<Proposal, 'proposalId' | 'seen'>): Proposal {
  const { statement, isNew, targetIds, differences, candidates, version } = proposal
  const proposalId = digest([statement.responseKey, statement.entry])
  return {
    ...proposal,
    proposalId,
    seen: digest([proposalId, isNew, targetIds, differences, candidates.map(({ id }) => id), version]),
  }
}

function digest(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
