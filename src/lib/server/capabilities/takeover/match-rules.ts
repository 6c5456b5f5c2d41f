import { providerKey, siteAddress } from '../offers/index.ts'
import { mayBeSame, namePartsOf } from './alike-names.ts'
import type { DecisionBook } from './decision-book.ts'
import { nameBook, type Candidate, type NameBook } from './name-book.ts'
import { factsOfOffer } from './offer-facts.ts'
import type { Known, KnownOffer, Statement } from './takeover-types.ts'

/** Which one of ours a statement is about. */
export type Match = {
  /** The same for all statements about the same thing. */
  readonly identity: string
  /** As it is stored, or as it was named. */
  readonly name: string
  /** null = new, or not clear. */
  readonly id: number | null
  /** Which ones it may be; empty = it is clear. */
  readonly candidates: readonly Candidate[]
}
export type Matched = { readonly statement: Statement; readonly match: Match }

/** More choices confuse. */
const MOST_CANDIDATES = 5

/**
 * Finds out what statements are about: by the code of a list or of the recipient, by what was decided before, by the name. What is merely
 * alike is told as a choice. Memberships, ties and links are left out: they are where their ends are.
 * @param statements of all responses
 */
export function matchStatements({
  statements,
  known,
  decisions,
}: {
  statements: readonly Statement[]
  known: Known
  decisions: DecisionBook
}): Matched[] {
  const matched: Matched[] = []
  const providers = new Map<string, Match>()
  const selves = new Map<string, Match>()
  const books = booksOf(known)
  const usedOffers = reserved(statements, decisions)
  for (const statement of statements) {
    const { kind, responseKey } = statement
    if (kind === 'membership' || kind === 'tie' || kind === 'link') continue
    if (kind === 'offer') {
      const used = usedOffers.get(responseKey) ?? new Set()
      const provider = providers.get(responseKey)
      const match = matchOffer({ statement, provider, known, decisions, used })
      if (match.id !== null) used.add(match.id)
      matched.push({ statement, match })
    } else {
      const match =
        matchNamed({ statement, known, decisions, books }) ??
        onlyNetwork(statement, selves.get(responseKey), known)
      if (match === undefined) continue
      if (kind === 'provider') providers.set(responseKey, match)
      if (statement.entry === 'actor:@') selves.set(responseKey, match)
      matched.push({ statement, match })
    }
  }
  return matched
}

/** By responses: offers of which was decided which entry they are; another entry of the same name is another offer. */
function reserved(statements: readonly Statement[], decisions: DecisionBook): Map<string, Set<number>> {
  const byResponse = Map.groupBy(statements, ({ responseKey }) => responseKey)
  return new Map(
    [...byResponse].map(([responseKey, said]) => [
      responseKey,
      new Set(
        said.flatMap((statement) => {
          const decided = statement.kind === 'offer' ? decisions.targetOf(statement) : undefined
          return typeof decided === 'number' ? [decided] : []
        }),
      ),
    ]),
  )
}

type Given = {
  readonly statement: Statement
  readonly known: Known
  readonly decisions: DecisionBook
}

/** @returns undefined where nobody is named */
function matchNamed({ statement, known, decisions, books }: Given & { books: Books }): Match | undefined {
  const { kind, code, entry, responseKey } = statement
  const book = books[kind === 'provider' || kind === 'actor' ? kind : 'network']
  const name = statement.name === '' ? providerNamed(statement, known) : statement.name
  const sure = (id: number): Match => ({
    identity: `${kind}#${id}`,
    name: book.nameOf(id) ?? name,
    id,
    candidates: [],
  })
  const fresh: Match = { identity: `${kind}+${providerKey(name)}`, name, id: null, candidates: [] }
  const decided = decisions.targetOf(statement)
  if (typeof decided === 'number' && book.nameOf(decided) !== undefined) return sure(decided)
  const coded = codedId({ code, kind, book }, known)
  if (coded !== undefined) return sure(coded)
  if (name === '') return undefined
  if (decided === 'none') return fresh
  const [same, another] = book.same(name)
  if (same !== undefined && another === undefined) return sure(same.id)
  const candidates = same === undefined ? book.alike(name) : book.same(name)
  if (candidates.length === 0) return fresh
  const isSelf = entry.endsWith(':@')
  const identity = isSelf ? `${kind}?${responseKey}` : `${kind}?${entry}`
  return { ...fresh, identity, candidates: candidates.slice(0, MOST_CANDIDATES) }
}

/** An actor who does not say its name is called as the provider that it is. */
function providerNamed({ kind, code }: Statement, { providers }: Known): string {
  if (kind !== 'actor') return ''
  return providers.find(({ providerId }) => code === `provider-${providerId}`)?.name ?? ''
}

