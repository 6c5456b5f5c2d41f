import { analyseWord, wordsOfText, type AnalysedWord } from '../analysis/analyse-text.ts'
import { stopWords } from '../analysis/stop-words.ts'
import { addWord } from '../typos/typo-dictionary.ts'
import { grown } from './grown.ts'
import type { SearchDocument, SearchIndex } from './index-types.ts'
import { countIn, emptyPostings } from './postings.ts'

const MOST_WORDS = 65_535

/** Adds a document, or puts it in the place of the one with its id. */
export function putDocument(index: SearchIndex, document: SearchDocument): void {
  removeDocument(index, document.id)
  const position = index.ids.length
  index.ids.push(document.id)
  index.positions.set(document.id, position)
  index.alive = grown(index.alive, position + 1)
  index.alive[position] = 1
  index.lengths = grown(index.lengths, (position + 1) * index.design.fields.length)
  index.design.fields.forEach(({ name }, field) => {
    putField(index, { text: document.fields[name] ?? '', field, position })
  })
  putValues(index, { facets: document.facets, position })
}

/** @returns whether it was there */
export function removeDocument(index: SearchIndex, id: string): boolean {
  const position = index.positions.get(id)
  if (position === undefined) return false
  index.positions.delete(id)
  index.alive[position] = 0
  const fields = index.design.fields.length
  for (let field = 0; field < fields; field++) {
    index.lengthSums[field] = index.lengthSums[field]! - index.lengths[position * fields + field]!
  }
  return true
}

type FieldText = { text: string; field: number; position: number }

function putField(index: SearchIndex, { text, field, position }: FieldText): void {
  const { fields } = index.design
  let words = 0
  for (const { word } of wordsOfText(text, index.lexicon)) {
    if (stopWords.has(word) && !fields[field]!.keepStopWords) continue
    words++
    const { stem, parts } = analysed(index, word)
    countIn(termOf(index, stem), { position, field, halves: 2 })
    for (const part of parts) countIn(termOf(index, part), { position, field, halves: 1 })
  }
  const length = Math.min(words, MOST_WORDS)
  index.lengths[position * fields.length + field] = length
  index.lengthSums[field] = index.lengthSums[field]! + length
}

function analysed(index: SearchIndex, word: string): AnalysedWord {
  const before = index.analysed.get(word)
  if (before !== undefined) return before
  const found = analyseWord(word, index.lexicon)
  index.analysed.set(word, found)
  return found
}

function termOf(index: SearchIndex, stem: string) {
  const before = index.terms.get(stem)
  if (before !== undefined) return before
  const postings = emptyPostings()
  index.terms.set(stem, postings)
  addWord(index.stems, stem)
  return postings
}

function putValues(index: SearchIndex, given: { facets: SearchDocument['facets']; position: number }): void {
  const { values } = index
  let end = values.starts[given.position] ?? 0
  index.design.facets.forEach((name, facet) => {
    for (const value of new Set(given.facets[name])) {
      values.numbersOf = grown(values.numbersOf, end + 1)
      values.numbersOf[end++] = numberOf(index, { facet, value })
    }
  })
  values.starts = grown(values.starts, given.position + 2)
  values.starts[given.position + 1] = end
}

function numberOf({ values }: SearchIndex, wanted: { facet: number; value: string }): number {
  const key = facetKey(wanted)
  const before = values.numbers.get(key)
  if (before !== undefined) return before
  values.numbers.set(key, values.known.length)
  values.known.push(wanted)
  return values.known.length - 1
}

/** What `FacetValues.numbers` knows a value of a facet by. */
export function facetKey({ facet, value }: { facet: number; value: string }): string {
  return `${facet}:${value}`
}
