import type { SearchIndex } from '../index/index-types.ts'
import type { Scored } from './score-documents.ts'

/** Every living document, with the same score. */
export function allDocuments(index: SearchIndex): Scored {
  const positions = new Uint32Array(index.positions.size)
  let size = 0
  for (let position = 0; position < index.ids.length; position++) {
    if (index.alive[position] === 1) positions[size++] = position
  }
  return { positions, scores: new Float64Array(size).fill(1) }
}