/** Who answers without naming the network speaks of the one that they are in, if it is one only. */
function onlyNetwork(
  { kind, said }: Statement,
  self: Match | undefined,
  { memberships, networks }: Known,
): Match | undefined {
  if (kind !== 'network' || said.length > 0 || self === undefined || self.id === null) return undefined
  const [one, another] = memberships.filter(({ actorId }) => actorId === self.id)
  const network = networks.find(({ networkId }) => networkId === one?.networkId)
  if (network === undefined || another !== undefined) return undefined
  const { networkId: id, name } = network
  return { identity: `network#${id}`, name, id, candidates: [] }
}

type Books = { readonly [kind in 'provider' | 'actor' | 'network']: NameBook }

function booksOf({ providers, actors, networks }: Known): Books {
  return {
    provider: nameBook(providers.map(({ providerId, name }) => ({ id: providerId, name }))),
    actor: nameBook(actors.map(({ actorId, name }) => ({ id: actorId, name }))),
    network: nameBook(networks.map(({ networkId, name }) => ({ id: networkId, name }))),
  }
}

/** The one of a list's or recipient's code, if it is still there; of a provider, the actor that it is. */
function codedId(
  { code, kind, book }: { code: string | null; kind: Statement['kind']; book: NameBook },
  { actors }: Known,
): number | undefined {
  const [, of, digits] = /^(provider|actor|network)-(\d+)$/.exec(code ?? '') ?? []
  const id = Number(digits)
  if (of === 'provider' && kind === 'actor')
    return actors.find(({ providerId }) => providerId === id)?.actorId
  return of === kind && book.nameOf(id) !== undefined ? id : undefined
}

/** Among the offers of its provider; of the same name, the one at the same address or the one that says the most of the same. */
function matchOffer({
  statement,
  provider,
  known,
  decisions,
  used,
}: Given & { provider: Match | undefined; used: ReadonlySet<number> }): Match {
  const { name, responseKey, entry } = statement
  const sure = (id: number): Match => ({
    identity: `offer#${id}`,
    name: known.offers.find(({ offerId }) => offerId === id)?.content.name ?? name,
    id,
    candidates: [],
  })
  const fresh: Match = { identity: `offer+${responseKey}/${entry}`, name, id: null, candidates: [] }
  const decided = decisions.targetOf(statement)
  const free = known.offers.filter(({ offerId }) => !used.has(offerId))
  if (typeof decided === 'number' && known.offers.some(({ offerId }) => offerId === decided))
    return sure(decided)
  if (decided === 'none') return fresh
  const providerId = provider?.id ?? null
  const own = free.filter((offer) => providerId !== null && offer.providerId === providerId)
  const isNamed = ({ content }: KnownOffer) => providerKey(content.name) === providerKey(name)
  const same = closest(own.filter(isNamed), statement)
  if (same.length === 1) return sure(same[0]?.offerId ?? 0)
  const parts = namePartsOf(name)
  const alike = own.filter(({ content }) => mayBeSame(namePartsOf(content.name), parts))
  // Where the provider is not known, an offer of this name may be meant.
  const elsewhere = providerId === null ? free.filter(isNamed) : []
  const candidates = same.length > 1 ? same : [...alike, ...elsewhere]
  return {
    ...fresh,
    candidates: candidates
      .slice(0, MOST_CANDIDATES)
      .map(({ offerId, content }) => ({ id: offerId, name: labelOf(content) })),
  }
}

function labelOf({ name, place }: KnownOffer['content']): string {
  return place === null || place.street === '' ? name : `${name}, ${place.street}`
}

/** Those that differ least from what is said; of several of which nothing at all differs, the first. */
function closest(offers: readonly KnownOffer[], { said }: Statement): KnownOffer[] {
  if (offers.length < 2) return [...offers]
  const address = (facts: Readonly<Record<string, unknown>>) =>
    siteAddress({
      street: String(facts['street'] ?? ''),
      postalCode: String(facts['postalCode'] ?? ''),
      town: '',
    })
  const told = address(Object.fromEntries(said.map(({ fact, value }) => [fact, value])))
  const weighed = offers.map((offer) => {
    const facts = factsOfOffer(offer.content)
    const changes = said.filter(({ fact, after }) => after(facts[fact] ?? null) !== undefined).length
    return { offer, changes, isThere: told !== '' && told === address(facts) }
  })
  const there = weighed.filter(({ isThere }) => isThere)
  const among = there.length > 0 ? there : weighed
  const fewest = Math.min(...among.map(({ changes }) => changes))
  const best = among.filter(({ changes }) => changes === fewest).map(({ offer }) => offer)
  return fewest === 0 ? best.slice(0, 1) : best
}
