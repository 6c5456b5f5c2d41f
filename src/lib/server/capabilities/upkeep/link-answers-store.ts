import { sql } from 'kysely'
import type { OpenedByLink, Tx } from '../../platform/database/tenancy.ts'
import { noDetails, type OfferDetails } from '../offers/index.ts'
import type { AnswerKind, AskedOffer, ChangedFields } from './request-types.ts'

type Stored = Omit<AskedOffer, 'details'> & { details: Partial<OfferDetails> }

/** The offers that the link of this transaction asks about, by name. Ask inside `byLink`. */
export async function listAskedOffers(tx: Tx): Promise<AskedOffer[]> {
  const { rows } = await sql<Stored>`
    select o.offer_id as "offerId", o.version, o.name, o.description, p.name as "providerName", coalesce(s.street, '') as street,
      coalesce(s.postal_code, '') as "postalCode", coalesce(s.town, '') as town, o.age_from_months as "ageFromMonths",
      o.age_to_months as "ageToMonths", o.cost, o.website, o.phone, o.details, o.last_confirmed_on as "lastConfirmedOn",
      (select json_build_object('kind', a.kind, 'at', a.answered_at) from confirmation_answer a
        where a.offer_id = o.offer_id order by a.answered_at desc, a.answer_id desc limit 1) as answer
    from confirmation_request_offer asked join offer o on o.municipality_id = asked.municipality_id and o.offer_id = asked.offer_id
    left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
    left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
    order by o.name, o.offer_id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    details: { ...noDetails, ...row.details },
    answer: row.answer && { ...row.answer, at: new Date(row.answer.at) },
  }))
}

/** Raises the version. @returns false where the stored version is another one, or the link is not about this offer */
export async function confirmAskedOffer(
  tx: Tx,
  { offerId, version, today }: { offerId: number; version: number; today: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('offer')
    .set({
      last_confirmed_on: today,
      version: version + 1,
      updated_at: sql<string>`now()`,
      changed_by: sql<string>`current_setting('gelingen.user', true)`,
      changed_how: 'link',
    })
    .where('offer_id', '=', offerId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Given = {
  readonly offerId: number
  readonly kind: AnswerKind
  readonly ofVersion: number
  readonly changes?: ChangedFields
  readonly note?: string
}

/** Keeps an answer, and that the link has been used. */
export async function insertAnswer(
  tx: Tx,
  { municipalityId, subjectId, linkId }: OpenedByLink,
  { offerId, kind, ofVersion, changes = {}, note = '' }: Given,
): Promise<void> {
  await tx
    .insertInto('confirmation_answer')
    .values({
      municipality_id: municipalityId,
      request_id: subjectId,
      offer_id: offerId,
      kind,
      of_version: ofVersion,
      changes: JSON.stringify(changes),
      note,
    })
    .execute()
  await tx
    .updateTable('access_link')
    .set({ used_at: sql<string>`now()` })
    .where('link_id', '=', linkId)
    .where('used_at', 'is', null)
    .execute()
}
