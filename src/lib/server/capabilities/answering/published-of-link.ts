import type { Definition, UncheckedAnswers } from '@gelingen/questionnaire'
import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import type { FrozenSurroundings } from '../surveys/index.ts'
import { readPublished } from './answering-store.ts'
import { openAnswering } from './open-answering.ts'

/** The questionnaire as it was published, with the answers so far. @returns undefined: the link does not open the whole */
export async function publishedOfLink(
  database: Kysely<DB>,
  token: string,
): Promise<
  { definition: Definition; surroundings: FrozenSurroundings; answers: UncheckedAnswers } | undefined
> {
  const answering = await openAnswering(database, token)
  if (!answering.ok || answering.opened.partPages !== null) return undefined
  const { key, questionnaire, answers } = answering
  const { definition } = questionnaire
  const published = await readPublished(database, key, definition.version)
  // Written by ourselves when it was published.
  return published && { definition, surroundings: published.surroundings as FrozenSurroundings, answers }
}
