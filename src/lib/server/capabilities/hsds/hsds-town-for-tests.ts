import { randomUUID } from 'node:crypto'
import type { FreshDatabase } from '../../../../../testing/fresh-database.ts'
import type { ArbitraryOffer } from './arbitrary-offers-for-tests.ts'

export type HsdsTown = { municipalityId: number; providerIds: number[]; siteIds: number[] }

/** Two providers and two places of a municipality, one of them hardly known, and its portal open. */
export async function openTown(
  database: Pick<FreshDatabase, 'asOwner'>,
  municipalityId: number,
): Promise<HsdsTown> {
  const at = [municipalityId]
  await database.asOwner(
    `insert into directory_settings (municipality_id, portal_open) values ($1, true)`,
    at,
  )
  const providers = await database.asOwner<{ provider_id: number }>(
    `insert into provider (municipality_id, name, kind, phone, website, description)
     values ($1, 'Stadt', 'public', '0123 1', 'https://stadt.example', 'Das Amt'), ($1, 'Verein', null, '', '', '')
     returning provider_id`,
    at,
  )
  const sites = await database.asOwner<{ site_id: number }>(
    `insert into site (municipality_id, street, postal_code, town, longitude, latitude)
     values ($1, 'Weg 1', '12345', 'A-Stadt', 7.1, 51.5), ($1, '', '', '', null, null) returning site_id`,
    at,
  )
  return {
    municipalityId,
    providerIds: providers.map(({ provider_id }) => provider_id),
    siteIds: sites.map(({ site_id }) => site_id),
  }
}

/** Stores offers in the order given; every third has no place, every fifth no provider, all have something to hide. */
export async function storeOffers(
  database: Pick<FreshDatabase, 'asOwner'>,
  { municipalityId, providerIds, siteIds }: HsdsTown,
  offers: readonly ArbitraryOffer[],
): Promise<void> {
  const rows = offers.map(({ ages, ...offer }, at) => ({
    ...offer,
    from: ages?.[0] ?? null,
    to: ages === null ? null : ages[0] + ages[1],
    key: randomUUID(),
    provider: at % 5 === 4 ? null : providerIds[at % 2],
    site: at % 3 === 2 ? null : siteIds[at % 2],
  }))
  await database.asOwner(
    `insert into offer (municipality_id, source, external_id, name, description, details, planning, steps, fields, standards,
       age_from_months, age_to_months, capacity, outreach, mainstream, cost, website, phone, last_confirmed_on, provider_id, site_id)
     select $1, 'Test', r.key, r.name, r.description, r.details, '{"note": "streng geheim"}', r.steps, r.fields, r.standards,
       r."from", r."to", r.capacity, r.outreach, r.mainstream, r.cost, r.website, r.phone, r."confirmedOn", r.provider, r.site
     from jsonb_to_recordset($2) as r (key text, name text, description text, details jsonb, steps text[], fields text[],
       standards text[], "from" smallint, "to" smallint, capacity int, outreach boolean, mainstream boolean, cost text,
       website text, phone text, "confirmedOn" date, provider int, site int)`,
    [municipalityId, JSON.stringify(rows)],
  )
}
