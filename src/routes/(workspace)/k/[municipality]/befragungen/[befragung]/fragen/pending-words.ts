import { plainText, type Definition, type DefinitionDiff } from '@gelingen/questionnaire'
import { placeOfQuestion } from '@gelingen/questionnaire/editing'
import { messages, type Locale } from '#lib/messages/index.ts'

/** What is different between two states of a questionnaire, a sentence each; empty = nothing. */
export function diffInWords(
  diff: DefinitionDiff,
  { before, after, locale }: { before: Definition; after: Definition; locale: Locale },
): string[] {
  const texts = messages(locale).surveyQuestions.pending
  const titleIn = (definition: Definition) => (id: string) => {
    const question = placeOfQuestion(definition, id)?.question
    return question === undefined ? id : plainText(question.title, locale)
  }
  const [was, is] = [titleIn(before), titleIn(after)]
  return [
    ...diff.added.map((id) => texts.added(is(id))),
    ...diff.changed.map(({ id, changes, comparable }) => {
      const what = changes.map((change) => texts.changes[change]).join(', ')
      const sentence = `${texts.changed(is(id), what)}.`
      return comparable ? sentence : `${sentence} ${texts.notComparable}`
    }),
    ...diff.moved.map((id) => texts.moved(is(id))),
    ...diff.removed.map((id) => texts.removed(was(id))),
    ...(diff.frame ? [texts.frame] : []),
  ]
}
