import type { Definition, Page, Section } from '../definition/definition-schema.ts'
import type { InnerQuestion, Question } from '../definition/question-schema.ts'

/** Every question, those in groups too, through a function: none takes it out, several stand in its place. */
export function rewriteQuestions(
  definition: Definition,
  change: (question: Question) => readonly Question[],
): Definition {
  const inside = (question: Question): Question =>
    'questions' in question
      ? // What is changed inside stays of a kind that may stand there; the check of the whole sees to it.
        { ...question, questions: question.questions.flatMap(change) as unknown as readonly InnerQuestion[] }
      : question
  return rewriteSections(definition, (section) => [
    { ...section, questions: section.questions.flatMap((question) => change(question).map(inside)) },
  ])
}

/** As `rewriteQuestions`, for sections. */
export function rewriteSections(
  definition: Definition,
  change: (section: Section, page: Page) => readonly Section[],
): Definition {
  return rewritePages(definition, (page) => [
    { ...page, sections: page.sections.flatMap((section) => change(section, page)) },
  ])
}

/** As `rewriteQuestions`, for pages. What holds no question any more is left out. */
export function rewritePages(
  definition: Definition,
  change: (page: Page, at: number) => readonly Page[],
): Definition {
  const pages = definition.pages.flatMap(change).flatMap((page) => {
    const sections = page.sections.filter(({ questions }) => questions.length > 0)
    return sections.length === 0 ? [] : [{ ...page, sections }]
  })
  return { ...definition, pages }
}
