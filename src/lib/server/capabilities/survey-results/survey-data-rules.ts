import { type LocalisedText, type Option, type Question, type Questionnaire } from '@gelingen/questionnaire'
import { collectAnswers, type CollectedAnswers } from './collect-answers-rules.ts'
import { numberIn, variablesOf } from './count-variables-rules.ts'
import { preparedVersions, type PublishedVersion } from './prepared-versions.ts'
import type { StoredResponse } from './responses-store.ts'
import type { EntriesData, EntryOf, QuestionData, SurveyData } from './survey-data-types.ts'
import { MISSING, type Category, type Variable } from './variables-types.ts'

/**
 * Responses, whatever version they answered, as one set of data in the words of the latest version. Questions that were taken out later
 * follow at the end; options that were are kept.
 *
 * @param published all versions, the first one first; at least one
 * @param areaNames by id, for where respondents are from
 */
export function surveyData({
  published,
  responses,
  areaNames,
}: {
  published: readonly PublishedVersion[]
  responses: readonly StoredResponse[]
  areaNames: ReadonlyMap<number, string>
}): SurveyData {
  const versions = preparedVersions(published)
  const collected = collectAnswers(responses, versions)
  const places = latestPlaces([...versions.values()])
  const questions = places.map((place, at) =>
    questionData(place, { number: at + 1, collected, versions: [...versions.values()] }),
  )
  const about = aboutRespondents(responses, areaNames)
  const variables = [...about, ...questions.flatMap((one) => one.variables)]
  return {
    respondents: responses.map(({ responseKey, recipientId }) => ({ responseKey, recipientId })),
    questions,
    about,
    byId: new Map(variables.map((variable) => [variable.id, variable])),
  }
}

type Place = {
  readonly question: Question
  readonly part: LocalisedText | null
  readonly isConditional: boolean
}

/** Every question that was ever asked, as it reads now. */
function latestPlaces(versions: readonly Questionnaire[]): Place[] {
  const places = new Map<string, Place>()
  for (const { definition } of versions.toReversed()) {
    for (const page of definition.pages) {
      for (const section of page.sections) {
        for (const question of section.questions) {
          if (places.has(question.id)) continue
          const isInAll = versions.every(({ byId }) => byId.has(question.id))
          const follows = JSON.stringify(question).includes('"answersOf"')
          const conditions = [page.visibleIf, section.visibleIf, question.visibleIf]
          places.set(question.id, {
            question,
            part: section.title ?? page.title ?? null,
            isConditional: !isInAll || follows || conditions.some((one) => one !== undefined),
          })
        }
      }
    }
  }
  return [...places.values()]
}

type Around = {
  readonly number: number
  readonly collected: readonly CollectedAnswers[]
  readonly versions: readonly Questionnaire[]
}

function questionData({ question, part, isConditional }: Place, around: Around): QuestionData {
  const { collected, versions, number } = around
  const options = optionsOf(question.id, versions)
  const answers = collected.map((one) => fitting(question, one.answerTo(question.id)))
  const wasAsked = collected.map((one) => one.wasAsked(question.id))
  return {
    question,
    number,
    part,
    options,
    variables: variablesOf({ question, options, answers, wasAsked, isConditional }),
    numbers: question.kind === 'number' ? answers.map((answer) => numberIn(question, answer)) : null,
    texts: textsOf(question, answers),
    entries:
      question.kind === 'group' || question.kind === 'roster' ? entriesData(question, answers, around) : null,
  }
}

/** An answer of a version in which the question was of another kind is none. */
function fitting({ kind }: Question, answer: unknown): unknown {
  if (answer === undefined) return undefined
  const isList = ['multiple', 'ranking', 'area', 'group', 'roster', 'file'].includes(kind)
  if (isList !== Array.isArray(answer)) return undefined
  if (kind === 'text' || kind === 'date') return typeof answer === 'string' ? answer : undefined
  if (kind === 'number') return typeof answer === 'number' ? answer : undefined
  return answer
}

/** Of all versions, the latest first; each once. */
function optionsOf(id: string, versions: readonly Questionnaire[], inside?: string): Option[] {
  const options = new Map<string, Option>()
  for (const { byId } of versions.toReversed()) {
    const outer = byId.get(inside ?? id)
    const rules = inside === undefined ? outer?.rules : outer?.rules.inside?.questions.find(isOf(id))?.rules
    for (const option of rules?.choices?.known.values() ?? [])
      if (!options.has(option.code)) options.set(option.code, option)
  }
  return [...options.values()]
}

