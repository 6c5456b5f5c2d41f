import { facetKey } from '../index/change-documents.ts'
import type { SearchIndex } from '../index/index-types.ts'
import type { Scored } from './score-documents.ts'

/** Chosen values by facet: a document needs one of the values in each facet. A facet without values asks for nothing. */
export type Filters = Readonly<Record<string, readonly string[]>>

export type FacetCount = { value: string; count: number }

export type Filtered = {
  /** those that fit all filters */
  scored: Scored
  /** by facet: how many there would be with this value alone chosen in it, and all other facets as they are; most first, then by value */
  facets: Record<string, FacetCount[]>
}

/**
 * Filters documents and counts the values of all facets in one pass.
 *
 * A document that fits counts for each of its values; one that fails a single facet counts for its values in that one, which is what
 * another choice there would give.
 *
 * @param given.scored is used up: those that fit are moved to its front
 * @throws RangeError a filter by a facet that the index does not have
 */
export function countFacets(index: SearchIndex, given: { scored: Scored; filters: Filters }): Filtered {
  const { positions, scores } = given.scored
  const { starts, numbersOf, known } = index.values
  const { chosen, asked } = chosenValues(index, given.filters)
  const facetOf = Uint8Array.from(known, ({ facet }) => facet)
  const counts = new Uint32Array(known.length)
  let size = 0
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at]!
    const [from, until] = [starts[position]!, starts[position + 1]!]
    let failing = asked
    if (asked !== 0) {
      for (let of = from; of < until; of++) {
        if (chosen[numbersOf[of]!] === 1) failing &= ~(1 << facetOf[numbersOf[of]!]!)
      }
    }
    if (failing === 0) {
      positions[size] = position
      scores[size++] = scores[at]!
      for (let of = from; of < until; of++) counts[numbersOf[of]!]! += 1
    } else if ((failing & (failing - 1)) === 0) {
      for (let of = from; of < until; of++) {
        const number = numbersOf[of]!
        if (failing === 1 << facetOf[number]!) counts[number]! += 1
      }
    }
  }
  const scored = { positions: positions.subarray(0, size), scores: scores.subarray(0, size) }
  return { scored, facets: listCounts(index, counts) }
}

function chosenValues(index: SearchIndex, filters: Filters): { chosen: Uint8Array; asked: number } {
  const chosen = new Uint8Array(index.values.known.length)
  let asked = 0
  for (const [name, values] of Object.entries(filters)) {
    const facet = index.design.facets.indexOf(name)
    if (facet < 0) throw new RangeError(`filters: no facet ${name}`)
    if (values.length > 0) asked |= 1 << facet
    for (const value of values) {
      const number = index.values.numbers.get(facetKey({ facet, value }))
      if (number !== undefined) chosen[number] = 1
    }
  }
  return { chosen, asked }
}

function listCounts(index: SearchIndex, counts: Uint32Array): Record<string, FacetCount[]> {
  const lists = index.design.facets.map((): FacetCount[] => [])
  index.values.known.forEach(({ facet, value }, number) => {
    if (counts[number]! > 0) lists[facet]!.push({ value, count: counts[number]! })
  })
  for (const list of lists)
    list.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
  return Object.fromEntries(index.design.facets.map((name, facet) => [name, lists[facet]!]))
}
