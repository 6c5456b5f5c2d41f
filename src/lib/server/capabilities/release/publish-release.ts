import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { checkRelease, type Collision } from './check-release-rules.ts'
import { gatherRelease } from './gather-release.ts'
import { readFiguresToday } from './read-figures-today.ts'
import { insertRelease, listReleases, markWithdrawn, readReleasedFigures } from './release-store.ts'
import type { GatheredRelease, ReleaseSubject } from './release-types.ts'

export type CheckedRelease = { readonly release: GatheredRelease; readonly collisions: readonly Collision[] }

/** What would be released of a subject, and what of it would give something small away; refusals as of `gatherRelease`. */
export async function planRelease(
  tx: Tx,
  municipality: Municipality,
  subject: ReleaseSubject,
): Promise<Outcome<CheckedRelease>> {
  const gathered = await gatherRelease(tx, municipality, subject)
  if (!gathered.ok) return gathered
  const release = gathered.value
  const collisions = checkRelease({
    earlier: await readReleasedFigures(tx, municipality),
    figures: release.figures,
    today: await readFiguresToday(tx, municipality, subject),
    minimumCount: release.content.minimumCount,
  })
  return { ok: true, value: { release, collisions } }
}

/**
 * Releases a subject: from now on anybody may read it, and it stays as it is whatever becomes of the data. Needs a transaction with
 * `release.change`.
 * @returns the code of the data set, or a refusal: those of `gatherRelease`, `release/collides` (with what collides), `release/same`
 */
export async function publishRelease(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  subject: ReleaseSubject,
): Promise<Outcome<{ code: string }> & { collisions?: readonly Collision[] }> {
  const planned = await planRelease(tx, municipality, subject)
  if (!planned.ok) return planned
  const { release, collisions } = planned.value
  if (collisions.length > 0)
    return { ...refuse('release/collides', { title: release.content.title }), collisions }
  const latest = (await listReleases(tx, municipality)).find(
    ({ code, withdrawnAt }) => code === release.code && withdrawnAt === null,
  )
  if (latest !== undefined && isSameContent(latest.content, release.content)) return refuse('release/same')
  await insertRelease(tx, municipality, { release, subject, releasedBy: principal.userId })
  return { ok: true, value: { code: release.code } }
}

/** Takes a release off the public pages; what was public counts for the check of later ones all the same. */
export async function withdrawRelease(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  releaseId: number,
): Promise<Outcome<null>> {
  const isDone = await markWithdrawn(tx, municipality, { releaseId, withdrawnBy: principal.userId })
  return isDone ? { ok: true, value: null } : refuse('release/not-there')
}

/** Whether a release would be the same today; key order is no difference, the database does not keep it. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other)
}

function sorted(content: unknown): string {
  return JSON.stringify(content, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
