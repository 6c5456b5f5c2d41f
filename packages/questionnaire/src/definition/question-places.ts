import type { Complain } from './definition-problems.ts'
import type { Definition, Page, Section } from './definition-schema.ts'
import type { Question, QuestionOf } from './question-schema.ts'

/** A question and where it stands. */
export type Place = {
  readonly question: Question
  readonly path: string
  /** Order of asking; a group comes before its questions. */
  readonly order: number
  readonly page: Page
  readonly section: Section
  /** The group or roster that the question stands in. */
  readonly owner: QuestionOf<'group' | 'roster'> | null
}

export type Places = ReadonlyMap<string, Place>

export type Check = (
  given: { readonly definition: Definition; readonly places: readonly Place[] },
  complain: Complain,
) => void

/** All questions in the order of asking. */
export function placesOf(definition: Definition): Place[] {
  const places: Place[] = []
  const add = (place: Omit<Place, 'order'>) => {
    places.push({ ...place, order: places.length })
    const { question } = place
    if (question.kind !== 'group' && question.kind !== 'roster') return
    question.questions.forEach((inner, at) =>
      add({ ...place, question: inner, path: `${place.path}.questions[${at}]`, owner: question }),
    )
  }
  definition.pages.forEach((page, pageAt) =>
    page.sections.forEach((section, sectionAt) =>
      section.questions.forEach((question, at) => {
        const path = `pages[${pageAt}].sections[${sectionAt}].questions[${at}]`
        add({ question, path, page, section, owner: null })
      }),
    ),
  )
  return places
}

/** By id; of doubles the first. */
export function placesById(places: readonly Place[]): Places {
  return new Map(places.toReversed().map((place) => [place.question.id, place]))
}
