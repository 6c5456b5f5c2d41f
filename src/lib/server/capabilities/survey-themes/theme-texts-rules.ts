import { createHash } from 'node:crypto'
import { visibleQuestions, type Definition, type Question, type Questionnaire } from '@gelingen/questionnaire'
import type { StoredResponse } from '../survey-results/index.ts'
import type { ReadableTexts, TextAnswer, TextQuestion } from './theme-types.ts'

/** The questions of free text in all versions of a questionnaire, as the newest asks them; those with long answers first. */
export function textQuestionsOf(definitions: readonly Definition[]): TextQuestion[] {
  const found = new Map<string, TextQuestion>()
  for (const { pages } of definitions.toReversed())
    for (const question of pages.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions)))
      for (const one of textsIn(question)) if (!found.has(one.code)) found.set(one.code, one)
  return [...found.values()].sort((one, other) => Number(other.isLong) - Number(one.isLong))
}

/** Addresses and numbers are no texts that have a theme. */
function textsIn(question: Question): TextQuestion[] {
  const { id, title, kind } = question
  if (kind === 'text' && question.format === undefined)
    return [{ code: id, title, other: null, isLong: question.long === true }]
  if ((kind === 'single' || kind === 'multiple') && question.other !== undefined)
    return [{ code: `${id}.other`, title, other: question.other, isLong: false }]
  return []
}

/**
 * What was submitted in answer to a question of free text, in no order that tells anything.
 *
 * In an anonymous survey a text could be by any of those who were asked; where they are fewer than the minimum, none of the texts may be
 * read. In a survey with names the municipality knows who answered what.
 */
export function readableTexts({
  code,
  responses,
  versions,
  anonymous,
  minimumCount,
}: {
  readonly code: string
  readonly responses: readonly StoredResponse[]
  /** By the number of the version. */
  readonly versions: ReadonlyMap<number, Questionnaire>
  readonly anonymous: boolean
  readonly minimumCount: number
}): ReadableTexts {
  const [id = '', part] = code.split('.')
  let asked = 0
  const texts: TextAnswer[] = []
  for (const { state, answers, definitionVersion, responseKey, groupName } of responses) {
    const questionnaire = versions.get(definitionVersion)
    if (state !== 'submitted' || questionnaire === undefined) continue
    if (!visibleQuestions({ questionnaire, answers }).has(id)) continue
    asked += 1
    const text = part === undefined ? answers[id] : ownWordsOf(answers[id])
    if (typeof text !== 'string' || text.trim() === '') continue
    texts.push({ textId: textIdOf(responseKey, code), responseKey, text, groupName })
  }
  if (anonymous && asked < minimumCount) return { readable: false, asked, texts: [] }
  return { readable: true, asked, texts: texts.sort((one, other) => (one.textId < other.textId ? -1 : 1)) }
}

export function ownWordsOf(answer: unknown): string | undefined {
  const pick: unknown = Array.isArray(answer)
    ? answer.find((one) => typeof one === 'object' && one !== null)
    : answer
  if (typeof pick !== 'object' || pick === null || !('other' in pick)) return undefined
  return typeof pick.other === 'string' ? pick.other : undefined
}

/** Made anew for each question, so that nobody can put texts of one hand side by side. */
function textIdOf(responseKey: string, code: string): string {
  return createHash('sha256').update(`text ${responseKey} ${code}`).digest('hex').slice(0, 20)
}

export function textHashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
