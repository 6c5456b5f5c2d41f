import type { Scratch, SearchIndex } from '../index/index-types.ts'
import type { Alternative, QueryWord } from './query-types.ts'
import { weigherOf, type Weigher } from './weigh-posting.ts'
import { weighTogether, type Weighed } from './weigh-together.ts'

/** Positions of the documents found and their scores, in no order. */
export type Scored = { positions: Uint32Array; scores: Float64Array }

/** What a document that has one word of many still keeps of its score. */
const LEAST_COVERAGE = 0.4

/** What a soft word adds, as if a third of all documents had it. */
const SOFT_RARITY = Math.log(1 + 2)

/**
 * Finds and weighs the documents for the words of a question.
 *
 * A document is found if it has at least half of the words that lexicon or thesaurus know and that are not soft (rounded up; at least
 * one word). Its score is BM25F (Zaragoza et al., "Microsoft Cambridge at TREC 13", 2004: the frequencies of all fields are weighted
 * and normalised by length first and saturate together), with two changes: the alternatives of a word count as one word – the best one
 * counts, and how rare it is goes by all documents that any of them finds – and the sum is lowered by the share of the words that are
 * missing.
 *
 * One pass over the postings of the alternatives. The order of documents in the index does not change a score.
 */
export function scoreDocuments(index: SearchIndex, words: readonly QueryWord[]): Scored {
  const search: Search = {
    index,
    scratch: roomFor(index),
    weigher: weigherOf(index),
    groups: new Map(),
    touched: 0,
  }
  for (const word of words) if (!word.soft) scoreWord(search, word)
  const scored = needed(search, words)
  for (const word of words) if (word.soft) raiseBy(search, word)
  return finished(search, { words, scored })
}

type Search = {
  index: SearchIndex
  scratch: Scratch
  weigher: Weigher
  groups: Groups
  /** how many positions stand in `scratch.touched` */
  touched: number
}

/** Stems that must occur together, once found: the same ones often stand for several words of a question. */
type Groups = Map<string, Weighed>

function scoreWord(search: Search, { alternatives }: QueryWord): void {
  const { scratch, index } = search
  let found = 0
  for (const alternative of alternatives) found = keepBest(search, { alternative, found, among: null })
  const rarity = Math.log(1 + (index.positions.size - found + 0.5) / (found + 0.5))
  for (let at = 0; at < found; at++) {
    const position = scratch.found[at]!
    if (scratch.matched[position] === 0) scratch.touched[search.touched++] = position
    scratch.matched[position]! += 1
    scratch.total[position]! += rarity * scratch.best[position]!
    scratch.best[position] = 0
  }
}

/** The documents that have words enough; those that have too few are forgotten. */
function needed({ scratch, touched }: Search, words: readonly QueryWord[]): Uint32Array {
  const least = Math.max(1, Math.ceil(words.filter(({ known, soft }) => known && !soft).length / 2))
  const positions = new Uint32Array(touched)
  let size = 0
  for (let at = 0; at < touched; at++) {
    const position = scratch.touched[at]!
    if (scratch.matched[position]! >= least) {
      positions[size++] = position
    } else {
      scratch.matched[position] = 0
      scratch.total[position] = 0
    }
  }
  return positions.subarray(0, size)
}

/** Raises documents that other words have found. */
function raiseBy(search: Search, word: QueryWord): void {
  const { scratch } = search
  let found = 0
  for (const alternative of word.alternatives) {
    found = keepBest(search, { alternative, found, among: scratch.matched })
  }
  for (let at = 0; at < found; at++) {
    const position = scratch.found[at]!
    scratch.matched[position]! += 1
    scratch.total[position]! += SOFT_RARITY * scratch.best[position]!
    scratch.best[position] = 0
  }
}

function finished({ scratch }: Search, given: { words: readonly QueryWord[]; scored: Uint32Array }): Scored {
  const { words, scored } = given
  const scores = new Float64Array(scored.length)
  for (let at = 0; at < scored.length; at++) {
    const position = scored[at]!
    const share = scratch.matched[position]! / words.length
    scores[at] = scratch.total[position]! * (LEAST_COVERAGE + (1 - LEAST_COVERAGE) * share)
    scratch.matched[position] = 0
    scratch.total[position] = 0
  }
  return { positions: scored, scores }
}

type Keeping = { alternative: Alternative; found: number; among: Uint8Array | null }

/**
 * Keeps for each document the best weight of the word's alternatives.
 *
 * @param among only where this is not 0; null: everywhere
 * @returns how many documents the word has found by now, in `scratch.found`
 */
function keepBest(search: Search, { alternative, found, among }: Keeping): number {
  const { index, scratch, weigher } = search
  const { stems, weight } = alternative
  const lists = stems.flatMap((stem) => index.terms.get(stem) ?? [])
  if (lists.length < stems.length || lists.length === 0) return found
  const { best } = scratch
  let count = found
  if (lists.length === 1) {
    const { entries, size } = lists[0]!
    for (let at = 0; at < 2 * size; at += 2) {
      const position = entries[at]!
      if (index.alive[position] === 0 || (among !== null && among[position] === 0)) continue
      const value = weight * weigher(position, entries[at + 1]!)
      if (best[position] === 0) scratch.found[count++] = position
      if (value > best[position]!) best[position] = value
    }
    return count
  }
  const key = stems.join(' ')
  const { positions, weights } =
    search.groups.get(key) ?? weighTogether({ alive: index.alive, lists, weigher })
  search.groups.set(key, { positions, weights })
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at]!
    if (among !== null && among[position] === 0) continue
    const value = weight * weights[at]!
    if (best[position] === 0) scratch.found[count++] = position
    if (value > best[position]!) best[position] = value
  }
  return count
}

function roomFor(index: SearchIndex): Scratch {
  const { length } = index.alive
  if (index.scratch.best.length < length) {
    index.scratch = {
      best: new Float32Array(length),
      total: new Float64Array(length),
      matched: new Uint8Array(length),
      found: new Uint32Array(length),
      touched: new Uint32Array(length),
    }
  }
  return index.scratch
}
