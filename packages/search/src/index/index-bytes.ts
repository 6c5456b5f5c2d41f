import { lexiconOf } from '../lexicon/learn-lexicon.ts'
import type { Thesaurus } from '../thesaurus/thesaurus-types.ts'
import { typoDictionaryOf } from '../typos/typo-dictionary.ts'
import { facetKey } from './change-documents.ts'
import { createIndex } from './create-index.ts'
import type { IndexDesign, SearchIndex } from './index-types.ts'
import { packIndex } from './pack-index.ts'

/** Raised when the layout or the analysis changes: bytes of another version are refused, and the index is built anew. */
const VERSION = 2

type Header = {
  version: number
  design: IndexDesign
  lexicon: [folded: string, written: string][]
  stems: string[]
  ids: string[]
  lengthSums: number[]
  terms: string[]
  sizes: number[]
  known: SearchIndex['values']['known']
}

/** An index as bytes, to be kept in a file; without the thesaurus, which comes with the program. */
export function indexToBytes(index: SearchIndex): Uint8Array {
  const packed = packIndex(index)
  // In order, so that the dictionaries of similar words need not be sorted when they are read.
  const terms = [...packed.terms].sort(byFirst)
  const postings = terms.map(([, ofTerm]) => ofTerm)
  const header: Header = {
    version: VERSION,
    design: packed.design,
    lexicon: [...packed.lexicon.written].sort(byFirst),
    stems: [...packed.lexicon.stems],
    ids: packed.ids,
    lengthSums: [...packed.lengthSums],
    terms: terms.map(([stem]) => stem),
    sizes: postings.map(({ size }) => size),
    known: packed.values.known,
  }
  const { starts, numbersOf } = packed.values
  return joined([
    new TextEncoder().encode(JSON.stringify(header)),
    ...[...postings.map(({ entries }) => entries), starts, numbersOf].map(bytesOf),
    bytesOf(packed.lengths),
  ])
}

/**
 * The index that `indexToBytes` wrote; finds the same with the same scores if the thesaurus is the same.
 *
 * @returns null if the bytes are none of this version
 */
export function indexFromBytes(given: { bytes: Uint8Array; thesaurus: Thesaurus }): SearchIndex | null {
  // A copy begins at a multiple of four, as the numbers need it.
  const bytes = given.bytes.slice()
  const header = readHeader(bytes)
  if (header === null) return null
  const index = createIndex({
    design: header.design,
    thesaurus: given.thesaurus,
    lexicon: lexiconOf(header.lexicon, header.stems),
  })
  let at = 4 + padded(new Uint32Array(bytes.buffer, 0, 1)[0]!)
  const take = (length: number) => {
    const taken = new Uint32Array(bytes.buffer, at, length)
    at += 4 * length
    return taken
  }
  header.terms.forEach((stem, term) => {
    const size = header.sizes[term]!
    index.terms.set(stem, { entries: take(2 * size), size })
  })
  index.values.starts = take(header.ids.length + 1)
  index.values.numbersOf = take(index.values.starts.at(-1) ?? 0)
  index.lengths = new Uint16Array(bytes.buffer, at, header.ids.length * header.design.fields.length)
  return filled(index, header)
}

function filled(index: SearchIndex, header: Header): SearchIndex {
  header.ids.forEach((id, position) => {
    index.ids.push(id)
    index.positions.set(id, position)
  })
  index.alive = new Uint8Array(header.ids.length).fill(1)
  header.lengthSums.forEach((sum, field) => (index.lengthSums[field] = sum))
  header.known.forEach((value, number) => {
    index.values.known.push(value)
    index.values.numbers.set(facetKey(value), number)
  })
  return { ...index, stems: typoDictionaryOf(index.terms.keys()) }
}

function readHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 8) return null
  const length = new Uint32Array(bytes.buffer, 0, 1)[0]!
  try {
    // The program wrote it; another version is turned away before anything else of it is read.
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header
    return header.version === VERSION ? header : null
  } catch {
    return null
  }
}

/** As texts are sorted without a comparison of their own. */
function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0
}

const padded = (length: number) => Math.ceil(length / 4) * 4
const bytesOf = (numbers: Uint32Array | Uint16Array) =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)

/** The length of the first, then all of them; the first is filled up to a multiple of four. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = pieces
  const size = others.reduce((sum, { length }) => sum + length, 4 + padded(first!.length))
  const bytes = new Uint8Array(size)
  new Uint32Array(bytes.buffer, 0, 1)[0] = first!.length
  bytes.set(first!, 4)
  let at = 4 + padded(first!.length)
  for (const piece of others) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
