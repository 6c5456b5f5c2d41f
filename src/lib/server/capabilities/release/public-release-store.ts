import type { Tx } from '../../platform/database/tenancy.ts'
import type { PublicRelease, ReleaseContent, ReleasedShapes } from './release-types.ts'

/** Municipalities that have released something, by name. */
export async function listReleasingMunicipalities(tx: Tx): Promise<{ slug: string; name: string }[]> {
  return tx
    .selectFrom('municipality as m')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('release as r')
          .whereRef('r.municipality_id', '=', 'm.municipality_id')
          .select('r.release_id'),
      ),
    )
    .select(['m.slug', 'm.name'])
    .orderBy('m.name')
    .execute()
}

/**
 * What is public, of each data set the latest; by municipality and title. Ask inside `asPublic`: its rules let nothing else through.
 */
export async function listPublicReleases(
  tx: Tx,
  { slug, code }: { slug?: string; code?: string } = {},
): Promise<PublicRelease[]> {
  let query = tx
    .selectFrom('release as r')
    .innerJoin('municipality as m', 'm.municipality_id', 'r.municipality_id')
    .leftJoin('release_contact as c', 'c.municipality_id', 'r.municipality_id')
    .distinctOn(['m.name', 'm.municipality_id', 'r.code'])
    .select([
      'm.slug',
      'm.name',
      'm.ags',
      'm.kind',
      'c.email',
      'c.contributor_id',
      'r.code',
      'r.content',
      'r.released_at',
    ])
    .orderBy('m.name')
    .orderBy('m.municipality_id')
    .orderBy('r.code')
    .orderBy('r.release_id', 'desc')
  if (slug !== undefined) query = query.where('m.slug', '=', slug)
  if (code !== undefined) query = query.where('r.code', '=', code)
  const rows = await query.execute()
  return rows.map(({ slug: of, name, ags, kind, email, contributor_id: contributorId, content, ...row }) => ({
    municipality: { slug: of, name, ags, kind, contact: { email, contributorId } },
    code: row.code,
    // Written by `insertRelease` only.
    content: content as unknown as ReleaseContent,
    releasedAt: row.released_at,
  }))
}

/** Shapes that belong to something public; null where they don't. */
export async function readPublicShapes(
  tx: Tx,
  { slug, shapesId }: { slug: string; shapesId: string },
): Promise<ReleasedShapes | null> {
  const row = await tx
    .selectFrom('release_shapes as s')
    .innerJoin('municipality as m', 'm.municipality_id', 's.municipality_id')
    .where('m.slug', '=', slug)
    .where('s.shapes_id', '=', shapesId)
    .select(['s.width', 's.height', 's.areas'])
    .executeTakeFirst()
  if (row === undefined) return null
  // Written by `insertRelease` only.
  return {
    shapesId,
    width: row.width,
    height: row.height,
    areas: row.areas as unknown as ReleasedShapes['areas'],
  }
}
