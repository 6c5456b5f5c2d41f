import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { contentOf } from './content-of-offer.ts'
import { findOffer, insertGoneOffer, type OfferRow } from './offer-store.ts'
import { contentOfVersion, changeWayOf } from './offer-version-content.ts'
import type { OfferContent } from './offer-types.ts'
import type { OfferVersion, RemovedOffer } from './offer-version-types.ts'

/** What an offer says and said, the present version first; empty = there is no such offer (any more). */
export async function listOfferVersions(tx: Tx, offerId: number): Promise<OfferVersion[]> {
  const present = await findOffer(tx, offerId)
  if (present === undefined) return []
  const { rows } = await sql<KeptVersion>`
    select version, content, changed_by as "changedBy", changed_how as "changedHow", changed_at as "changedAt"
    from offer_version where offer_id = ${offerId} and version < ${present.version} order by version desc`.execute(
    tx,
  )
  const now = {
    version: present.version,
    content: contentOf(present),
    changedBy: present.changedBy,
    changedHow: present.changedHow,
    changedAt: present.updatedAt,
    isPresent: true,
  }
  return [now, ...rows.map(toVersion)]
}

/** What an offer said in an earlier version. */
export async function findOfferVersion(
  tx: Tx,
  { offerId, version }: { offerId: number; version: number },
): Promise<OfferVersion | undefined> {
  const { rows } = await sql<KeptVersion>`
    select version, content, changed_by as "changedBy", changed_how as "changedHow", changed_at as "changedAt"
    from offer_version where offer_id = ${offerId} and version = ${version}`.execute(tx)
  const [row] = rows
  return row && toVersion(row)
}

/** Offers that were removed and not brought back, the last removed first. */
export async function listRemovedOffers(tx: Tx, { most }: { most: number }): Promise<RemovedOffer[]> {
  const { rows } = await sql<RemovedOffer>`
    select offer_id as "offerId", content->>'name' as name,
      content->'provider'->>'name' as "providerName", content->>'source' as source, ended_at as "removedAt"
    from offer_version v where ${isGone} order by ended_at desc, offer_id limit ${most}`.execute(tx)
  return rows
}

export type GoneOffer = {
  readonly version: number
  readonly source: string
  readonly externalId: string
  readonly enteredOn: string
  readonly content: OfferContent
}

/** An offer that was removed and not brought back, as it was last. */
export async function findGoneOffer(tx: Tx, offerId: number): Promise<GoneOffer | undefined> {
  const { rows } = await sql<Omit<GoneOffer, 'content'> & { content: unknown }>`
    select version, content->>'source' as source, content->>'external_id' as "externalId",
      coalesce(content->>'entered_on', ended_at::date::text) as "enteredOn", content
    from offer_version v where offer_id = ${offerId} and ${isGone}`.execute(tx)
  const [row] = rows
  return row && { ...row, content: contentOfVersion(row.content) }
}

/** Whether the source has an offer of this key, for instance since a file brought it again. */
export async function isInDirectory(
  tx: Tx,
  { source, externalId }: Pick<GoneOffer, 'source' | 'externalId'>,
): Promise<boolean> {
  const { rows } = await sql`
    select from offer where source = ${source} and external_id = ${externalId}`.execute(tx)
  return rows.length > 0
}

/** Stores an offer again under its old id, with the texts in other languages that it had. @returns the new version */
export async function insertAgain(
  tx: Tx,
  municipality: Municipality,
  { offerId, gone, content }: { offerId: number; gone: GoneOffer; content: OfferRow },
): Promise<number> {
  const version = gone.version + 1
  await insertGoneOffer(tx, municipality, { ...gone, offerId, version, content })
  await sql`
    insert into offer_translation (municipality_id, offer_id, language, name, description, how_it_goes, what_to_bring, made_by,
      of_text_hash, updated_by, updated_at)
    select ${municipality.municipalityId}::int, ${offerId}::int, language, name, description, how_it_goes, what_to_bring, made_by,
      of_text_hash, updated_by, updated_at
    from offer_version v, jsonb_to_recordset(coalesce(v.content->'translations', '[]')) as r(language text, name text,
      description text, how_it_goes text, what_to_bring text, made_by text, of_text_hash text, updated_by text, updated_at timestamptz)
    where v.offer_id = ${offerId} and v.version = ${gone.version}`.execute(tx)
  return version
}

/** The last version of an offer that is not stored any more. */
const isGone = sql`v.was_removed and not exists (
  select from offer o where o.municipality_id = v.municipality_id and o.offer_id = v.offer_id)
  and not exists (select from offer_version later where later.municipality_id = v.municipality_id
    and later.offer_id = v.offer_id and later.version > v.version)`

type KeptVersion = {
  version: number
  content: unknown
  changedBy: string | null
  changedHow: string
  changedAt: Date
}

function toVersion({ content, changedHow, ...row }: KeptVersion): OfferVersion {
  return {
    ...row,
    content: contentOfVersion(content),
    changedHow: changeWayOf(changedHow),
    isPresent: false,
  }
}
