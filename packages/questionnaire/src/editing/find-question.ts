import type { Definition, Page, Section } from '../definition/definition-schema.ts'
import { placesOf } from '../definition/question-places.ts'
import type { Question } from '../definition/question-schema.ts'

export type PlaceOfQuestion = {
  readonly question: Question
  readonly page: Page
  readonly section: Section
  /** The group or roster that it stands in. */
  readonly owner: Question | null
}

/** null = there is no such question. */
export function placeOfQuestion(definition: Definition, id: string): PlaceOfQuestion | null {
  return placesOf(definition).find(({ question }) => question.id === id) ?? null
}

/** Where a question stands, as problems name it: `pages[0].sections[0].questions[2]`. */
export function pathOfQuestion(definition: Definition, id: string): string | null {
  return placesOf(definition).find(({ question }) => question.id === id)?.path ?? null
}

/**
 * The questions to which a condition or a text may look back, in the order of asking.
 * @param id of a question, a section or a page; null = of a question that comes at the end
 */
export function earlierQuestions(definition: Definition, id: string | null): Question[] {
  const places = placesOf(definition)
  const at = places.find(
    ({ question, section, page }) => question.id === id || section.id === id || page.id === id,
  )
  return places
    .filter(
      ({ order, owner }) => order < (at?.order ?? places.length) && (owner === null || owner === at?.owner),
    )
    .map(({ question }) => question)
    .filter((question) => question !== at?.owner)
}
