import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'

/** A municipality whose portal is open, and whom families may ask there. */
export type OpenPortal = {
  readonly municipalityId: number
  readonly slug: string
  readonly name: string
  /** First two digits of the AGS, `05` = Nordrhein-Westfalen. */
  readonly land: string
  /** Raised by every change of the municipality's data. */
  readonly dataRevision: number
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string }
  /** Days after an offer should have been confirmed, from which on families read that it may be out of date. */
  readonly confirmEveryMonths: number
  readonly markAfterDays: number
}

const portals = sql`
  select m.municipality_id as "municipalityId", m.slug, m.name, left(m.ags, 2) as land, m.data_revision::float8 as "dataRevision",
    json_build_object('name', s.contact_name, 'phone', s.contact_phone, 'email', s.contact_email) as contact,
    s.confirm_every_months as "confirmEveryMonths", s.mark_after_days as "markAfterDays"
  from municipality m join directory_settings s on s.municipality_id = m.municipality_id and s.portal_open`

/** Ask inside `asPublic`. @returns undefined: no such municipality, or its portal is closed */
export async function findOpenPortal(tx: Tx, slug: string): Promise<OpenPortal | undefined> {
  const { rows } = await sql<OpenPortal>`${portals} where m.slug = ${slug}`.execute(tx)
  return rows[0]
}

/** All municipalities with an open portal, by name. Ask inside `asPublic`. */
export async function listOpenPortals(tx: Tx): Promise<OpenPortal[]> {
  const { rows } = await sql<OpenPortal>`${portals} order by m.name, m.slug`.execute(tx)
  return rows
}

/** Ids of the municipalities with an open portal that have sites with this postal code. Ask inside `asPublic`. */
export async function municipalitiesOfPostalCode(tx: Tx, postalCode: string): Promise<number[]> {
  const { rows } = await sql<{ municipalityId: number }>`
    select distinct s.municipality_id as "municipalityId" from site s where s.postal_code = ${postalCode}`.execute(
    tx,
  )
  return rows.map(({ municipalityId }) => municipalityId)
}
