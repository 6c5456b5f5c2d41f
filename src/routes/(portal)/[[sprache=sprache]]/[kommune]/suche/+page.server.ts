import { recordMissedSearch, type SearchDirectory } from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import { answerSearch } from './answer-search.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { database, directories, today } = context()
  const asked = { search: event.url.searchParams, today: today() }
  const first = await inPortal(event, async (tx, frame) => {
    const directory = directories.of({ ...frame.portal, today: asked.today })
    if (directory instanceof Promise) return { coming: directory }
    return answerSearch(tx, { ...asked, frame, directory })
  })
  const answerFrom = (directory: SearchDirectory) =>
    inPortal(event, (tx, frame) => answerSearch(tx, { ...asked, frame, directory }))
  // No transaction stays open while a directory is being built.
  const { answer, missed } = 'coming' in first ? await answerFrom(await first.coming) : first
  if (missed !== null) await recordMissedSearch(database.kysely, missed).catch(logFailure)
  return answer
}

/** Families get their answer all the same. */
function logFailure(failure: unknown): void {
  console.error(
    JSON.stringify({ at: 'missed search', error: failure instanceof Error ? failure.message : '' }),
  )
}
