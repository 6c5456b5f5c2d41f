import type { SearchIndex } from '../index/index-types.ts'
import type { Scored } from './score-documents.ts'

export type Admits = ((id: string) => boolean) | undefined

/** Those that may be found, in their order. `scored` is used up. */
export function admitted(index: SearchIndex, given: { scored: Scored; admits: Admits }): Scored {
  const { scored, admits } = given
  if (admits === undefined) return scored
  const { positions, scores } = scored
  let size = 0
  for (let at = 0; at < positions.length; at++) {
    if (!admits(index.ids[positions[at]!]!)) continue
    positions[size] = positions[at]!
    scores[size++] = scores[at]!
  }
  return { positions: positions.subarray(0, size), scores: scores.subarray(0, size) }
}
