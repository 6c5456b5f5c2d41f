import { nameKey } from '../duplicates/index.ts'
import { isOfferName, type Aimed, type AskedQuestionnaire, type AskedRoster } from './asked-questionnaire.ts'
import { ownWords } from './plain-readings.ts'
import type { Facts, Said, Statement, TakeoverResponse, TargetKind } from './takeover-types.ts'

/**
 * What a response says of what, before anybody asks whether it is known: its provider and offers, the one who answers, those whom it
 * names, and what joins them. A missing answer says nothing.
 */
export function statementsOf(asked: AskedQuestionnaire, response: TakeoverResponse): Statement[] {
  const { providerId, actorId, networkId } = response.recipient
  const make = maker(response)
  const plain = (kind: TargetKind) =>
    saidIn(
      asked.plain.filter((aimed) => aimed.kind === kind),
      response.answers,
    )
  const actorCode = codeOf('actor', actorId) ?? codeOf('provider', providerId)
  const isAboutActors =
    asked.plain.some(({ kind }) => kind === 'actor' || kind === 'membership') ||
    asked.wished.length > 0 ||
    asked.rosters.some(({ list }) => list === 'actor.ties')
  const isAboutNetworks =
    asked.plain.some(({ kind }) => kind === 'network' || kind === 'membership') ||
    asked.rosters.some(({ list }) => list !== 'actor.ties')
  const member = plain('membership')
  return onceEach([
    ...offersOf(asked, response, make),
    ...(isAboutActors
      ? [make({ kind: 'actor', entry: self('actor'), code: actorCode, said: plain('actor') })]
      : []),
    ...(isAboutNetworks
      ? [
          make({
            kind: 'network',
            entry: self('network'),
            code: codeOf('network', networkId),
            said: plain('network'),
          }),
        ]
      : []),
    ...(member.length > 0
      ? [
          make({
            kind: 'membership',
            entry: self('membership'),
            said: member,
            ends: [self('network'), self('actor')],
          }),
        ]
      : []),
    ...asked.rosters.flatMap((roster) => rowsOf(roster, response, make)),
    ...wishesOf(asked, response, make),
  ])
}

/** No name has an @ in its key. */
const self = (kind: TargetKind) => `${kind}:@`
const codeOf = (kind: string, id: number | null) => (id === null ? null : `${kind}-${id}`)

type Given = Pick<Statement, 'kind' | 'entry'> & Partial<Statement>
type Make = (given: Given) => Statement

const maker =
  ({ responseKey, submittedOn, recipient }: TakeoverResponse): Make =>
  (given) => {
    const said = given.said ?? []
    const named = said.find(({ fact }) => fact === 'name')?.value
    return {
      responseKey,
      submittedOn,
      recipientId: recipient.recipientId,
      name: typeof named === 'string' ? named : '',
      code: null,
      base: {},
      ends: [],
      ...given,
      said,
    }
  }

type Answered = Readonly<Record<string, unknown>>

function saidIn(questions: readonly Aimed[], answers: Answered): Said[] {
  return questions.flatMap((aimed) => {
    const { fact, reading, question } = aimed
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    const value = answer === undefined ? undefined : reading.read(answer, aimed)
    if (value === undefined) return []
    return [{ fact, value, question: question.id, after: (before) => reading.after(value, before, aimed) }]
  })
}

