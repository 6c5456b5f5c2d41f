import {
  buildFromCanon,
  canonModules,
  canonQuestion,
  canonQuestions,
  type CanonQuestionnaireCode,
} from '@gelingen/catalogue'
import type { Definition, InnerQuestion, Question } from '@gelingen/questionnaire'
import { applyEdit, type Edited, type Target } from '@gelingen/questionnaire/editing'

export type AddedFromCanon = {
  readonly edited: Edited
  /** Codes that came along, as a chosen question depends on them. */
  readonly drawnIn: readonly string[]
}

/**
 * Adds questions of the canon, and what they depend on. Each goes to the page of its module, in the order of the canon; where there is none
 * yet, that page comes at the end. Questions of a list go into the list. What is asked already stays as it is.
 *
 * @param page all go to the end of this page; null = each to the page of its module
 * @throws RangeError a code that the canon lacks
 */
export function addFromCanon(
  definition: Definition,
  { codes, page }: { codes: readonly string[]; page: string | null },
): AddedFromCanon {
  const drawnIn = new Set<string>()
  let edited: Edited = { ok: true, definition, id: null }
  for (const [questionnaire, wanted] of byQuestionnaire(codes)) {
    const built = buildFromCanon({ questionnaire, codes: wanted })
    const present = questionIds(definition)
    for (const code of built.drawnIn) if (!present.has(code)) drawnIn.add(code)
    for (const module of built.definition.pages)
      for (const question of module.sections.flatMap(({ questions }) => questions)) {
        if (!edited.ok) return { edited, drawnIn: [...drawnIn] }
        edited = addOne(edited.definition, { question, page, wanted: module })
      }
  }
  return { edited, drawnIn: [...drawnIn] }
}

function byQuestionnaire(codes: readonly string[]): Map<CanonQuestionnaireCode, string[]> {
  const questionnaireOf = (code: string) =>
    canonModules.find((module) => module.code === canonQuestion(code).module)?.questionnaire ?? 'offers'
  return Map.groupBy(codes, questionnaireOf)
}

function addOne(
  definition: Definition,
  {
    question,
    page,
    wanted,
  }: { question: Question; page: string | null; wanted: Definition['pages'][number] },
): Edited {
  const present = definition.pages
    .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    .find(({ id }) => id === question.id)
  if (present !== undefined) return addInside(definition, { present, question })
  const to = page === null ? placeOnPageOf(definition, { id: question.id, wanted }) : { page }
  return applyEdit({ definition, edit: { do: 'add-questions', questions: [question], to } })
}

/** In the order of the canon: behind the last question that comes before it, else before the first that comes after it. */
function placeOnPageOf(
  definition: Definition,
  { id, wanted }: { id: string; wanted: Definition['pages'][number] },
): Target {
  const own = definition.pages.find((page) => page.id === wanted.id)
  if (own === undefined) return { newPage: wanted.title ?? null, id: wanted.id }
  const order = canonQuestions.map(({ code }) => code)
  const asked = own.sections.flatMap(({ questions }) => questions.map((question) => question.id))
  const isBefore = (one: string) => order.includes(one) && order.indexOf(one) < order.indexOf(id)
  const after = asked.findLast(isBefore)
  if (after !== undefined) return { after }
  const before = asked.find((one) => order.includes(one))
  return before === undefined ? { page: own.id } : { before }
}

/** A list that is asked already takes the questions that it lacks. */
function addInside(
  definition: Definition,
  { present, question }: { present: Question; question: Question },
): Edited {
  if (!('questions' in present) || !('questions' in question)) return { ok: true, definition, id: null }
  const known = new Set(present.questions.map(({ id }) => id))
  const missing = question.questions.filter(({ id }) => !known.has(id))
  if (missing.length === 0) return { ok: true, definition, id: null }
  const seconds =
    present.seconds === undefined
      ? {}
      : { seconds: Math.min(3600, present.seconds + usualEntries[present.kind] * secondsOf(missing)) }
  const whole = { ...present, ...seconds, questions: [...present.questions, ...missing] }
  return applyEdit({ definition, edit: { do: 'replace-question', question: whole } })
}

/** As the canon counts them. */
const usualEntries = { group: 3, roster: 6 }

function secondsOf(questions: readonly InnerQuestion[]): number {
  return questions.reduce((sum, { seconds = 10 }) => sum + seconds, 0)
}

function questionIds(definition: Definition): Set<string> {
  return new Set(
    definition.pages.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) =>
        questions.flatMap((question) => [
          question.id,
          ...('questions' in question ? question.questions.map(({ id }) => id) : []),
        ]),
      ),
    ),
  )
}
