import { tokenise } from '../analysis/tokenise.ts'
import type { SearchIndex } from '../index/index-types.ts'
import { admitted } from './admitted.ts'
import { allDocuments } from './all-documents.ts'
import { countFacets, type FacetCount, type Filters } from './count-facets.ts'
import { suggestSpelling } from './did-you-mean.ts'
import { nextSteps, type NextStep } from './next-steps.ts'
import type { UnderstoodQuestion } from './query-types.ts'
import { scoreDocuments, type Scored } from './score-documents.ts'
import { topHits, type Hit } from './top-hits.ts'
import { understandQuestion } from './understand-question.ts'

export type SearchRequest = {
  /** as people write it; without any word all documents are found, in the order of their ids or of `fit` */
  text: string
  filters?: Filters
  /** multiplies the score, such as nearness or fit of age: 0 … 1, by id */
  fit?: (id: string) => number
  /** whether a document may be found at all, by id; what may not is not counted either */
  admits?: (id: string) => boolean
  /** by what hits are sorted: the score times `fit` (usual), or `fit` alone */
  order?: 'score' | 'fit'
  offset?: number
  size?: number
}

export type SearchResult = {
  total: number
  hits: Hit[]
  facets: Record<string, FacetCount[]>
  /** the question in other letters that finds something; null if it need not be asked */
  didYouMean: string | null
  /** only where nothing was found: what to leave out, and how many there are then; most first */
  nextSteps: NextStep[]
  /** of the thesaurus, such as codes of life phases */
  tags: string[]
}

/**
 * Searches, filters, counts and pages.
 *
 * @throws RangeError `offset`, `size`: negative or broken; `filters`: unknown facet; `fit`: not a finite number from 0
 */
export function search(index: SearchIndex, request: SearchRequest): SearchResult {
  const { text, filters = {}, fit, admits, offset = 0, size = 20 } = request
  for (const [name, value] of Object.entries({ offset, size })) {
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name}: a whole number from 0`)
  }
  const question = understandQuestion(index, text)
  const found = admitted(index, { scored: findDocuments(index, { text, question }), admits })
  if (request.order === 'fit') found.scores.fill(1)
  const { scored, facets } = countFacets(index, { scored: found, filters })
  if (fit !== undefined) multiply({ index, scored, fit })
  const total = scored.positions.length
  return {
    total,
    hits: topHits(index, { scored, offset, size }),
    facets,
    didYouMean: suggestSpelling(index, { text, words: question.words }),
    nextSteps: total > 0 ? [] : nextSteps(index, { text, question, filters, admits }),
    tags: question.tags,
  }
}

function findDocuments(index: SearchIndex, given: { text: string; question: UnderstoodQuestion }): Scored {
  if (tokenise(given.text).length === 0) return allDocuments(index)
  return scoreDocuments(index, given.question.words)
}

function multiply(given: { index: SearchIndex; scored: Scored; fit: (id: string) => number }): void {
  const { positions, scores } = given.scored
  for (let at = 0; at < positions.length; at++) {
    const factor = given.fit(given.index.ids[positions[at]!]!)
    if (!(factor >= 0 && factor < Infinity)) throw new RangeError('fit: a finite number from 0')
    scores[at] = scores[at]! * factor
  }
}
