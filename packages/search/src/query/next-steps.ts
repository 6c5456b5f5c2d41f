import { admitted, type Admits } from './admitted.ts'
import type { SearchIndex } from '../index/index-types.ts'
import { allDocuments } from './all-documents.ts'
import { countFacets, type Filters } from './count-facets.ts'
import type { UnderstoodQuestion } from './query-types.ts'
import { scoreDocuments, type Scored } from './score-documents.ts'

/** What to leave out. `words` and `filters` are all of them at once, offered where no single one helps. */
export type NextStep = {
  leaveOut: { kind: 'filter'; facet: string } | { kind: 'word'; word: string } | { kind: 'words' | 'filters' }
  /** documents found then */
  total: number
}

/** For a question that finds nothing: which condition to drop, and how many documents there are then. */
export function nextSteps(
  index: SearchIndex,
  given: { question: UnderstoodQuestion; filters: Filters; admits?: Admits },
): NextStep[] {
  const { question, filters, admits } = given
  const { words } = question
  const count = (asked: { words: typeof words; filters: Filters }) =>
    countFacets(index, {
      scored: admitted(index, { scored: findBy(index, asked.words), admits }),
      filters: asked.filters,
    }).scored.positions.length
  const set = Object.keys(filters).filter((facet) => (filters[facet] ?? []).length > 0)
  const single: NextStep[] = set.map((facet) => ({
    leaveOut: { kind: 'filter', facet },
    total: count({ words, filters: { ...filters, [facet]: [] } }),
  }))
  if (words.length > 1) {
    for (const left of words) {
      const rest = words.filter((word) => word !== left)
      single.push({ leaveOut: { kind: 'word', word: left.word }, total: count({ words: rest, filters }) })
    }
  }
  if (single.some(({ total }) => total > 0)) return useful(single)
  const whole: NextStep[] = []
  if (set.length > 0) whole.push({ leaveOut: { kind: 'filters' }, total: count({ words, filters: {} }) })
  if (words.length > 0) whole.push({ leaveOut: { kind: 'words' }, total: count({ words: [], filters }) })
  return useful(whole)
}

function findBy(index: SearchIndex, words: UnderstoodQuestion['words']): Scored {
  return words.length === 0 ? allDocuments(index) : scoreDocuments(index, words)
}

function useful(steps: readonly NextStep[]): NextStep[] {
  return steps.filter(({ total }) => total > 0).sort((one, other) => other.total - one.total)
}
