import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { hashLinkSecret, newLinkSecret, writeLinkToken } from '../../platform/links/index.ts'
import { storeResponse } from './answering-store.ts'
import type { AnsweringRefusal, PassedOnPart } from './answering-types.ts'
import { openAnswering } from './open-answering.ts'
import { pagesToAnswer } from './pages-to-answer.ts'
import { endPart, insertPart, listParts } from './parts-store.ts'

export type PartRefusal = AnsweringRefusal | 'no-pages' | 'too-many'

type Part = { readonly token: string; readonly pages: readonly string[]; readonly language: string }

/**
 * Makes a link that opens some pages of the same answers, for a colleague. It neither submits nor withdraws, and passes nothing on.
 * @returns its token, which is kept nowhere
 */
export async function passOnPart(
  database: Kysely<DB>,
  { token, pages, language }: Part,
): Promise<{ ok: true; token: string } | { ok: false; because: PartRefusal }> {
  const answering = await openAnswering(database, token)
  if (!answering.ok) return answering
  const { key, opened, questionnaire, answers } = answering
  if (opened.partPages !== null) return { ok: false, because: 'unknown' }
  const wanted = pagesToAnswer(answering).filter((page) => pages.includes(page))
  if (wanted.length === 0) return { ok: false, because: 'no-pages' }
  if (opened.revision === 0) {
    // Two answer the same now: there must be something to answer.
    const definitionVersion = questionnaire.definition.version
    await storeResponse(database, key, {
      revision: 0,
      definitionVersion,
      answersJson: JSON.stringify(answers),
      page: null,
      language,
      state: 'started',
    })
  }
  const secret = newLinkSecret()
  const part = { partSecretHash: hashLinkSecret(secret), pages: wanted }
  const { outcome, partId } = await insertPart(database, key, part)
  const { municipalityId } = key
  if (outcome === 'passed-on')
    return { ok: true, token: writeLinkToken({ municipalityId, linkId: partId, secret }) }
  return { ok: false, because: outcome === 'nothing-saved' ? 'withdrawn' : outcome }
}

/** What was passed on by whoever holds the link of the whole. */
export async function passedOnParts(database: Kysely<DB>, token: string): Promise<PassedOnPart[]> {
  const answering = await openAnswering(database, token)
  return answering.ok ? listParts(database, answering.key) : []
}

/** Takes a part back: its link opens nothing any more, what was answered by it stays. @returns whether there is such a part */
export async function callBackPart(
  database: Kysely<DB>,
  { token, partId }: { token: string; partId: number },
): Promise<boolean> {
  const answering = await openAnswering(database, token)
  return answering.ok && endPart(database, answering.key, partId)
}
