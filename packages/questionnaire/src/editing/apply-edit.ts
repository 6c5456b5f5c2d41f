import type { Definition } from '../definition/definition-schema.ts'
import { parseDefinition } from '../definition/parse-definition.ts'
import { EditRefused, type Edit, type Edited } from './edit-types.ts'
import { idsOf } from './fresh-id.ts'
import { beginPage, beginSection, join, movePage, removePage, setCondition, setPart } from './page-edits.ts'
import {
  addQuestions,
  copyQuestion,
  moveQuestion,
  moveToPage,
  removeQuestion,
  replaceQuestion,
} from './question-edits.ts'

/**
 * One step of editing. What comes of it is checked like a definition from anywhere: a step that would break a condition, a text or a rule
 * is refused with every problem, and the questionnaire stays as it was.
 *
 * @param taken ids that were used before and shall not come back: answers may hang on them
 * @returns the definition, and the id of a copy; or why not
 */
export function applyEdit({
  definition,
  edit,
  taken = new Set(),
}: {
  readonly definition: Definition
  readonly edit: Edit
  readonly taken?: ReadonlySet<string>
}): Edited {
  let done: { definition: Definition; id: string | null }
  try {
    done = perform(definition, edit, taken)
  } catch (error) {
    if (error instanceof EditRefused) return { ok: false, problems: [error.problem], wanted: definition }
    throw error
  }
  const parsed = parseDefinition(done.definition)
  return parsed.ok
    ? { ok: true, definition: parsed.definition, id: done.id }
    : { ok: false, problems: parsed.problems, wanted: done.definition }
}

function perform(
  definition: Definition,
  edit: Edit,
  taken: ReadonlySet<string>,
): { definition: Definition; id: string | null } {
  if (edit.do === 'copy-question') return copyQuestion(definition, { id: edit.id, taken })
  if ('id' in edit && !idsFor(edit, definition).has(edit.id)) {
    throw new EditRefused('edit/unknown', { id: edit.id })
  }
  return { definition: changed(definition, edit, taken), id: null }
}

function idsFor(edit: Edit, definition: Definition): ReadonlySet<string> {
  const pages = definition.pages.map(({ id }) => id)
  if (edit.do === 'move-page' || edit.do === 'remove-page') return new Set(pages)
  if (edit.do !== 'join' && edit.do !== 'set-part') return idsOf(definition)
  return new Set([...pages, ...definition.pages.flatMap(({ sections }) => sections.map(({ id }) => id))])
}

function changed(
  definition: Definition,
  edit: Exclude<Edit, { do: 'copy-question' }>,
  taken: ReadonlySet<string>,
): Definition {
  switch (edit.do) {
    case 'set-texts':
      return setTexts(definition, edit)
    case 'add-questions':
      return addQuestions(definition, { ...edit, taken })
    case 'replace-question':
      return replaceQuestion(definition, edit.question)
    case 'remove-question':
      return removeQuestion(definition, edit.id)
    case 'move-question':
      return moveQuestion(definition, edit)
    case 'move-to-page':
      return moveToPage(definition, { ...edit, taken })
    case 'begin-page':
      return beginPage(definition, { ...edit, taken })
    case 'begin-section':
      return beginSection(definition, { ...edit, taken })
    case 'join':
      return join(definition, edit.id)
    case 'set-part':
      return setPart(definition, edit)
    case 'move-page':
      return movePage(definition, edit)
    case 'remove-page':
      return removePage(definition, edit.id)
    case 'set-condition':
      return setCondition(definition, edit)
  }
}

function setTexts(
  { intro: _intro, thanks: _thanks, ...definition }: Definition,
  { title, intro, thanks }: Extract<Edit, { do: 'set-texts' }>,
): Definition {
  return {
    ...definition,
    title,
    ...(intro !== null && { intro }),
    ...(thanks !== null && { thanks }),
  }
}