/** Each entry of a list of offers, or the one offer that stands alone; what is asked once for all holds for each. */
function offersOf(
  asked: AskedQuestionnaire,
  { answers, submittedOn, recipient }: TakeoverResponse,
  make: Make,
): Statement[] {
  const alone = asked.plain.filter(({ kind }) => kind === 'offer')
  if (asked.offerLists.length === 0 && !alone.some(isOfferName)) return []
  const forAll = saidIn(alone, answers)
  const listed = asked.offerLists.flatMap(({ id, entries }) =>
    listIn(answers[id]).map((entry) => {
      const own = saidIn(entries, entry)
      return [...own, ...forAll.filter(({ fact }) => !own.some((said) => said.fact === fact))]
    }),
  )
  const all = alone.some(isOfferName) ? [forAll, ...listed] : listed
  const provider = make({
    kind: 'provider',
    entry: self('provider'),
    code: codeOf('provider', recipient.providerId),
    said: saidIn(
      asked.plain.filter(({ kind }) => kind === 'provider'),
      answers,
    ),
  })
  const providerKind = provider.said.find(({ fact }) => fact === 'kind')?.value ?? null
  const seen = new Map<string, number>()
  const offers = all.flatMap((said) => {
    const statement = make({
      kind: 'offer',
      entry: 'offer:',
      said,
      base: { lastConfirmedOn: submittedOn, providerKind },
      ends: [self('provider')],
    })
    if (statement.name === '') return []
    const key = nameKey(statement.name)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return [{ ...statement, entry: `offer:${key}${count === 1 ? '' : `:${count}`}` }]
  })
  return [provider, ...offers]
}

/** Of each row the one whom it names, and what joins the two. */
function rowsOf(
  { id, list, options, rows }: AskedRoster,
  { answers, submittedOn }: TakeoverResponse,
  make: Make,
): Statement[] {
  const [kind, own, other] = (
    {
      'actor.ties': ['tie', 'actor', 'actor'],
      'network.members': ['membership', 'network', 'actor'],
      'network.links': ['link', 'network', 'network'],
    } as const
  )[list]
  return listIn(answers[id]).flatMap((row) => {
    const named = mentioned(row['actor'] ?? { other: row['name'] }, { kind: other, options }, make)
    if (named === undefined) return []
    const given = row['answers']
    const said = isRecord(given) ? saidIn(rows, given) : []
    return [named, joined({ kind, own, named, said, toldOn: submittedOn }, make)]
  })
}

/** A tie, of which is known only that it is wished for. */
function wishesOf(
  { wished }: AskedQuestionnaire,
  { answers, submittedOn }: TakeoverResponse,
  make: Make,
): Statement[] {
  return wished.flatMap(({ question, options }) => {
    const answer = answers[question.id]
    return (Array.isArray(answer) ? answer : []).flatMap((pick: unknown) => {
      const named = mentioned(pick, { kind: 'actor', options }, make)
      if (named === undefined) return []
      const after = (before: unknown) => (before === true ? undefined : true)
      const said = [{ fact: 'wished', value: true, question: question.id, after }]
      return [named, joined({ kind: 'tie', own: 'actor', named, said, toldOn: submittedOn }, make)]
    })
  })
}

/** Somebody of the list, or somebody whom the one who answers has added. */
function mentioned(
  pick: unknown,
  { kind, options }: { kind: 'actor' | 'network'; options: AskedRoster['options'] },
  make: Make,
): Statement | undefined {
  const own = ownWords(pick) ?? ''
  if (own !== '') return make({ kind, entry: `${kind}:${nameKey(own)}`, name: own, base: { name: own } })
  const option = options.find(({ code }) => code === pick)
  if (option === undefined) return undefined
  const name = option.label.de
  return make({ kind, entry: `${kind}:${option.code}`, name, code: option.code, base: { name } })
}

function joined(
  {
    kind,
    own,
    named,
    said,
    toldOn,
  }: { kind: TargetKind; own: TargetKind; named: Statement; said: readonly Said[]; toldOn: string },
  make: Make,
): Statement {
  const base: Facts = kind === 'tie' ? { toldOn } : {}
  return make({ kind, entry: `${kind}:${named.entry}`, said, base, ends: [self(own), named.entry] })
}

/** Whoever is named twice stands there once; what is said of a tie in two questions is said of one tie. */
function onceEach(statements: readonly Statement[]): Statement[] {
  const once = new Map<string, Statement>()
  for (const statement of statements) {
    const before = once.get(statement.entry)
    const more = statement.said.filter(({ fact }) => before?.said.every((one) => one.fact !== fact))
    once.set(
      statement.entry,
      before === undefined ? statement : { ...before, said: [...before.said, ...more] },
    )
  }
  return [...once.values()]
}

function listIn(answer: unknown): Answered[] {
  return Array.isArray(answer) ? answer.filter(isRecord) : []
}

function isRecord(value: unknown): value is Answered {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
