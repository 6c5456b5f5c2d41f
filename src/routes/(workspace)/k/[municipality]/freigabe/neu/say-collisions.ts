import { chainInWords } from '@gelingen/methods/disclosure'
import { messages, type Locale } from '#lib/messages/index.ts'
import { PLANNED, type Collision } from '#lib/server/capabilities/release/index.ts'

/** So many are explained; the rest is counted. */
const MOST_EXPLAINED = 3

/** What a release would give away, a sentence each. */
export function sayCollisions(collisions: readonly Collision[], locale: Locale): string[] {
  const { plan, chainWords } = messages(locale).release
  const sentences = collisions.slice(0, MOST_EXPLAINED).map(({ kind, figure, chain, releases }) => {
    const way = chainInWords({ chain, planned: PLANNED, words: chainWords })
    return plan.what[kind](
      figure ?? '',
      way,
      releases.length === 0 ? '' : plan.togetherWith(releases.join(', ')),
    )
  })
  const more = collisions.length - sentences.length
  return more > 0 ? [...sentences, plan.more(String(more))] : sentences
}
