import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { DueOffer, OpenRequest, Recipient } from './request-types.ts'

type InMunicipality = Pick<Municipality, 'municipalityId'>

/** Only one transaction at a time asks in a municipality. */
export async function holdAsking(tx: Tx, { municipalityId }: InMunicipality): Promise<void> {
  await sql`select pg_advisory_xact_lock(7318209, ${municipalityId}::int)`.execute(tx)
}

/** Offers that are due on that day or before, and have no answer that waits for somebody's decision; by name. */
export async function selectDueOffers(
  tx: Tx,
  { confirmEveryMonths, onOrBefore }: { confirmEveryMonths: number; onOrBefore: string },
): Promise<DueOffer[]> {
  const dueOn = sql`(coalesce(o.last_confirmed_on, o.entered_on) + make_interval(months => ${confirmEveryMonths}))::date`
  const { rows } = await sql<DueOffer>`
    select o.offer_id as "offerId", o.name, o.provider_id as "providerId", p.name as "providerName",
      coalesce(nullif(p.email, ''), o.details->>'email', '') as address, ${dueOn} as "dueOn"
    from offer o left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
    where ${dueOn} <= ${onOrBefore}::date and not exists (select from confirmation_answer a
      where a.municipality_id = o.municipality_id and a.offer_id = o.offer_id and a.kind <> 'confirmed' and a.decided_at is null)
    order by o.name, o.offer_id`.execute(tx)
  return rows
}

/** By the address. */
export async function listOpenRequests(tx: Tx): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select r.request_id as "requestId", r.address, r.name, r.mails, r.last_mail_on as "lastMailOn", r.opened_on as "openedOn",
      (select coalesce(json_agg(a.offer_id order by a.offer_id), '[]') from confirmation_request_offer a
        where a.municipality_id = r.municipality_id and a.request_id = r.request_id and a.asked_on is not null) as "askedOfferIds"
    from confirmation_request r where r.closed_on is null order by lower(r.address)`.execute(tx)
  return rows
}

export async function openRequest(
  tx: Tx,
  { municipalityId }: InMunicipality,
  { recipient: { address, name }, today }: { recipient: Recipient; today: string },
): Promise<number> {
  const { request_id: requestId } = await tx
    .insertInto('confirmation_request')
    .values({ municipality_id: municipalityId, address, name, opened_on: today })
    .returning('request_id')
    .executeTakeFirstOrThrow()
  return requestId
}

/** Notes that a mail has named all these offers. @param mails since the newest of them came in */
export async function noteMail(
  tx: Tx,
  { municipalityId }: InMunicipality,
  {
    requestId,
    recipient,
    mails,
    today,
  }: { requestId: number; recipient: Recipient; mails: number; today: string },
): Promise<void> {
  const offerIds = recipient.offers.map(({ offerId }) => offerId)
  await sql`insert into confirmation_request_offer (municipality_id, request_id, offer_id)
    select ${municipalityId}::int, ${requestId}::int, unnest(${offerIds}::int[]) on conflict do nothing`.execute(
    tx,
  )
  await tx
    .updateTable('confirmation_request_offer')
    .set({ asked_on: today })
    .where('request_id', '=', requestId)
    .where('offer_id', 'in', offerIds)
    .where('asked_on', 'is', null)
    .execute()
  await tx
    .updateTable('confirmation_request')
    .set({ mails, last_mail_on: today, name: recipient.name })
    .where('request_id', '=', requestId)
    .execute()
}

export async function closeRequests(tx: Tx, requestIds: readonly number[], today: string): Promise<void> {
  if (requestIds.length === 0) return
  await tx
    .updateTable('confirmation_request')
    .set({ closed_on: today })
    .where('request_id', 'in', requestIds)
    .execute()
}

/** All municipalities, by the key. Ask inside `asPublic`. */
export async function listMunicipalityIds(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{
    id: number
  }>`select municipality_id as id from municipality order by municipality_id`.execute(tx)
  return rows.map(({ id }) => id)
}
