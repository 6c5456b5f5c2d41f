import type { Condition, Question } from '@gelingen/questionnaire'
import { definitionFormat, parseDefinition, type DefinitionProblem } from '@gelingen/questionnaire/definition'

/**
 * A question as it can be kept: it stands alone. Its condition goes, what it put in from earlier answers gives way to what stands there
 * without an answer; a question that chooses from earlier answers cannot be kept (`definition/choices-unknown`).
 */
export function standingAlone(
  question: Question,
  { code, version }: { code: string; version: number },
): { ok: true; question: Question } | { ok: false; problems: readonly DefinitionProblem[] } {
  const inside = new Set('questions' in question ? question.questions.map(({ id }) => id) : [])
  const bare = { ...withoutOthers(question, inside), id: code, version }
  const parsed = parseDefinition(aloneInDefinition(bare))
  if (!parsed.ok) return parsed
  const [kept] = parsed.definition.pages[0]?.sections[0]?.questions ?? []
  return { ok: true, question: kept ?? bare }
}

/** The smallest questionnaire that asks it: so it is checked by the same rules as any other. */
export function aloneInDefinition(question: unknown) {
  return {
    format: definitionFormat,
    id: 'eigene-frage',
    version: 1,
    title: { de: 'Eigene Frage' },
    pages: [{ id: 'seite-der-frage', sections: [{ id: 'teil-der-frage', questions: [question] }] }],
  }
}

function withoutOthers(question: Question, inside: ReadonlySet<string>): Question {
  const {
    canon: _canon,
    ownQuestion: _ownQuestion,
    writesTo: _writesTo,
    visibleIf,
    required,
    ...rest
  } = question
  const inner =
    'questions' in question ? { questions: question.questions.map((one) => withoutOthers(one, inside)) } : {}
  const alone = withoutPlaceholders({ ...rest, ...inner }, inside)
  // Only what is optional was left out.
  return {
    ...alone,
    ...(visibleIf !== undefined && looksOnlyAt(visibleIf, inside) && { visibleIf }),
    ...(required === true && { required }),
  } as Question
}

function looksOnlyAt(condition: Condition, inside: ReadonlySet<string>): boolean {
  if ('all' in condition) return condition.all.every((part) => looksOnlyAt(part, inside))
  if ('any' in condition) return condition.any.every((part) => looksOnlyAt(part, inside))
  if ('not' in condition) return looksOnlyAt(condition.not, inside)
  return inside.has(condition.answer)
}

const placeholder = /\{\{(@?)([a-z0-9-]+)(?:\|([^{}|]*))?\}\}/g

function withoutPlaceholders<Value>(value: Value, inside: ReadonlySet<string>): Value {
  const walked = (one: unknown): unknown => {
    if (typeof one === 'string') {
      return one.replace(placeholder, (whole, at: string, name: string, otherwise: string | undefined) =>
        at === '' && inside.has(name) ? whole : (otherwise ?? '…'),
      )
    }
    if (Array.isArray(one)) return one.map(walked)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walked(inner)]))
  }
  // Strings stay strings: the shape is the same.
  return walked(value) as Value
}
