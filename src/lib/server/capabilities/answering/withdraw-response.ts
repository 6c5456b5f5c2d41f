import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { removeKeptFile } from '../../platform/files/kept-files.ts'
import { storeResponse } from './answering-store.ts'
import type { AnsweringRefusal } from './answering-types.ts'
import { listFilesOfLink } from './file-store.ts'
import { openAnswering } from './open-answering.ts'
import { rememberedAnswers } from './remembered-answers.ts'

type Given = { readonly token: string; readonly language: string; readonly dataFolder: string }

/** Deletes everything that was answered by a link, and what was sent along; it takes no more answers then. */
export async function withdrawResponse(
  database: Kysely<DB>,
  given: Given,
): Promise<{ ok: true } | { ok: false; because: AnsweringRefusal }> {
  const { token, language, dataFolder } = given
  const answering = await openAnswering(database, token)
  if (!answering.ok) return answering
  const { key: link } = answering
  const files = await listFilesOfLink(database, link)
  const { outcome } = await storeResponse(database, link, {
    revision: answering.opened.revision,
    definitionVersion: answering.questionnaire.definition.version,
    answersJson: '{}',
    page: null,
    language,
    state: 'withdrawn',
  })
  if (outcome === 'conflict') return withdrawResponse(database, given)
  if (outcome !== 'saved' && outcome !== 'withdrawn-before') return { ok: false, because: outcome }
  rememberedAnswers.forget(link)
  for (const key of files) await removeKeptFile({ dataFolder, municipalityId: link.municipalityId, key })
  return { ok: true }
}
