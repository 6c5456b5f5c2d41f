import type { Questionnaire } from '@gelingen/questionnaire'
import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { hashLinkSecret, newLinkSecret, writeLinkToken } from '../../platform/links/index.ts'
import { findOpenLink, insertNewcomer, readPublishedOfOpenLink } from './open-link-store.ts'
import { readOpenLinkToken } from './open-link-token.ts'
import type { OpenedOpenLink, OpenLinkRefusal } from './open-link-types.ts'
import { publishedQuestionnaires, questionnaireKey } from './published-questionnaires.ts'

/** What an open link leads to, before anybody has begun. Looking changes nothing. */
export async function openOpenLink(
  database: Kysely<DB>,
  token: string,
): Promise<
  { ok: true; link: OpenedOpenLink; questionnaire: Questionnaire } | { ok: false; because: OpenLinkRefusal }
> {
  const key = readOpenLinkToken(token)
  const link = key && (await findOpenLink(database, key))
  if (key === undefined || link === undefined) return { ok: false, because: 'unknown' }
  if (link.refusal !== null) return { ok: false, because: link.refusal }
  const version = link.definitionVersion ?? 0
  const questionnaire = await publishedQuestionnaires.get(questionnaireKey(link, version), () =>
    readPublishedOfOpenLink(database, key, version),
  )
  return questionnaire === undefined
    ? { ok: false, because: 'not-open-yet' }
    : { ok: true, link, questionnaire }
}

/**
 * Lets one more begin, as long as the quota is not used up; however many come at once, it is never exceeded.
 * @returns the token of the personal link made for them, which is kept nowhere
 */
export async function beginOpenly(
  database: Kysely<DB>,
  { token, language }: { token: string; language: string },
): Promise<{ ok: true; token: string } | { ok: false; because: OpenLinkRefusal }> {
  const key = readOpenLinkToken(token)
  if (key === undefined) return { ok: false, because: 'unknown' }
  const secret = newLinkSecret()
  const newcomer = { secretHash: hashLinkSecret(secret), language }
  const { outcome, linkId } = await insertNewcomer(database, key, newcomer)
  const { municipalityId } = key
  return outcome === 'begun'
    ? { ok: true, token: writeLinkToken({ municipalityId, linkId, secret }) }
    : { ok: false, because: outcome }
}
