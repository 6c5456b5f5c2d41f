import { messages } from '../src/lib/messages/index.ts'
import type { Refusal } from '../src/lib/server/platform/refusal.ts'

/** The German sentence of a refusal, for operators. */
export function sentence(refusal: Refusal): string {
  for (const room of Object.values(messages('de'))) {
    const sentences: Record<string, (details: never) => string> = 'refusals' in room ? room.refusals : {}
    const say = sentences[refusal.code]
    // The details belong to the code: both come from the same refusal.
    if (say !== undefined) return say((refusal.details ?? {}) as never)
  }
  return refusal.code
}
