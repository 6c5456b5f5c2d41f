import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { OfferDetails } from './offer-details-types.ts'
import type { OfferRow } from './offer-store.ts'

/** What a file says; the rest is kept as it is, and so are the details that it does not speak of. */
export type SourceRowContent = Omit<OfferRow, 'details' | 'planning' | 'inPortal'> & {
  readonly details: Partial<OfferDetails>
}
export type SourceOffer = { readonly externalId: string; readonly content: SourceRowContent }
export type StoredSourceOffer = SourceOffer & { readonly offerId: number; readonly name: string }

/** The day of the transaction, ISO. */
export async function currentDate(tx: Tx): Promise<string> {
  const { rows } = await sql<{ today: string }>`select current_date as today`.execute(tx)
  return rows[0]?.today ?? ''
}

/** Two imports of offers into one municipality wait for each other, so that neither doubles the other's sites. */
export async function waitForOtherImports(tx: Tx, { municipalityId }: Municipality): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('offers import'), ${municipalityId}::int)`.execute(tx)
}

/** All offers of a source, with their key in it. */
export async function offersOfSource(tx: Tx, source: string): Promise<StoredSourceOffer[]> {
  const { rows } = await sql<SourceRowContent & { offerId: number; externalId: string }>`
    select o.offer_id as "offerId", o.external_id as "externalId", o.name, o.description, o.provider_id as "providerId",
      o.site_id as "siteId", o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths", o.steps, o.fields,
      o.standards, o.capacity, o.outreach, o.mainstream, o.cost, o.website, o.phone, o.last_confirmed_on as "lastConfirmedOn",
      o.details,
      coalesce((select array_agg(v.area_id order by v.area_id) from offer_area_served v
        where v.municipality_id = o.municipality_id and v.offer_id = o.offer_id), '{}') as "areasServed"
    from offer o where o.source = ${source} order by o.offer_id`.execute(tx)
  return rows.map(({ offerId, externalId, ...content }) => ({
    offerId,
    externalId,
    name: content.name,
    content,
  }))
}

/** Keys of a source's entries that were merged into other offers. */
export async function mergedKeys(tx: Tx, source: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('merged_offer')
    .select('external_id')
    .where('source', '=', source)
    .execute()
  return new Set(rows.map(({ external_id }) => external_id))
}

type Origin = { source: string; importRunId: number }

export async function insertSourceOffers(
  tx: Tx,
  { municipalityId }: Municipality,
  { source, importRunId, offers }: Origin & { offers: readonly SourceOffer[] },
): Promise<void> {
  if (offers.length === 0) return
  const { rows } = await sql<{ offerId: number; externalId: string }>`
    insert into offer (municipality_id, source, import_id, changed_by, external_id, ${sql.raw(columnNames)})
    select ${municipalityId}::int, ${source}, ${importRunId}::int, current_setting('gelingen.user', true), r."externalId", ${sql.raw(recordNames)}
    from ${recordset(offers.map(({ externalId, content }) => ({ externalId, ...content })))}
    returning offer_id as "offerId", external_id as "externalId"`.execute(tx)
  const served = new Map(offers.map(({ externalId, content }) => [externalId, content.areasServed]))
  await insertAreasServed(
    tx,
    municipalityId,
    rows.map(({ offerId, externalId }) => ({ offerId, areasServed: served.get(externalId) ?? [] })),
  )
}

/** Replaces what the offers say and raises their version. A later confirmation than the file's is kept. */
export async function updateSourceOffers(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    importRunId,
    offers,
  }: { importRunId: number; offers: readonly { offerId: number; content: SourceRowContent }[] },
): Promise<void> {
  if (offers.length === 0) return
  await sql`
    update offer o set (${sql.raw(columnNames)}, import_id, changed_by, changed_how, version, updated_at) =
      row(${sql.raw(namesWhereStored)},
        ${importRunId}::int, current_setting('gelingen.user', true), 'import', o.version + 1, now())
    from ${recordset(offers.map(({ offerId, content }) => ({ offerId, ...content })))}
    where o.municipality_id = ${municipalityId} and o.offer_id = r."offerId"`.execute(tx)
  const ids = offers.map(({ offerId }) => offerId)
  await sql`
    delete from offer_area_served where municipality_id = ${municipalityId} and offer_id = any(${ids}::int[])`.execute(
    tx,
  )
  await insertAreasServed(
    tx,
    municipalityId,
    offers.map(({ offerId, content }) => ({ offerId, areasServed: content.areasServed })),
  )
}

/** Offers that the file has as they are: they were in this run, and the file may confirm them later than before. */
export async function touchSourceOffers(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    importRunId,
    offers,
  }: { importRunId: number; offers: readonly { offerId: number; lastConfirmedOn: string | null }[] },
): Promise<void> {
  if (offers.length === 0) return
  await sql`
    update offer o set import_id = ${importRunId}::int, last_confirmed_on = greatest(o.last_confirmed_on, r."lastConfirmedOn")
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as r("offerId" int, "lastConfirmedOn" date)
    where o.municipality_id = ${municipalityId} and o.offer_id = r."offerId"`.execute(tx)
}

export async function deleteOffers(
  tx: Tx,
  { municipalityId }: Municipality,
  offerIds: readonly number[],
): Promise<void> {
  if (offerIds.length === 0) return
  await sql`delete from offer where municipality_id = ${municipalityId} and offer_id = any(${offerIds}::int[])`.execute(
    tx,
  )
}

/** Column of the table, key of the record, type. */
const columns = [
  ['name', 'name', 'text'],
  ['description', 'description', 'text'],
  ['provider_id', 'providerId', 'int'],
  ['site_id', 'siteId', 'int'],
  ['age_from_months', 'ageFromMonths', 'smallint'],
  ['age_to_months', 'ageToMonths', 'smallint'],
  ['steps', 'steps', 'text[]'],
  ['fields', 'fields', 'text[]'],
  ['standards', 'standards', 'text[]'],
  ['capacity', 'capacity', 'int'],
  ['outreach', 'outreach', 'boolean'],
  ['mainstream', 'mainstream', 'boolean'],
  ['cost', 'cost', 'text'],
  ['website', 'website', 'text'],
  ['phone', 'phone', 'text'],
  ['last_confirmed_on', 'lastConfirmedOn', 'date'],
  ['details', 'details', 'jsonb'],
] as const satisfies readonly (readonly [string, keyof SourceRowContent, string])[]

/** The keys of a row that are columns of its table and are replaced as a whole. */
export const comparedKeys = columns.map(([, key]) => key).filter((key) => key !== 'details')

const columnNames = columns.map(([column]) => column).join(', ')
const recordNames = columns.map(([, key]) => `r."${key}"`).join(', ')
const namesWhereStored = recordNames
  .replace('r."lastConfirmedOn"', 'greatest(o.last_confirmed_on, r."lastConfirmedOn")')
  .replace('r."details"', 'o.details || r."details"')
const recordTypes = columns.map(([, key, type]) => `"${key}" ${type}`).join(', ')

function recordset(records: readonly object[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
    as r("offerId" int, "externalId" text, ${sql.raw(recordTypes)})`
}

async function insertAreasServed(
  tx: Tx,
  municipalityId: number,
  offers: readonly { offerId: number; areasServed: readonly number[] }[],
): Promise<void> {
  const pairs = offers.flatMap(({ offerId, areasServed }) =>
    areasServed.map((areaId) => ({ offerId, areaId })),
  )
  if (pairs.length === 0) return
  await sql`
    insert into offer_area_served (municipality_id, offer_id, area_id)
    select ${municipalityId}::int, "offerId", "areaId"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as r("offerId" int, "areaId" int)`.execute(tx)
}
