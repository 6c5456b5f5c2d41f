import { canonQuestions, canonTargets } from '@gelingen/catalogue'
import type { Definition, Question } from '@gelingen/questionnaire'
import {
  parseDefinition,
  parseDefinitionText,
  type DefinitionProblem,
} from '@gelingen/questionnaire/definition'
import { readLimeSurvey, type LssProblem, type Told } from '@gelingen/questionnaire/limesurvey'

/** What does not come along from a file of ours: it belongs to the house that it was written in. */
export type ToldOfFile =
  | Told
  | {
      readonly code: 'canon-unknown' | 'own-question-link' | 'list-unknown' | 'target-unknown'
      readonly question: string
      readonly details: Readonly<Record<string, string | number>>
    }

export type ReadQuestionnaireFile =
  | { readonly ok: true; readonly definition: Definition; readonly told: readonly ToldOfFile[] }
  | {
      readonly ok: false
      readonly problems: readonly DefinitionProblem[]
      readonly lssProblems: readonly LssProblem[]
      /** What was read, for the places of the problems; null = nothing. */
      readonly read: unknown
    }

/**
 * A questionnaire from a file: JSON of our language, or the structure of a survey of LimeSurvey. Which it is, its first character says.
 * @returns the definition and, item by item, what could not be taken over as it was; or every problem
 */
export function readQuestionnaireFile(text: string): ReadQuestionnaireFile {
  return text.trimStart().startsWith('<') ? fromLimeSurvey(text) : fromJson(text.replace(/^\uFEFF/, ''))
}

function fromLimeSurvey(text: string): ReadQuestionnaireFile {
  const read = readLimeSurvey(text)
  return read.ok ? read : { ok: false, problems: [], lssProblems: read.problems, read: null }
}

function fromJson(text: string): ReadQuestionnaireFile {
  const parsed = parseDefinitionText(text)
  if (!parsed.ok) return { ok: false, problems: parsed.problems, lssProblems: [], read: jsonOf(text) }
  const told: ToldOfFile[] = []
  const pages = parsed.definition.pages.map((page) => ({
    ...page,
    sections: page.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => atHome(question, told)),
    })),
  }))
  // Only links were taken out: what held before holds now.
  const again = parseDefinition({ ...parsed.definition, version: 1, pages })
  return again.ok
    ? { ok: true, definition: again.definition, told }
    : { ok: false, problems: again.problems, lssProblems: [], read: null }
}

function atHome(question: Question, told: ToldOfFile[]): Question {
  const { canon, ownQuestion, writesTo, ...rest } = question
  const tell = (code: ToldOfFile['code'], details: ToldOfFile['details'] = {}) =>
    told.push({ code, question: question.id, details } as ToldOfFile)
  const isCanon =
    canon !== undefined &&
    canonQuestions.some(({ code, question: known }) => code === canon.code && known.version >= canon.version)
  if (canon !== undefined && !isCanon) tell('canon-unknown')
  if (ownQuestion !== undefined) tell('own-question-link')
  const isTarget = canonTargets.some((target) => target === writesTo)
  if (writesTo !== undefined && !isTarget) tell('target-unknown', { target: writesTo })
  for (const list of listsOf(question)) if (!knownLists.has(list)) tell('list-unknown', { list })
  const inside =
    'questions' in question ? { questions: question.questions.map((inner) => atHome(inner, told)) } : {}
  return {
    ...rest,
    ...inside,
    ...(isCanon && { canon }),
    ...(isTarget && { writesTo }),
    // Inside stand questions of the same kinds as before.
  } as Question
}

/** Lists that a municipality brings along. */
const knownLists: ReadonlySet<string> = new Set(['actors', 'networks'])

function listsOf(question: Question): string[] {
  return [
    'choices' in question ? question.choices : null,
    question.kind === 'matrix' ? question.rows : null,
    question.kind === 'roster' ? question.actors : null,
  ].flatMap((source) => (source !== null && 'list' in source ? [source.list] : []))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
