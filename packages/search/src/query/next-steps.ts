import { admitted, type Admits } from './admitted.ts'
import type { SearchIndex } from '../index/index-types.ts'
import { allDocuments } from './all-documents.ts'
import { countFacets, type Filters } from './count-facets.ts'
import type { UnderstoodQuestion } from './query-types.ts'
import { scoreDocuments, type Scored } from './score-documents.ts'
import { understandQuestion } from './understand-question.ts'

/** What to leave out. `words` and `filters` are all of them at once, offered where no single one helps. */
export type NextStep = {
  leaveOut:
    | { kind: 'filter'; facet: string }
    /** `word` as it was written; `rest` is the question without it */
    | { kind: 'word'; word: string; rest: string }
    | { kind: 'words' }
    | { kind: 'filters' }
  /** documents found then */
  total: number
}

/** For a question that finds nothing: which condition to drop, and how many documents there are then. */
export function nextSteps(
  index: SearchIndex,
  given: { text: string; question: UnderstoodQuestion; filters: Filters; admits?: Admits },
): NextStep[] {
  const { text, question, filters, admits } = given
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
      const rest = withoutPart(text, left)
      const understood = understandQuestion(index, rest).words
      if (understood.length === 0) continue
      const leaveOut = { kind: 'word' as const, word: text.slice(left.start, left.end), rest }
      single.push({ leaveOut, total: count({ words: understood, filters }) })
    }
  }
  if (single.some(({ total }) => total > 0)) return useful(single)
  const whole: NextStep[] = []
  if (set.length > 0) whole.push({ leaveOut: { kind: 'filters' }, total: count({ words, filters: {} }) })
  if (words.length > 0) whole.push({ leaveOut: { kind: 'words' }, total: count({ words: [], filters }) })
  return useful(whole)
}

function withoutPart(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim()
}

function findBy(index: SearchIndex, words: UnderstoodQuestion['words']): Scored {
  return words.length === 0 ? allDocuments(index) : scoreDocuments(index, words)
}

function useful(steps: readonly NextStep[]): NextStep[] {
  return steps.filter(({ total }) => total > 0).sort((one, other) => other.total - one.total)
}
