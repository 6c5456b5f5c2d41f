import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { findResponse, readPublished } from './answering-store.ts'
import type { Answering, AnsweringRefusal, OpenedResponse } from './answering-types.ts'
import { publishedQuestionnaires, questionnaireKey } from './published-questionnaires.ts'
import { linkKeyOf } from './response-key.ts'

/** Opens the questionnaire that a personal link leads to, with what was answered so far. */
export async function openAnswering(
  database: Kysely<DB>,
  token: string,
): Promise<({ ok: true } & Answering) | { ok: false; because: AnsweringRefusal }> {
  const key = linkKeyOf(token)
  const opened = key && (await findResponse(database, key))
  if (key === undefined || opened === undefined) return { ok: false, because: 'unknown' }
  const because = refusalOf(opened)
  if (because !== null) return { ok: false, because }
  const version = opened.definitionVersion ?? 0
  const questionnaire = await publishedQuestionnaires.get(questionnaireKey(opened, version), () =>
    readPublished(database, key, version),
  )
  if (questionnaire === undefined) return { ok: false, because: 'not-open-yet' }
  const isNew = opened.revision === 0 && opened.partPages === null
  return { ok: true, key, opened, questionnaire, answers: isNew ? opened.prefilled : opened.answers }
}

function refusalOf(opened: OpenedResponse): AnsweringRefusal | null {
  if (opened.linkReplaced) return 'replaced'
  if (opened.linkEnded) return 'ended'
  if (opened.responseState === 'withdrawn') return 'withdrawn'
  if (opened.isBefore) return 'not-open-yet'
  return opened.takesAnswers ? null : 'closed'
}
