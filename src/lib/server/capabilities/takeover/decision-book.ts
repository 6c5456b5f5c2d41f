import { isDeepStrictEqual } from 'node:util'
import type { Decision, Said, Statement } from './takeover-types.ts'

/** What was decided on statements before. */
export type DecisionBook = {
  /** The one of ours that it is; `none` = none of ours; undefined = nobody has said. */
  targetOf(statement: Statement): number | 'none' | undefined
  /** What is said and nobody has decided on yet; null = all is decided. */
  openOf(statement: Statement): readonly Said[] | null
}

/** @param decisions that hold, the oldest first */
export function decisionBook(decisions: readonly Decision[]): DecisionBook {
  const own = new Map<string, Decision>()
  const settled = new Map<string, number | 'none'>()
  for (const { responseKey, entry, decision, target, said } of decisions) {
    const key = `${responseKey} ${entry}`
    if (decision !== 'matched') own.set(key, { responseKey, entry, decision, target, said })
    if (decision === 'left') continue
    const id = target === null ? 'none' : Number(/^[a-z]+-(\d+)$/.exec(target)?.[1] ?? NaN)
    settled.set(key, id)
    // The same words of somebody else in the same survey mean the same.
    if (isMention(entry)) settled.set(entry, id)
  }
  return {
    targetOf: ({ responseKey, entry }) => settled.get(`${responseKey} ${entry}`) ?? settled.get(entry),
    openOf(statement) {
      const decided = own.get(`${statement.responseKey} ${statement.entry}`)
      if (decided === undefined) return statement.said
      const open = statement.said.filter(
        ({ fact, value }) => !isDeepStrictEqual(value, decided.said[fact] ?? null),
      )
      return open.length === 0 ? null : open
    },
  }
}

/** Of actors and networks that others have named. */
export function isMention(entry: string): boolean {
  return /^(actor|network):[^@]/.test(entry)
}
