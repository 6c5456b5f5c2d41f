import { parseDefinition } from '@gelingen/questionnaire/definition'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { FrozenSurroundings } from '../surveys/index.ts'
import type { MailingSurvey, MailPurpose, MailRecipient } from './mail-types.ts'

type InMunicipality = Pick<Municipality, 'municipalityId'>

/**
 * Only one transaction at a time writes mails of a survey, so that whoever comes second sees what was written. Its recipients are held, too:
 * nobody begins to answer unseen while their link is replaced.
 */
export async function holdMailing(tx: Tx, surveyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(7318211, ${surveyId}::int)`.execute(tx)
  await sql`select from survey_recipient where survey_id = ${surveyId} order by recipient_id for no key update`.execute(
    tx,
  )
}

/** Also for the program's own work, which sees no more of a survey than this. */
export async function findMailingSurvey(
  tx: Tx,
  { municipalityId }: InMunicipality,
  surveyId: number,
): Promise<MailingSurvey | undefined> {
  const { rows } = await sql<
    Omit<MailingSurvey, 'published'> & { definition: unknown; surroundings: FrozenSurroundings | null }
  >`
    select s.survey_id as "surveyId", s.title, s.state, s.anonymous, s.opens_on as "opensOn", s.closes_on as "closesOn",
      s.sender_name as "senderName", s.sender_email as "senderEmail", d.definition, d.surroundings
    from survey s left join lateral (select definition, surroundings from survey_definition d
      where d.municipality_id = s.municipality_id and d.survey_id = s.survey_id order by version desc limit 1) d on true
    where s.municipality_id = ${municipalityId} and s.survey_id = ${surveyId}`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  const { definition, surroundings, ...survey } = row
  if (surroundings === null) return { ...survey, published: null }
  const parsed = parseDefinition(definition)
  if (!parsed.ok) throw new Error(`A stored questionnaire cannot be read: ${JSON.stringify(parsed.problems)}`)
  return { ...survey, published: { definition: parsed.definition, surroundings } }
}

/** Those whom a survey was or is to be sent to: listed, with an address. Days are those in Germany. */
export async function listMailRecipients(
  tx: Tx,
  { municipalityId }: InMunicipality,
  surveyId: number,
): Promise<MailRecipient[]> {
  const { rows } = await sql<MailRecipient>`
    select t.recipient_id as "recipientId", t.name, t.email, t.language, t.link_id as "linkId",
      (t.invited_at at time zone 'Europe/Berlin')::date as "invitedOn",
      (t.last_reminded_at at time zone 'Europe/Berlin')::date as "lastRemindedOn", t.reminders,
      t.bounced_at is not null as "isBounced", t.begun_on is not null as "hasBegun", t.done_on is not null as "isDone",
      coalesce(m.waiting, false) as "isWaiting", coalesce(m.invitations, 0) as "invitationMails", coalesce(m.reminders, 0) as "reminderMails"
    from survey_recipient t left join (
      select m.subject_id, bool_or(m.state in ('waiting', 'handing-over')) as waiting,
        count(*) filter (where m.purpose = 'survey-invitation')::int as invitations,
        count(*) filter (where m.purpose = 'survey-reminder')::int as reminders
      from mail m where m.municipality_id = ${municipalityId} and m.purpose in ('survey-invitation', 'survey-reminder')
      group by m.subject_id) m on m.subject_id = t.recipient_id
    where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId} and t.origin = 'listed' and t.email <> ''
    order by t.name, t.email, t.recipient_id`.execute(tx)
  return rows
}

/** Notes on recipients that a mail to them lies in the outbox. */
export async function noteMailed(
  tx: Tx,
  { municipalityId }: InMunicipality,
  { purpose, recipientIds }: { purpose: MailPurpose; recipientIds: readonly number[] },
): Promise<void> {
  await (
    purpose === 'survey-invitation'
      ? sql`update survey_recipient set invited_at = now()
          where municipality_id = ${municipalityId} and recipient_id = any(${[...recipientIds]}::int[])`
      : sql`update survey_recipient set reminders = reminders + 1, last_reminded_at = now()
          where municipality_id = ${municipalityId} and recipient_id = any(${[...recipientIds]}::int[])`
  ).execute(tx)
}
