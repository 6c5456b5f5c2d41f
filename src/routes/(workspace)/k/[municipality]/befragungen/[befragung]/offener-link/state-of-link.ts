import type { OpenLink } from '#lib/server/capabilities/answering/index.ts'

/** @param today ISO date */
export function stateOf(
  { isCalledBack, expiresOn, came, quota }: OpenLink,
  today: string,
): 'back' | 'over' | 'full' | 'open' {
  if (isCalledBack) return 'back'
  if (expiresOn !== null && expiresOn < today) return 'over'
  return came >= quota ? 'full' : 'open'
}
