import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { hashLinkSecret, readLinkToken } from '../../platform/links/index.ts'
import type { SurveyText } from './survey-text-types.ts'

/** What the thanks to a link's holder are made of. */
export type DueThanks = {
  readonly name: string
  readonly municipality: string
  readonly sender: string
  /** ISO date; null = the survey has no last day. */
  readonly closesOn: string | null
  /** The municipality's own words in this language; null = it has none. */
  readonly own: SurveyText | null
}

/** @returns undefined where nobody is to be thanked: anonymous, switched off, without address, not submitted */
export async function findDueThanks(
  database: Kysely<DB>,
  { token, language }: { token: string; language: string },
): Promise<DueThanks | undefined> {
  const link = readLinkToken(token)
  if (link === undefined) return undefined
  const { rows } = await sql<Omit<DueThanks, 'own'> & { subject: string | null; body: string | null }>`
    select name, municipality_name as municipality, sender_name as sender, closes_on as "closesOn", subject, body
    from platform.survey_thanks(${link.municipalityId}::int, ${link.linkId}::int, ${hashLinkSecret(link.secret)}, ${language})`.execute(
    database,
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { subject, body, ...thanks } = row
  return { ...thanks, own: subject === null || body === null ? null : { subject, body } }
}

/** Puts the thanks into the outbox, once for a submission. @returns whether they are new */
export async function writeThanks(
  database: Kysely<DB>,
  { token, subject, body }: SurveyText & { token: string },
): Promise<boolean> {
  const link = readLinkToken(token)
  if (link === undefined) return false
  const { rows } = await sql<{ written: boolean }>`
    select platform.write_survey_thanks(${link.municipalityId}::int, ${link.linkId}::int, ${hashLinkSecret(link.secret)},
      ${subject.replace(/[\p{Cc}\s]+/gu, ' ').trim()}, ${body}) as written`.execute(database)
  return rows[0]?.written ?? false
}
