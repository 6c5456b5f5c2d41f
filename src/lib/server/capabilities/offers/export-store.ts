import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { germanOrder } from './german-order-store.ts'
import { conditionsOf, joined } from './offer-list-store.ts'
import type { OfferFilter } from './offer-types.ts'

/** The columns of an export, named as the import target names their meaning: an exported file can be imported again. */
export const exportColumns = [
  'externalId',
  'name',
  'description',
  'provider',
  'street',
  'postalCode',
  'town',
  'longitude',
  'latitude',
  'area',
  'ageFromMonths',
  'ageToMonths',
  'steps',
  'fields',
  'standards',
  'capacity',
  'outreach',
  'mainstream',
  'cost',
  'website',
  'phone',
  'areasServed',
  'lastConfirmedOn',
  'source',
] as const

export type ExportRow = Readonly<Record<(typeof exportColumns)[number], string | number | boolean | null>>

/** All offers that the filter finds as flat rows, by name; several codes in one cell are parted by `; `. */
export async function exportOffers(tx: Tx, filter: OfferFilter = {}): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    select o.external_id as "externalId", o.name, o.description, p.name as provider, s.street, s.postal_code as "postalCode",
      s.town, s.longitude, s.latitude, a.code as area, o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths",
      array_to_string(o.steps, '; ') as steps, array_to_string(o.fields, '; ') as fields,
      array_to_string(o.standards, '; ') as standards, o.capacity, o.outreach, o.mainstream, o.cost, o.website, o.phone,
      (select coalesce(string_agg(served.code, '; ' order by served.code), '') from offer_area_served v
        join area served on served.municipality_id = v.municipality_id and served.area_id = v.area_id
        where v.municipality_id = o.municipality_id and v.offer_id = o.offer_id) as "areasServed",
      o.last_confirmed_on as "lastConfirmedOn", o.source
    from ${joined} where ${conditionsOf(filter)} order by ${await germanOrder(tx, sql`o.name`)}, o.offer_id`.execute(
    tx,
  )
  return rows
}
