import { compileCondition, type AnswerFinder } from './conditions/compile-condition.ts'
import type { Condition } from './definition/condition-schema.ts'
import type { Definition, Page, Section } from './definition/definition-schema.ts'
import type { Option, Question } from './definition/question-schema.ts'
import type { AnswerRules, InnerQuestion } from './kinds/answer-rules.ts'
import type { ConditionCheck } from './kinds/scope.ts'
import type { ChoicesSurroundings } from './kinds/choices.ts'
import { rulesOf } from './kinds/kinds.ts'

/** What a municipality brings along: its actors and networks, its areas. */
export type Surroundings = {
  /** By the name under which questions ask for them. */
  readonly lists?: ReadonlyMap<string, readonly Option[]>
  /** All areas that can be chosen, with their level. */
  readonly areas?: readonly (Option & { readonly level: string })[]
}

/** A question ready to be asked. */
export type PreparedQuestion = InnerQuestion & {
  /** Its number in the order of asking; its answer stands there in the scope. */
  readonly at: number
  readonly page: Page
  readonly section: Section
  /** Numbers of the page and the section, counted through the whole questionnaire. */
  readonly pageAt: number
  readonly sectionAt: number
}

/** A definition made ready for many answers: conditions compiled, lists looked up. Holds no answers. */
export type Questionnaire = {
  readonly definition: Definition
  readonly questions: readonly PreparedQuestion[]
  readonly byId: ReadonlyMap<string, PreparedQuestion>
  readonly pageConditions: readonly (ConditionCheck | null)[]
  readonly sectionConditions: readonly (ConditionCheck | null)[]
}

/**
 * Makes a definition ready; once per survey, not per answer.
 *
 * @param definition one that `parseDefinition` took
 * @throws RangeError a list that the definition names and the surroundings lack
 */
export function prepareQuestionnaire(definition: Definition, surroundings: Surroundings = {}): Questionnaire {
  const questions: PreparedQuestion[] = []
  const byId = new Map<string, PreparedQuestion>()
  const pageConditions: (ConditionCheck | null)[] = []
  const sectionConditions: (ConditionCheck | null)[] = []
  const choices = choicesSurroundings({ surroundings, byId })
  const outside: AnswerFinder = (id) => {
    const { at } = known(byId, id)
    return ({ values }) => values[at]
  }
  for (const page of definition.pages) {
    pageConditions.push(compiled(page.visibleIf, outside))
    for (const section of page.sections) {
      sectionConditions.push(compiled(section.visibleIf, outside))
      for (const question of section.questions) add(question, page, section)
    }
  }
  return { definition, questions, byId, pageConditions, sectionConditions }

  function add(question: Question, page: Page, section: Section): void {
    const inner = 'questions' in question ? insideOf(question.questions) : []
    const prepared: PreparedQuestion = {
      at: questions.length,
      page,
      section,
      pageAt: pageConditions.length - 1,
      sectionAt: sectionConditions.length - 1,
      ...withConditions({ question, rules: rules(question, inner), find: outside }),
    }
    questions.push(prepared)
    byId.set(question.id, prepared)
  }

  function insideOf(inner: readonly Question[]): InnerQuestion[] {
    const at = new Map(inner.map(({ id }, at) => [id, at]))
    const find: AnswerFinder = (id) => {
      const sibling = at.get(id)
      return sibling === undefined ? outside(id) : ({ entry }) => entry[sibling]
    }
    return inner.map((question) => withConditions({ question, rules: rules(question, []), find }))
  }

  function rules(question: Question, inside: readonly InnerQuestion[]): AnswerRules {
    const areas = (level: string | null) =>
      (surroundings.areas ?? []).filter((area) => level === null || area.level === level)
    return rulesOf(question, { surroundings: choices, areas, questions: inside })
  }
}

function withConditions({
  question,
  rules,
  find,
}: {
  question: Question
  rules: AnswerRules
  find: AnswerFinder
}): InnerQuestion {
  const { required } = question
  return {
    question,
    rules,
    visibleIf: both(compiled(question.visibleIf, find), rules.answerable ?? null),
    requiredIf:
      typeof required === 'object' ? compiled(required, find) : required === true ? () => true : null,
  }
}

function both(one: ConditionCheck | null, other: ConditionCheck | null): ConditionCheck | null {
  if (one === null || other === null) return one ?? other
  return (scope) => one(scope) && other(scope)
}

function compiled(condition: Condition | undefined, find: AnswerFinder): ConditionCheck | null {
  return condition === undefined ? null : compileCondition(condition, find)
}

function choicesSurroundings({
  surroundings,
  byId,
}: {
  surroundings: Surroundings
  byId: ReadonlyMap<string, PreparedQuestion>
}): ChoicesSurroundings {
  return {
    list(id) {
      const list = surroundings.lists?.get(id)
      if (list === undefined) throw new RangeError(`surroundings: there is no list ${id}`)
      return list
    },
    earlier(id) {
      const { at, question, rules } = known(byId, id)
      if (rules.choices === undefined) throw new RangeError(`definition: ${id} has no choices`)
      return { at, choices: rules.choices, other: ('other' in question ? question.other : undefined) ?? null }
    },
  }
}

function known(byId: ReadonlyMap<string, PreparedQuestion>, id: string): PreparedQuestion {
  const question = byId.get(id)
  if (question === undefined) throw new RangeError(`definition: there is no earlier question ${id}`)
  return question
}
