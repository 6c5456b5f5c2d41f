import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { MailState } from '../../platform/mail/index.ts'
import type { MailPurpose, SurveyMail } from './mail-types.ts'

type InMunicipality = Pick<Municipality, 'municipalityId'>

export type MailCount = { readonly purpose: MailPurpose; readonly state: MailState; readonly count: number }

/** How many mails of a survey stand where. */
export async function countSurveyMail(
  tx: Tx,
  { municipalityId }: InMunicipality,
  surveyId: number,
): Promise<MailCount[]> {
  const { rows } = await sql<MailCount>`
    select m.purpose, m.state, count(*)::int as count ${from({ municipalityId, surveyId })}
    group by m.purpose, m.state order by m.purpose, m.state`.execute(tx)
  return rows
}

/** Mails of a survey, the newest first. @param most rows; all by default */
export async function listSurveyMail(
  tx: Tx,
  { municipalityId }: InMunicipality,
  { surveyId, states, most }: { surveyId: number; states?: readonly MailState[]; most?: number },
): Promise<SurveyMail[]> {
  const { rows } = await sql<SurveyMail>`
    select m.mail_id as "mailId", m.purpose, t.recipient_id as "recipientId", t.name, m.to_address as "to", t.email, t.group_name as "groupName",
      m.subject, m.state, m.reason, m.attempts, m.next_attempt_at as "nextAttemptAt", m.created_at as "createdAt", m.settled_at as "settledAt",
      m.purpose <> 'survey-thanks' and not exists (select from mail n where n.municipality_id = m.municipality_id
        and n.purpose in ('survey-invitation', 'survey-reminder') and n.subject_id = m.subject_id and n.mail_id > m.mail_id) as "isNewest",
      t.begun_on is not null as "hasBegun"
    ${from({ municipalityId, surveyId })} and (${states === undefined} or m.state = any(${[...(states ?? [])]}::text[]))
    order by m.created_at desc, m.mail_id desc limit ${most ?? null}`.execute(tx)
  return rows
}

/** Takes back what has not gone out yet. @returns how many */
export async function withdrawSurveyMail(
  tx: Tx,
  { municipalityId }: InMunicipality,
  surveyId: number,
): Promise<number> {
  const { rows } = await sql`
    update mail set state = 'withdrawn', settled_at = now()
    where municipality_id = ${municipalityId} and state = 'waiting' and purpose in ('survey-invitation', 'survey-reminder')
      and subject_id in (select recipient_id from survey_recipient where municipality_id = ${municipalityId} and survey_id = ${surveyId})
    returning mail_id`.execute(tx)
  return rows.length
}

function from({ municipalityId, surveyId }: { municipalityId: number; surveyId: number }) {
  return sql`from mail m join survey_recipient t on t.municipality_id = m.municipality_id and t.recipient_id = m.subject_id
    where m.municipality_id = ${municipalityId} and t.survey_id = ${surveyId}
      and m.purpose in ('survey-invitation', 'survey-reminder', 'survey-thanks')`
}
