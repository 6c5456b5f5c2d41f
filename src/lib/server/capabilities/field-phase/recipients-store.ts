import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

/** Somebody whom a survey is to reach. */
export type NewRecipient = {
  readonly name: string
  /** '' = gets the link on paper or by other ways. */
  readonly email: string
  /** By which the return is counted: an office, a sector; '' = none. */
  readonly groupName: string
  readonly areaId: number | null
  readonly providerId: number | null
  /** The network or actor of ours that is asked about itself; absent or null = none. */
  readonly networkId?: number | null
  readonly actorId?: number | null
  /** In which the recipient is written to; German by default. */
  readonly language?: string
}

export type Recipient = Required<NewRecipient> & {
  readonly recipientId: number
  /** open: came by the open link, nobody was written to; does not count in the return. */
  readonly origin: 'listed' | 'open'
  readonly linkId: number | null
  readonly invitedAt: Date | null
  readonly reminders: number
  readonly lastRemindedAt: Date | null
  readonly bouncedAt: Date | null
  /** ISO dates. */
  readonly begunOn: string | null
  readonly doneOn: string | null
}

/** All recipients of a survey by name and address. */
export async function listRecipients(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select recipient_id as "recipientId", name, email, group_name as "groupName", area_id as "areaId", provider_id as "providerId",
      network_id as "networkId", actor_id as "actorId", language, origin, link_id as "linkId", invited_at as "invitedAt", reminders, last_reminded_at as "lastRemindedAt", bounced_at as "bouncedAt",
      begun_on as "begunOn", done_on as "doneOn"
    from survey_recipient where municipality_id = ${municipalityId} and survey_id = ${surveyId}
    order by name, email, recipient_id`.execute(tx)
  return rows
}

/** Adds recipients; an address that the survey has already is left as it is, and so is a name without one. @returns how many are new */
export async function insertRecipients(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, recipients }: { surveyId: number; recipients: readonly NewRecipient[] },
): Promise<number> {
  if (recipients.length === 0) return 0
  const { rows } = await sql`
    insert into survey_recipient (municipality_id, survey_id, name, email, group_name, area_id, provider_id, network_id, actor_id, language)
    select ${municipalityId}::int, ${surveyId}::int, r.name, r.email, r."groupName", r."areaId", r."providerId", r."networkId", r."actorId",
      coalesce(r.language, 'de')
    from jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb)
      as r(name text, email text, "groupName" text, "areaId" int, "providerId" int, "networkId" int, "actorId" int, language text)
    where not exists (select from survey_recipient t where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId}
      and lower(t.email) = lower(r.email) and (r.email <> '' or lower(t.name) = lower(r.name)))
    returning recipient_id`.execute(tx)
  return rows.length
}

/** Gives each recipient the link made for them. */
export async function setLinks(
  tx: Tx,
  { municipalityId }: Pick<Municipality, 'municipalityId'>,
  links: readonly { recipientId: number; linkId: number }[],
): Promise<void> {
  if (links.length === 0) return
  await sql`
    update survey_recipient t set link_id = r."linkId"
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as r("recipientId" int, "linkId" int)
    where t.municipality_id = ${municipalityId} and t.recipient_id = r."recipientId"`.execute(tx)
}
