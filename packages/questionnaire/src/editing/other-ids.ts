import { placeholdersOf, replacePlaceholders } from '../texts/placeholders.ts'
import type { Question } from '../definition/question-schema.ts'
import { freshId } from './fresh-id.ts'

/** A question with new ids for itself and the questions in it; what these say about each other follows. */
export function withOtherIds<Kind extends Question>(question: Kind, taken: ReadonlySet<string>): Kind {
  const used = new Set(taken)
  const names = new Map<string, string>()
  const inner = 'questions' in question ? question.questions : []
  for (const { id } of [question, ...inner]) {
    const name = freshId(id, used)
    used.add(name)
    names.set(id, name)
  }
  // The walk changes strings only: the kind stays what it is.
  return renamed(question, names) as Kind
}

/** Where an id stands; anywhere else the same letters are a code or a word. */
const idKeys = ['id', 'answer', 'answersOf']

function renamed(value: unknown, names: ReadonlyMap<string, string>, key = ''): unknown {
  if (typeof value === 'string') {
    return idKeys.includes(key) ? (names.get(value) ?? value) : withPlaceholders(value, names)
  }
  if (Array.isArray(value)) return value.map((one) => renamed(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, names, name)]))
}

function withPlaceholders(text: string, names: ReadonlyMap<string, string>): string {
  if (placeholdersOf(text) === null) return text
  return replacePlaceholders(text, ({ name, value, otherwise }) => {
    const now = value ? `@${name}` : (names.get(name) ?? name)
    return otherwise === '' ? `{{${now}}}` : `{{${now}|${otherwise}}}`
  })
}
