import { diffDefinitions, type Definition, type QuestionChange } from '@gelingen/questionnaire'
import type { PublishedVersion } from '../survey-results/index.ts'

/**
 * Which versions ask the same of everybody: from one to the next only words, the order of options, or options that came in addition are
 * different. Their answers are of one kind.
 * @returns the newest version of each kind, by the number of every version
 */
export function versionsOfOneKind(published: readonly PublishedVersion[]): Map<number, number> {
  const newest = new Map<number, number>()
  let kind: number[] = []
  let before: Definition | undefined
  for (const { definition } of published) {
    if (before !== undefined && !asksTheSame(before, definition)) kind = []
    kind.push(definition.version)
    for (const version of kind) newest.set(version, definition.version)
    before = definition
  }
  return newest
}

const harmless: ReadonlySet<QuestionChange> = new Set<QuestionChange>([
  'wording',
  'options-added',
  'options-order',
  'target',
])

function asksTheSame(before: Definition, after: Definition): boolean {
  const { added, removed, changed, moved, frame } = diffDefinitions({ before, after })
  return (
    added.length + removed.length + moved.length === 0 &&
    !(frame && conditionsOf(before) !== conditionsOf(after)) &&
    changed.every(({ changes, comparable }) => comparable && changes.every((one) => harmless.has(one)))
  )
}

/** Of pages and sections. */
function conditionsOf({ pages }: Definition): string {
  return JSON.stringify(
    pages.map(({ id, visibleIf, sections }) => [
      id,
      visibleIf,
      sections.map((section) => [section.id, section.visibleIf]),
    ]),
  )
}