const isOf =
  (id: string) =>
  ({ question }: { question: { id: string } }) =>
    question.id === id

/** Free texts, and the own words beside options. */
function textsOf({ kind }: Question, answers: readonly unknown[]): (string | null)[] | null {
  if (kind === 'text') return answers.map((answer) => (typeof answer === 'string' ? answer : null))
  if (kind !== 'single' && kind !== 'multiple') return null
  const words = answers.map((answer) => {
    const picks: unknown[] = Array.isArray(answer) ? answer : [answer]
    return picks.map(ownWords).find((text) => text !== null) ?? null
  })
  return words.some((text) => text !== null) ? words : null
}

function ownWords(pick: unknown): string | null {
  return typeof pick === 'object' && pick !== null && 'other' in pick && typeof pick.other === 'string'
    ? pick.other
    : null
}

function entriesData(
  outer: Extract<Question, { kind: 'group' | 'roster' }>,
  answers: readonly unknown[],
  { collected, versions }: Around,
): EntriesData {
  const rows: EntryOf[] = []
  const asked: ((inner: string) => boolean)[] = []
  answers.forEach((answer, respondent) => {
    for (const entry of Array.isArray(answer) ? answer : []) {
      const row = entryOf(entry, respondent)
      if (row === null) continue
      const inEntry = collected[respondent]?.askedInEntry(outer.id, row.answers) ?? null
      rows.push(row)
      asked.push(inEntry ?? always)
    }
  })
  const questions = outer.questions.map((question, at): QuestionData => {
    const options = optionsOf(question.id, versions, outer.id)
    const given = rows.map((row) => fitting(question, row.answers[question.id]))
    const wasAsked = asked.map((isAsked) => isAsked(question.id))
    return {
      question,
      number: at + 1,
      part: null,
      options,
      variables: variablesOf({
        question,
        options,
        answers: given,
        wasAsked,
        isConditional: question.visibleIf !== undefined,
      }),
      numbers: question.kind === 'number' ? given.map((answer) => numberIn(question, answer)) : null,
      texts: textsOf(question, given),
      entries: null,
    }
  })
  return { rows, questions }
}

const always = () => true

function entryOf(entry: unknown, respondent: number): EntryOf | null {
  if (typeof entry !== 'object' || entry === null) return null
  // An object, checked before; what stands in it is looked at one by one.
  const given = entry as Record<string, unknown>
  const { actor, name, answers } = given
  if (typeof answers !== 'object' || answers === null)
    return { respondent, actor: null, name: null, answers: given }
  return {
    respondent,
    actor: typeof actor === 'string' ? actor : null,
    name: typeof name === 'string' ? name : null,
    answers: answers as Record<string, unknown>,
  }
}

/** What is known of respondents besides their answers, where it tells any apart. */
function aboutRespondents(
  responses: readonly StoredResponse[],
  areaNames: ReadonlyMap<number, string>,
): Variable[] {
  const variables = [
    about('@group', responses, ({ groupName }) => (groupName === '' ? null : named(groupName, groupName))),
    about('@area', responses, ({ areaId }) =>
      areaId === null ? null : named(String(areaId), areaNames.get(areaId) ?? String(areaId)),
    ),
    about('@origin', responses, ({ origin }) => ({ code: origin, label: null, value: null })),
    about('@language', responses, ({ language }) => ({ code: language, label: null, value: null })),
  ]
  return variables.filter(({ categories }) => categories.length > 1)
}

function named(code: string, label: string): Category {
  return { code, label: { de: label }, value: null }
}

function about(
  id: string,
  responses: readonly StoredResponse[],
  categoryOf: (response: StoredResponse) => Category | null,
): Variable {
  const found = responses.map(categoryOf)
  const known = new Map(found.flatMap((category) => (category === null ? [] : [[category.code, category]])))
  const nameOf = ({ label, code }: Category) => label?.de ?? code
  const named = [...known.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'de'))
  const categories = found.includes(null) ? [...named, { code: '@none', label: null, value: null }] : named
  const places = new Map(categories.map(({ code }, at) => [code, at]))
  return {
    id,
    label: null,
    categories,
    order: 'unordered',
    aside: null,
    codes: Int16Array.from(found, (category) => places.get(category?.code ?? '@none') ?? MISSING),
    isConditional: false,
  }
}
