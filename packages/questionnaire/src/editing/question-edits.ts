import type { Definition } from '../definition/definition-schema.ts'
import type { Question } from '../definition/question-schema.ts'
import { placesOf } from '../definition/question-places.ts'
import { EditRefused, type Direction, type Target } from './edit-types.ts'
import { freshId, idsOf } from './fresh-id.ts'
import { withOtherIds } from './other-ids.ts'
import { rewriteQuestions, rewriteSections } from './rewrite.ts'
import { swapped } from './swapped.ts'

type Taken = ReadonlySet<string>

export function addQuestions(
  definition: Definition,
  { questions, to, taken }: { questions: readonly Question[]; to: Target; taken: Taken },
): Definition {
  if ('after' in to) {
    known(definition, to.after)
    return rewriteQuestions(definition, (question) =>
      question.id === to.after ? [question, ...questions] : [question],
    )
  }
  if ('before' in to) {
    known(definition, to.before)
    return rewriteQuestions(definition, (question) =>
      question.id === to.before ? [...questions, question] : [question],
    )
  }
  if ('inside' in to) return addInside(definition, { questions, group: to.inside })
  if ('newPage' in to) {
    const ids = new Set([...taken, ...idsOf(definition), ...questions.map(({ id }) => id)])
    const page = freshId(to.id ?? 'seite', ids)
    const section = freshId('teil', ids)
    const title = to.newPage === null ? {} : { title: to.newPage }
    return {
      ...definition,
      pages: [...definition.pages, { id: page, ...title, sections: [{ id: section, questions }] }],
    }
  }
  const last = definition.pages.find(({ id }) => id === to.page)?.sections.at(-1)
  if (last === undefined) throw new EditRefused('edit/unknown', { id: to.page })
  return rewriteSections(definition, (section) =>
    section === last ? [{ ...section, questions: [...section.questions, ...questions] }] : [section],
  )
}

function addInside(
  definition: Definition,
  { questions, group }: { questions: readonly Question[]; group: string },
): Definition {
  if (!('questions' in known(definition, group))) throw new EditRefused('edit/unknown', { id: group })
  return rewriteQuestions(definition, (question) => {
    if (question.id !== group || !('questions' in question)) return [question]
    // What may not stand inside is found by the check of the whole.
    const inside = [...question.questions, ...questions] as typeof question.questions
    return [{ ...question, questions: inside }]
  })
}

export function replaceQuestion(definition: Definition, question: Question): Definition {
  known(definition, question.id)
  return rewriteQuestions(definition, (one) => [one.id === question.id ? question : one])
}

export function removeQuestion(definition: Definition, id: string): Definition {
  known(definition, id)
  const without = rewriteQuestions(definition, (question) => (question.id === id ? [] : [question]))
  if (without.pages.length === 0) throw new EditRefused('edit/last-question')
  return without
}

export function copyQuestion(
  definition: Definition,
  { id, taken }: { id: string; taken: Taken },
): { definition: Definition; id: string } {
  const original = known(definition, id)
  const copy = bare(withOtherIds(original, new Set([...taken, ...idsOf(definition)])))
  return {
    id: copy.id,
    definition: rewriteQuestions(definition, (question) =>
      question.id === id ? [question, copy] : [question],
    ),
  }
}

/** Without what ties it to where it came from and where its answers go. */
function bare(question: Question): Question {
  const { canon: _canon, ownQuestion: _ownQuestion, writesTo: _writesTo, ...rest } = question
  // Inside stand questions of the same kinds as before.
  const inside = 'questions' in question ? { questions: question.questions.map((inner) => bare(inner)) } : {}
  return { ...rest, ...inside, version: 1 } as Question
}

/** One place on, into the next section or page where its own ends; inside a group it stays inside. */
export function moveQuestion(
  definition: Definition,
  { id, direction }: { id: string; direction: Direction },
): Definition {
  const question = known(definition, id)
  const place = placesOf(definition).find((one) => one.question === question)
  if (place?.owner) {
    const owner = place.owner
    const at = owner.questions.findIndex((inner) => inner.id === id)
    const questions = swapped(owner.questions, { at, direction })
    return replaceQuestion(definition, { ...owner, questions })
  }
  const sections = definition.pages.flatMap((page) => page.sections)
  const sectionAt = sections.findIndex(({ questions }) => questions.includes(question))
  const own = sections[sectionAt]?.questions ?? []
  const at = own.indexOf(question)
  const stays = direction === 'up' ? at > 0 : at < own.length - 1
  if (stays) {
    return rewriteSections(definition, (section) => [
      section === sections[sectionAt]
        ? { ...section, questions: swapped(section.questions, { at, direction }) }
        : section,
    ])
  }
  const beside = sections[sectionAt + (direction === 'up' ? -1 : 1)]
  if (beside === undefined) throw new EditRefused('edit/at-the-edge')
  return rewriteSections(definition, (section) => {
    const others = section.questions.filter((one) => one !== question)
    if (section !== beside) return [{ ...section, questions: others }]
    return [{ ...section, questions: direction === 'up' ? [...others, question] : [question, ...others] }]
  })
}

/** To the end of a page; null = a new page at the end. */
export function moveToPage(
  definition: Definition,
  { id, page, taken }: { id: string; page: string | null; taken: Taken },
): Definition {
  const question = known(definition, id)
  const to: Target = page === null ? { newPage: null } : { page }
  const added = addQuestions(definition, { questions: [question], to, taken })
  // Of the two that are there now the first one goes, unless it was moved to the front.
  let seen = 0
  const last = page !== null && comesBefore(definition, { page, id }) ? 1 : 0
  return rewriteQuestions(added, (one) => (one.id === id && seen++ === last ? [] : [one]))
}

/** Whether the page ends before the question stands. */
function comesBefore({ pages }: Definition, { page, id }: { page: string; id: string }): boolean {
  const holds = (sections: (typeof pages)[number]['sections']) =>
    sections.some(({ questions }) => questions.some((one) => one.id === id || insideHas(one, id)))
  return pages.findIndex((one) => one.id === page) < pages.findIndex(({ sections }) => holds(sections))
}

function insideHas(question: Question, id: string): boolean {
  return 'questions' in question && question.questions.some((inner) => inner.id === id)
}

export function known(definition: Definition, id: string): Question {
  const place = placesOf(definition).find(({ question }) => question.id === id)
  if (place === undefined) throw new EditRefused('edit/unknown', { id })
  return place.question
}
