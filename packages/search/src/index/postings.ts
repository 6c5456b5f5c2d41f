import { grown } from './grown.ts'

/**
 * Where a stem occurs: pairs of a document's position and how often in each field, in order of position.
 *
 * The counts of up to eight fields lie in one number, four bits each, in half words: 2 for the word itself, 1 for the word as part of
 * a compound, up to 15. More would change nothing: the ranking saturates.
 */
export type Postings = { entries: Uint32Array; size: number }

const MOST_HALVES = 15

export function emptyPostings(): Postings {
  return { entries: new Uint32Array(2), size: 0 }
}

/** Counts an occurrence in the document that came last. */
export function countIn(
  postings: Postings,
  found: { position: number; field: number; halves: number },
): void {
  const last = 2 * (postings.size - 1)
  if (postings.size > 0 && postings.entries[last] === found.position) {
    postings.entries[last + 1] = raised({ counts: postings.entries[last + 1]!, ...found })
    return
  }
  postings.entries = grown(postings.entries, 2 * (postings.size + 1))
  postings.entries[2 * postings.size] = found.position
  postings.entries[2 * postings.size + 1] = raised({ counts: 0, ...found })
  postings.size++
}

function raised({ counts, field, halves }: { counts: number; field: number; halves: number }): number {
  const shift = 4 * field
  const value = Math.min(MOST_HALVES, ((counts >>> shift) & 15) + halves)
  return ((counts & ~(15 << shift)) | (value << shift)) >>> 0
}
