import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { findResponse, readPublished } from './answering-store.ts'
import type { Answering, AnsweringRefusal, OpenedResponse } from './answering-types.ts'
import { PublishedQuestionnaires } from './published-questionnaires.ts'
import { linkKeyOf, type LinkKey } from './response-key.ts'

const published = new PublishedQuestionnaires()

/** Opens the questionnaire that a personal link leads to, with what was answered so far. */
export async function openAnswering(
  database: Kysely<DB>,
  token: string,
): Promise<({ ok: true; key: LinkKey } & Answering) | { ok: false; because: AnsweringRefusal }> {
  const key = linkKeyOf(token)
  const opened = key && (await findResponse(database, key))
  if (key === undefined || opened === undefined) return { ok: false, because: 'unknown' }
  const because = refusalOf(opened)
  if (because !== null) return { ok: false, because }
  const version = opened.definitionVersion ?? 0
  const questionnaire = await published.get(`${opened.municipalityId} ${opened.surveyId} ${version}`, () =>
    readPublished(database, key, version),
  )
  if (questionnaire === undefined) return { ok: false, because: 'not-open-yet' }
  return { ok: true, key, opened, questionnaire, answers: opened.answers }
}

function refusalOf(opened: OpenedResponse): AnsweringRefusal | null {
  if (opened.linkEnded) return 'ended'
  if (opened.responseState === 'withdrawn') return 'withdrawn'
  if (opened.surveyState === 'draft') return 'not-open-yet'
  if (opened.takesAnswers) return null
  return opened.surveyState === 'open' && opened.closesOn === null ? 'not-open-yet' : 'closed'
}
