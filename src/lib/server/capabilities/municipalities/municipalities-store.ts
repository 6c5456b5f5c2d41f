import pg from 'pg'
import type { NewMunicipality } from './municipalities-types.ts'

type Row = Required<NewMunicipality>

/**
 * Adds a municipality by the owner's log-in, since the application's may not.
 * @returns the new id, or the key that another municipality has already
 */
export async function insertMunicipality(
  ownerUrl: string,
  { ags, name, kind, slug }: Row,
): Promise<{ municipalityId: number } | { taken: 'ags' | 'slug' }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const inserted = await client.query<{ municipality_id: number }>(
      `insert into public.municipality (ags, name, kind, slug) values ($1, $2, $3, $4)
       on conflict do nothing returning municipality_id`,
      [ags, name, kind, slug],
    )
    const [row] = inserted.rows
    if (row !== undefined) return { municipalityId: row.municipality_id }
    const sameAgs = await client.query('select from public.municipality where ags = $1', [ags])
    return { taken: sameAgs.rows.length > 0 ? 'ags' : 'slug' }
  } finally {
    await client.end()
  }
}
