import type { Definition } from '../definition/definition-schema.ts'
import type { Question } from '../definition/question-schema.ts'
import { placesOf, type Place } from '../definition/question-places.ts'
import { isSame } from './is-same.ts'

/** What is different about a question. */
export type QuestionChange =
  | 'kind'
  | 'wording'
  | 'options-added'
  | 'options-removed'
  | 'options-order'
  | 'rules'
  | 'condition'
  | 'target'
  | 'questions-inside'

export type ChangedQuestion = {
  readonly id: string
  readonly changes: readonly QuestionChange[]
  /** Whether answers before and after may be put side by side: same kind, same scale, no option gone. */
  readonly comparable: boolean
}

export type DefinitionDiff = {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly ChangedQuestion[]
  /** Ids of questions on another page or in another section. */
  readonly moved: readonly string[]
  /** Title, introduction, pages or sections read differently. */
  readonly frame: boolean
}

/**
 * What is different between two states of a questionnaire, question by question. Versions are not looked at: they follow from this.
 * Questions inside groups and rosters are listed on their own.
 */
export function diffDefinitions({
  before,
  after,
}: {
  readonly before: Definition
  readonly after: Definition
}): DefinitionDiff {
  const old = placesById(before)
  const now = placesById(after)
  const both = [...now].flatMap(([id, place]) => {
    const was = old.get(id)
    return was === undefined ? [] : [{ id, was, place }]
  })
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: both.flatMap(({ id, was, place }) => {
      const changes = changesOf(was.question, place.question)
      return changes.length === 0
        ? []
        : [{ id, changes, comparable: isComparable(was.question, place.question) }]
    }),
    moved: both.filter(({ was, place }) => standing(was) !== standing(place)).map(({ id }) => id),
    frame: !isSame(frameOf(before), frameOf(after)),
  }
}

function placesById(definition: Definition): Map<string, Place> {
  return new Map(placesOf(definition).map((place) => [place.question.id, place]))
}

function standing({ page, section, owner }: Place): string {
  return `${page.id} ${section.id} ${owner?.id ?? ''}`
}

function changesOf(before: Question, after: Question): QuestionChange[] {
  const changes: [QuestionChange, boolean][] = [
    ['kind', before.kind !== after.kind],
    ['wording', !isSame(wordsOf(before), wordsOf(after))],
    ['options-added', missing({ of: codesOf(after), from: codesOf(before) })],
    ['options-removed', missing({ of: codesOf(before), from: codesOf(after) })],
    ['options-order', !isSame(sharedOrder(before, after), sharedOrder(after, before))],
    ['condition', !isSame([before.visibleIf, before.required], [after.visibleIf, after.required])],
    ['target', before.writesTo !== after.writesTo],
    ['questions-inside', !isSame(insideOf(before), insideOf(after))],
    ['rules', !isSame(rulesOf(before), rulesOf(after))],
  ]
  return changes.filter(([, changed]) => changed).map(([change]) => change)
}

function isComparable(before: Question, after: Question): boolean {
  if (before.kind !== after.kind || missing({ of: codesOf(before), from: codesOf(after) })) return false
  return (
    before.kind !== 'scale' ||
    after.kind !== 'scale' ||
    (before.from === after.from && before.to === after.to)
  )
}

const optionKeys: readonly string[] = ['choices', 'rows', 'columns', 'actors']
/** Told apart above, or of no weight for answers: what a question takes, where it comes from. */
const otherKeys: readonly string[] = [
  'id',
  'version',
  'kind',
  'title',
  'help',
  'visibleIf',
  'required',
  'writesTo',
  'seconds',
  'canon',
  'ownQuestion',
  'questions',
  'other',
  'cannotSay',
  'least',
  'most',
  'unit',
  'entryName',
]

function wordsOf(question: Question): unknown {
  const texts = ['title', 'help', 'other', 'cannotSay', 'least', 'most', 'unit', 'entryName', 'own']
  return entriesOf(question)
    .filter(([key]) => texts.includes(key) || optionKeys.includes(key))
    .map(([key, value]) => (Array.isArray(value) ? [key, labelsByCode(value)] : [key, value]))
}

/** Sorted by code: another order is another change. */
function labelsByCode(options: readonly unknown[]): unknown[] {
  return [...options].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

function rulesOf(question: Question): unknown {
  return entriesOf(question).filter(
    ([key]) => !otherKeys.includes(key) && !optionKeys.includes(key) && key !== 'own',
  )
}

/** Of options, rows, columns and actors: `choices/code`; a list from elsewhere is one code. */
function codesOf(question: Question): string[] {
  const own = 'other' in question && question.other !== undefined ? ['choices/other'] : []
  const listed = entriesOf(question)
    .filter(([key]) => optionKeys.includes(key))
    .flatMap(([key, source]) =>
      isCoded(source) ? source.map(({ code }) => `${key}/${code}`) : [`${key}/${JSON.stringify(source)}`],
    )
  return [...listed, ...own]
}

function isCoded(source: unknown): source is readonly { readonly code: string }[] {
  return Array.isArray(source)
}

function missing({ of, from }: { of: readonly string[]; from: readonly string[] }): boolean {
  return of.some((code) => !from.includes(code))
}

function sharedOrder(question: Question, beside: Question): string[] {
  const shared = new Set(codesOf(beside))
  return codesOf(question).filter((code) => shared.has(code))
}

function insideOf(question: Question): string[] {
  return 'questions' in question ? question.questions.map(({ id }) => id) : []
}

function entriesOf(question: Question): [string, unknown][] {
  return Object.entries(question).filter(([, value]) => value !== undefined)
}

function frameOf({ title, intro, thanks, values, pages }: Definition): unknown {
  const bare = pages.map((page) => ({
    ...page,
    sections: page.sections.map((section) => ({ ...section, questions: [] })),
  }))
  return [title, intro, thanks, values, bare]
}
