import type { Complain } from './definition-problems.ts'
import type { Option, Question } from './question-schema.ts'
import type { Check, Place } from './question-places.ts'
import { limits } from './limits.ts'

/** Ranges that hold something, codes that are there once, no more to choose than there is. */
export const checkRules: Check = ({ places }, complain) => {
  for (const place of places) {
    checkRange(place, complain)
    for (const { options, path } of optionLists(place))
      checkOptions({ options, path, of: place.question }, complain)
    checkAmount(place, complain)
  }
}

function checkRange({ question, path }: Place, complain: Complain): void {
  const [least, most] = rangeOf(question)
  if (least !== undefined && most !== undefined && least > most) {
    complain(path, 'definition/limits-crossed', { least, most })
  }
  if (question.kind === 'scale' && (question.from === question.to || question.to - question.from > 100)) {
    complain(path, 'definition/limits-crossed', { least: question.from, most: question.to })
  }
}

function rangeOf(question: Question): readonly [number | string | undefined, number | string | undefined] {
  switch (question.kind) {
    case 'number':
    case 'date':
    case 'multiple':
    case 'area':
    case 'group':
      return [question.min, question.max]
    case 'scale':
      return [question.from, question.to]
    case 'text':
      return [question.minLength, question.maxLength ?? (question.long ? limits.longText : limits.shortText)]
    case 'ranking':
      return [question.min, question.top]
    default:
      return [undefined, undefined]
  }
}

function optionLists({ question, path }: Place): { options: readonly Option[]; path: string }[] {
  const sources = {
    choices: 'choices' in question ? question.choices : undefined,
    rows: question.kind === 'matrix' ? question.rows : undefined,
    columns: question.kind === 'matrix' ? question.columns : undefined,
    actors: question.kind === 'roster' ? question.actors : undefined,
  }
  return Object.entries(sources).flatMap(([key, source]) =>
    isWrittenOut(source) ? [{ options: source, path: `${path}.${key}` }] : [],
  )
}

function isWrittenOut(source: unknown): source is readonly Option[] {
  return Array.isArray(source)
}

function checkOptions(
  { options, path, of }: { options: readonly Option[]; path: string; of: Question },
  complain: Complain,
): void {
  const seen = new Set<string>()
  options.forEach(({ code, exclusive }, at) => {
    if (seen.has(code)) complain(`${path}[${at}].code`, 'definition/code-twice', { code })
    seen.add(code)
    if (exclusive && of.kind !== 'multiple') {
      complain(`${path}[${at}].exclusive`, 'definition/exclusive-without-multiple', { code })
    }
  })
}

/** As many as must be chosen have to be there. */
function checkAmount({ question, path }: Place, complain: Complain): void {
  if (question.kind !== 'multiple' && question.kind !== 'ranking') return
  if (!isWrittenOut(question.choices) || question.min === undefined) return
  const other = question.kind === 'multiple' && question.other !== undefined ? 1 : 0
  const available = question.choices.filter(({ exclusive }) => !exclusive).length + other
  if (question.min > available) {
    complain(`${path}.min`, 'definition/more-than-there-are', { least: question.min, available })
  }
}
