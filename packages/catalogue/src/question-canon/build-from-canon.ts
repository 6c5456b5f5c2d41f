import type { Condition, Definition, InnerQuestion, Question } from '@gelingen/questionnaire'
import type { CanonModule, CanonQuestion, CanonQuestionnaireCode } from './canon-schema.ts'
import { canonModules, canonQuestionnaire } from './canon-modules.ts'
import { canonQuestion, canonQuestions } from './question-canon.ts'

/** How many entries one who answers makes on average; what a group takes follows from it. */
const usualEntries = { group: 3, roster: 6 }

export type BuiltFromCanon = {
  readonly definition: Definition
  /** Codes that were not chosen and are asked nevertheless, as a chosen question depends on them. */
  readonly drawnIn: readonly string[]
}

/**
 * Puts a questionnaire together: a page per module, in the order of the canon. Whatever a chosen question looks back at, in a condition
 * or a text, is asked too, and so is the group that it stands in.
 *
 * @param codes of the questions wanted, in any order; without them, the core questions of the core modules
 * @throws RangeError a code that the canon lacks or that belongs to another questionnaire; no code at all
 */
export function buildFromCanon({
  questionnaire,
  codes = coreCodes(questionnaire),
}: {
  readonly questionnaire: CanonQuestionnaireCode
  readonly codes?: readonly string[]
}): BuiltFromCanon {
  const modules = canonModules.filter((module) => module.questionnaire === questionnaire)
  const own = new Set(modules.map(({ code }) => code))
  const foreign = codes.find((code) => !own.has(canonQuestion(code).module))
  if (foreign !== undefined)
    throw new RangeError(`codes: ${foreign} is not of the questionnaire ${questionnaire}`)
  if (codes.length === 0) throw new RangeError('codes: there are none')
  const wanted = withNeeded(codes)
  const { name, intro, thanks } = canonQuestionnaire(questionnaire)
  const definition: Definition = {
    format: 'gelingen/questionnaire/1',
    id: `canon-${questionnaire}`,
    version: 1,
    title: name,
    intro,
    thanks,
    pages: modules.flatMap((module) => pageOf(module, wanted)),
  }
  return { definition, drawnIn: [...wanted].filter((code) => !codes.includes(code)) }
}

/** Codes of the questions that are asked unless others are chosen: the core ones of the core modules. */
export function coreCodes(questionnaire: CanonQuestionnaireCode): string[] {
  const core = new Set(
    canonModules
      .filter((module) => module.core && module.questionnaire === questionnaire)
      .map(({ code }) => code),
  )
  return canonQuestions.filter((entry) => entry.core && core.has(entry.module)).map(({ code }) => code)
}

function pageOf(module: CanonModule, wanted: ReadonlySet<string>): Definition['pages'] {
  const asked = canonQuestions.filter((entry) => entry.module === module.code && wanted.has(entry.code))
  const standing = asked.filter(({ within }) => within === null)
  if (standing.length === 0) return []
  const questions = standing.map((entry) => filled(entry, asked))
  return [
    {
      id: `page-${module.code}`,
      title: module.name,
      sections: [{ id: `section-${module.code}`, questions }],
    },
  ]
}

/** A group or roster with the questions chosen for it; without any, with its own. */
function filled({ code, question }: CanonQuestion, asked: readonly CanonQuestion[]): Question {
  if (question.kind !== 'group' && question.kind !== 'roster') return question
  const chosen = asked.filter(({ within }) => within === code).map(({ question }) => question)
  const questions = chosen.length === 0 ? question.questions : chosen.filter(isInner)
  const seconds = usualEntries[question.kind] * questions.reduce((sum, { seconds = 10 }) => sum + seconds, 0)
  return { ...question, questions, seconds }
}

function isInner(question: Question): question is InnerQuestion {
  return !['group', 'roster', 'matrix', 'file'].includes(question.kind)
}

function withNeeded(codes: readonly string[]): Set<string> {
  const wanted = new Set(codes)
  // A set that grows while it is gone through is gone through to its end.
  for (const code of wanted) for (const needed of neededBy(canonQuestion(code))) wanted.add(needed)
  return wanted
}

function neededBy({ question, within }: CanonQuestion): string[] {
  const { visibleIf, required } = question
  const conditions = [visibleIf, typeof required === 'object' ? required : undefined]
  const sources = 'choices' in question && 'answersOf' in question.choices ? [question.choices.answersOf] : []
  return [
    ...(within === null ? [] : [within]),
    ...sources,
    ...Array.from(JSON.stringify(question).matchAll(placeholder), ([, code = '']) => code),
    ...conditions.flatMap((condition) => (condition === undefined ? [] : namesIn(condition))),
  ]
}

/** An earlier answer in a text. */
const placeholder = /\{\{([a-z0-9-]+)/g

function namesIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn)
  if ('any' in condition) return condition.any.flatMap(namesIn)
  return 'not' in condition ? namesIn(condition.not) : [condition.answer]
}
