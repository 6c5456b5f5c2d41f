import { plainText, pruneAnswers, visibleQuestions, type Questionnaire } from '@gelingen/questionnaire'
import { preparedVersions, type PublishedVersion, type StoredResponse } from '../survey-results/index.ts'
import { protectRows, type WhoAnswered } from './export-protect-rules.ts'
import { contactsInside, questionsWithWords, withoutWordsOf } from './export-texts-rules.ts'
import type { AnswersForExport, ExportNote, ExportRow, ExportWish } from './export-types.ts'
import { versionsOfOneKind } from './export-versions.ts'

type Given = {
  readonly title: string
  readonly anonymous: boolean
  readonly published: readonly PublishedVersion[]
  readonly responses: readonly StoredResponse[]
  readonly recipients: ReadonlyMap<number, { readonly name: string; readonly email: string }>
  /** Codes of areas by their id. */
  readonly areaCodes: ReadonlyMap<number, string>
  readonly minimumCount: number
  readonly wish: ExportWish
  /** 0 ≤ x < 1, for the order of the rows. */
  readonly random: () => number
}

/**
 * The answers to a survey as they may leave the house, with what was left out and why.
 *
 * In a survey with names everything is told, the recipients only where they were asked for. In an anonymous one nothing is told by which
 * fewer than the minimum could be told apart: neither group, area nor language, nor a version of the questionnaire that few had; no day, no
 * way by which answers came; no words of a question that fewer than the minimum were asked, and no address of anybody. Rows of submitted
 * and of begun questionnaires are protected apart: with and without the begun ones, the submitted ones tell the same.
 */
export function answersForExport(given: Given): AnswersForExport {
  const { title, anonymous, published, wish } = given
  const versions = preparedVersions(published)
  const wanted = given.responses.filter(({ state }) => wish.alsoBegun || state === 'submitted')
  const begun = given.responses.length - wanted.length
  const { rows, notes } = anonymous
    ? anonymousRows(wanted, given, versions)
    : namedRows(wanted, given, versions)
  const used = new Set(rows.map(({ version }) => version))
  return {
    title,
    anonymous,
    published: published.filter(({ definition }) => used.has(definition.version)),
    versions,
    rows: shuffled(rows, given.random).map((row, at) => ({ ...row, number: at + 1 })),
    notes: [
      ...notes,
      ...(begun > 0 ? [{ code: 'only-submitted', begun } as const] : []),
      ...(used.size > 1 ? [{ code: 'versions', count: used.size } as const] : []),
      { code: 'not-asked' },
      { code: 'random-numbers' },
    ],
  }
}

type Unnumbered = Omit<ExportRow, 'number'>
type Rows = { readonly rows: Unnumbered[]; readonly notes: ExportNote[] }

function namedRows(
  responses: readonly StoredResponse[],
  { wish, recipients, areaCodes }: Given,
  versions: ReadonlyMap<number, Questionnaire>,
): Rows {
  const rows = responses.flatMap((response): Unnumbered[] => {
    const questionnaire = versions.get(response.definitionVersion)
    if (questionnaire === undefined) return []
    const { recipientId, areaId, state, language, origin, submittedOn } = response
    return [
      {
        version: response.definitionVersion,
        state,
        language,
        origin,
        submittedOn,
        group: response.groupName,
        area: (areaId === null ? undefined : areaCodes.get(areaId)) ?? '',
        recipient: wish.withRecipients && recipientId !== null ? (recipients.get(recipientId) ?? null) : null,
        answers: pruneAnswers({ questionnaire, answers: response.answers }),
      },
    ]
  })
  return { rows, notes: wish.withRecipients ? [] : [{ code: 'no-recipients' }] }
}

