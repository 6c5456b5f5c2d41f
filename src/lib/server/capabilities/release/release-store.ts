import type { Release, ReleasedFigure } from '@gelingen/methods/disclosure'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { GatheredRelease, ReleaseContent, ReleaseSubject, StoredRelease } from './release-types.ts'

/** All releases of the municipality, the latest first, withdrawn ones included. */
export async function listReleases(tx: Tx, { municipalityId }: Municipality): Promise<StoredRelease[]> {
  const rows = await tx
    .selectFrom('release')
    .where('municipality_id', '=', municipalityId)
    .select(['release_id', 'code', 'subject', 'content', 'released_at', 'withdrawn_at'])
    .orderBy('release_id', 'desc')
    .execute()
  return rows.map((row) => ({
    releaseId: row.release_id,
    code: row.code,
    // Both are written by `insertRelease` only.
    subject: row.subject as unknown as ReleaseSubject,
    content: row.content as unknown as ReleaseContent,
    releasedAt: row.released_at,
    withdrawnAt: row.withdrawn_at,
  }))
}

/** What the guard has to know of all earlier releases, withdrawn ones included: what was public stays known. */
export async function readReleasedFigures(tx: Tx, { municipalityId }: Municipality): Promise<Release[]> {
  const rows = await tx
    .selectFrom('release_figures as f')
    .innerJoin('release as r', (join) =>
      join.onRef('r.municipality_id', '=', 'f.municipality_id').onRef('r.release_id', '=', 'f.release_id'),
    )
    .where('f.municipality_id', '=', municipalityId)
    .select(['f.release_id', 'f.figures', 'r.content'])
    .orderBy('f.release_id')
    .execute()
  return rows.map((row) => ({
    // Written by `insertRelease` only.
    name: `${(row.content as unknown as ReleaseContent).title} (Nr. ${row.release_id})`,
    figures: row.figures as unknown as ReleasedFigure[],
  }))
}

export async function insertRelease(
  tx: Tx,
  { municipalityId }: Municipality,
  { release, subject, releasedBy }: { release: GatheredRelease; subject: ReleaseSubject; releasedBy: string },
): Promise<void> {
  for (const { shapesId, width, height, areas } of release.shapes)
    await tx
      .insertInto('release_shapes')
      .values({
        municipality_id: municipalityId,
        shapes_id: shapesId,
        width,
        height,
        areas: JSON.stringify(areas),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const { release_id } = await tx
    .insertInto('release')
    .values({
      municipality_id: municipalityId,
      code: release.code,
      subject: JSON.stringify(subject),
      content: JSON.stringify(release.content),
      shapes_ids: release.shapes.map(({ shapesId }) => shapesId),
      released_by: releasedBy,
    })
    .returning('release_id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('release_figures')
    .values({ municipality_id: municipalityId, release_id, figures: JSON.stringify(release.figures) })
    .execute()
}

/** @returns false if there is no such release, or it was withdrawn before */
export async function markWithdrawn(
  tx: Tx,
  { municipalityId }: Municipality,
  { releaseId, withdrawnBy }: { releaseId: number; withdrawnBy: string },
): Promise<boolean> {
  const changed = await tx
    .updateTable('release')
    .set({ withdrawn_at: sql`now()`, withdrawn_by: withdrawnBy })
    .where('municipality_id', '=', municipalityId)
    .where('release_id', '=', releaseId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
