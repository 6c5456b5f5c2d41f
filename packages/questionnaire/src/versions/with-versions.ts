import type { Definition } from '../definition/definition-schema.ts'
import type { Question } from '../definition/question-schema.ts'
import { placesOf } from '../definition/question-places.ts'
import { diffDefinitions } from './diff-definitions.ts'

/**
 * The edited definition with its versions counted on: a question that changed gets the next version, one that did not keeps its own, a
 * new one begins at 1; the whole goes up when anything did. Stored answers name the version of the questionnaire they were given to, which
 * is kept, and with it the questions as they were.
 */
export function withVersions({
  before,
  edited,
}: {
  readonly before: Definition
  readonly edited: Definition
}): Definition {
  const diff = diffDefinitions({ before, after: edited })
  const changed = new Set(diff.changed.map(({ id }) => id))
  const versions = versionsOf(before)
  const numbered = <Numbered extends Question>(question: Numbered): Numbered => {
    const was = versions.get(question.id)
    return { ...question, version: was === undefined ? 1 : changed.has(question.id) ? was + 1 : was }
  }
  const versioned = (question: Question): Question =>
    'questions' in question
      ? { ...numbered(question), questions: question.questions.map(numbered) }
      : numbered(question)
  const anything =
    diff.added.length + diff.removed.length + diff.changed.length + diff.moved.length > 0 || diff.frame
  return {
    ...edited,
    version: anything ? before.version + 1 : before.version,
    pages: edited.pages.map((page) => ({
      ...page,
      sections: page.sections.map((section) => ({ ...section, questions: section.questions.map(versioned) })),
    })),
  }
}

function versionsOf(definition: Definition): Map<string, number> {
  return new Map(placesOf(definition).map(({ question: { id, version } }) => [id, version]))
}