function anonymousRows(
  responses: readonly StoredResponse[],
  { published, areaCodes, minimumCount, wish }: Given,
  versions: ReadonlyMap<number, Questionnaire>,
): Rows {
  const kinds = versionsOfOneKind(published)
  const candidates = responses.flatMap((response) => {
    const version = kinds.get(response.definitionVersion)
    if (version === undefined) return []
    const who: WhoAnswered = {
      kind: `${version} ${response.state}`,
      group: response.groupName,
      area: (response.areaId === null ? undefined : areaCodes.get(response.areaId)) ?? '',
      language: response.language,
    }
    return [{ ...who, response, version }]
  })
  const { rows, leftOut, hidden } = protectRows(candidates, minimumCount)
  const notes: ExportNote[] = [{ code: 'anonymous', minimum: minimumCount }, { code: 'no-dates' }]
  if (leftOut > 0) notes.push({ code: 'rare-rows', count: leftOut, minimum: minimumCount })
  for (const what of hidden) notes.push({ code: 'hidden', what, minimum: minimumCount })

  const words = hiddenWords(
    rows.map(({ row: { version, response } }) => ({
      kind: `${version} ${response.state}`,
      version,
      answers: response.answers,
    })),
    { versions, minimumCount },
  )
  const titleOf = (id: string) => titlesOf([...versions.values()], wish.language).get(id) ?? id
  if (words.rare.length > 0)
    notes.push({
      code: 'texts-hidden',
      questions: words.rare.map(titleOf).join('; '),
      minimum: minimumCount,
    })
  if (words.contacts.length > 0)
    notes.push({ code: 'contacts-hidden', questions: words.contacts.map(titleOf).join('; ') })
  return {
    notes,
    rows: rows.flatMap(({ row: { response, version }, who }): Unnumbered[] => {
      const questionnaire = versions.get(version)
      if (questionnaire === undefined) return []
      const answers = pruneAnswers({ questionnaire, answers: response.answers })
      return [
        {
          version,
          state: response.state,
          ...who,
          origin: null,
          submittedOn: null,
          recipient: null,
          answers: withoutWordsOf(answers, questionnaire, words.hiddenOf(`${version} ${response.state}`)),
        },
      ]
    }),
  }
}

/** Of which questions no words may be told: too few of a kind of rows were asked, or they ask for an address. */
function hiddenWords(
  rows: readonly { kind: string; version: number; answers: StoredResponse['answers'] }[],
  { versions, minimumCount }: { versions: ReadonlyMap<number, Questionnaire>; minimumCount: number },
) {
  const contacts = new Set<string>()
  const rare = new Set<string>()
  const byKind = new Map<string, Set<string>>()
  for (const [kind, members] of Map.groupBy(rows, (row) => row.kind)) {
    const questionnaire = versions.get(members[0]?.version ?? 0)
    if (questionnaire === undefined) continue
    const hidden = new Set(contactsInside(questionnaire))
    for (const id of hidden) contacts.add(id)
    const visible = members.map(({ answers }) => visibleQuestions({ questionnaire, answers }))
    for (const [id, holds] of questionsWithWords(questionnaire)) {
      const asked = visible.filter((ids) => ids.has(id)).length
      if (holds === 'contact') contacts.add(id)
      else if (asked > 0 && asked < minimumCount) rare.add(id)
      if (holds === 'contact' || asked < minimumCount) hidden.add(id)
    }
    byKind.set(kind, hidden)
  }
  return {
    contacts: [...contacts],
    rare: [...rare],
    hiddenOf: (kind: string): ReadonlySet<string> => byKind.get(kind) ?? new Set<string>(),
  }
}

function titlesOf(questionnaires: readonly Questionnaire[], language: string): Map<string, string> {
  const all = questionnaires
    .flatMap(({ questions }) => questions)
    .flatMap(({ question }) => [question, ...('questions' in question ? question.questions : [])])
  return new Map(all.map(({ id, title }) => [id, plainText(title, language)]))
}

/** Fisher–Yates. */
function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const mixed = [...values]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [here, there] = [mixed[at], mixed[other]]
    if (here === undefined || there === undefined) continue
    mixed[at] = there
    mixed[other] = here
  }
  return mixed
}
