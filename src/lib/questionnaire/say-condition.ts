import {
  plainText,
  type Condition,
  type ConditionTest,
  type Definition,
  type Question,
} from '@gelingen/questionnaire'
import { placeOfQuestion } from '@gelingen/questionnaire/editing'
import { messages, type Locale } from '#lib/messages/index.ts'

/** A condition in words: `auf „Thema?“ „Gesundheit“ geantwortet wurde und …`. Questions are called by their titles. */
export function sayCondition(condition: Condition, definition: Definition, locale: Locale): string {
  const texts = messages(locale).surveyQuestions.say
  const inner = (part: Condition): string => {
    const words = sayCondition(part, definition, locale)
    return 'all' in part || 'any' in part ? `(${words})` : words
  }
  if ('all' in condition) return condition.all.map(inner).join(texts.and)
  if ('any' in condition) return condition.any.map(inner).join(texts.or)
  if ('not' in condition) return texts.not(inner(condition.not))
  return sayTest(condition, definition, locale)
}

function sayTest(test: ConditionTest, definition: Definition, locale: Locale): string {
  const texts = messages(locale).surveyQuestions.say
  const question = placeOfQuestion(definition, test.answer)?.question
  const title = question === undefined ? test.answer : plainText(question.title, locale)
  const value = (one: string | number | boolean) => sayValue(one, question, definition, locale)
  if ('answered' in test) return test.answered ? texts.answered(title) : texts.notAnswered(title)
  const named =
    'row' in test && test.row !== undefined ? texts.row(title, rowLabel(test.row, question, locale)) : title
  if ('is' in test) return texts.is(named, value(test.is))
  if ('in' in test) return texts.in(named, test.in.map(value).join(', '))
  if ('includes' in test) return texts.includes(title, value(test.includes))
  if ('atLeast' in test) return texts.atLeast(title, String(test.atLeast))
  if ('atMost' in test) return texts.atMost(title, String(test.atMost))
  if ('countAtLeast' in test) return texts.countAtLeast(title, String(test.countAtLeast))
  return texts.countAtMost(title, String(test.countAtMost))
}

/** An answer as it is read: the label of its option, yes or no, or itself. */
function sayValue(
  value: string | number | boolean,
  question: Question | undefined,
  definition: Definition,
  locale: Locale,
): string {
  const texts = messages(locale).surveyQuestions.say
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  if (typeof value === 'number' || question === undefined) return String(value)
  if (value === 'cannot-say') return texts.cannotSay
  const label = optionsOfAnswer(question, definition).find(({ code }) => code === value)?.label
  if (label !== undefined) return plainText(label, locale)
  return value === 'other' ? texts.other : value
}

function rowLabel(row: string, question: Question | undefined, locale: Locale): string {
  const rows = question?.kind === 'matrix' && Array.isArray(question.rows) ? question.rows : []
  // Rows that are written out are options.
  const label = (rows as readonly { code: string; label: { de: string } }[]).find(
    ({ code }) => code === row,
  )?.label
  return plainText(label, locale) || row
}

/** What can be answered, where it is written out; those of an earlier question where they come from there. */
export function optionsOfAnswer(
  question: Question,
  definition: Definition,
): readonly { readonly code: string; readonly label: { readonly de: string } }[] {
  const source = 'choices' in question ? question.choices : question.kind === 'matrix' ? question.columns : []
  if ('answersOf' in source) {
    const earlier = placeOfQuestion(definition, source.answersOf)?.question
    // Questions that are named stand before: this ends.
    return earlier === undefined ? [] : optionsOfAnswer(earlier, definition)
  }
  return 'list' in source ? [] : source
}
