import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { asPublic } from '../../platform/database/tenancy.ts'
import { wordsToKeep } from './missed-search-rules.ts'
import { noteMissedSearch } from './missed-search-store.ts'

/** Remembers the words of a search that found nothing, if anything of them may be kept. */
export async function recordMissedSearch(
  database: Kysely<DB>,
  { municipalityId, text, language }: { municipalityId: number; text: string; language: string },
): Promise<void> {
  const words = wordsToKeep(text)
  if (words === null) return
  await asPublic(database, (tx) => noteMissedSearch(tx, { municipalityId, words, language }))
}
