import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { storeResponse } from './answering-store.ts'
import type { AnsweringRefusal } from './answering-types.ts'
import { openAnswering } from './open-answering.ts'

/** Deletes everything that was answered by a link; it takes no more answers then. */
export async function withdrawResponse(
  database: Kysely<DB>,
  { token, language }: { token: string; language: string },
): Promise<{ ok: true } | { ok: false; because: AnsweringRefusal }> {
  const answering = await openAnswering(database, token)
  if (!answering.ok) return answering
  const { outcome } = await storeResponse(database, answering.key, {
    revision: answering.opened.revision,
    definitionVersion: answering.questionnaire.definition.version,
    answers: {},
    page: null,
    language,
    state: 'withdrawn',
  })
  if (outcome === 'conflict') return withdrawResponse(database, { token, language })
  if (outcome === 'saved' || outcome === 'withdrawn-before') return { ok: true }
  return { ok: false, because: outcome }
}
