import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { Together } from '../../platform/database/together.ts'
import type { LinkKey } from './response-key.ts'
import type { OpenedResponse, ResponseToSave, SaveOutcome } from './answering-types.ts'

/**
 * What a link opens, in one statement: respondents enter no municipality, the function of the database is all that they can do.
 * @returns undefined: there is no such link
 */
export async function findResponse(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash, responseKey }: LinkKey,
): Promise<OpenedResponse | undefined> {
  const { rows } = await sql<OpenedResponse>`
    select ${municipalityId}::int as "municipalityId", survey_id as "surveyId", recipient_name as "recipientName", slug,
      municipality_name as "municipalityName", takes_answers as "takesAnswers", is_before as "isBefore", closes_on as "closesOn",
      link_ended as "linkEnded", link_replaced as "linkReplaced", anonymous, is_open as "isOpen", part_pages as "partPages",
      definition_version as "definitionVersion", answers, prefilled, page, language, response_state as "responseState", revision
    from platform.open_response(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey})`.execute(
    database,
  )
  return rows[0]
}

/** Saves; what is answered `saved` is on the disk. Pages that come at about the same time are saved in one statement. */
export function storeResponse(
  database: Kysely<DB>,
  key: LinkKey,
  response: ResponseToSave,
): Promise<SaveOutcome> {
  const store = stores.get(database) ?? aStore(database)
  stores.set(database, store)
  return store.ask({ key, response })
}

type ToStore = { readonly key: LinkKey; readonly response: ResponseToSave }
type Store = Together<ToStore, SaveOutcome>

const stores = new WeakMap<Kysely<DB>, Store>()

/** Nobody notices the pause; with hundreds a second it makes one transaction of several. */
function aStore(database: Kysely<DB>): Store {
  const work = {
    together: (all: readonly ToStore[]) => storeTogether(database, all),
    alone: (one: ToStore) => storeAlone(database, one),
  }
  return new Together(work, { everyMs: 10, most: 50, atOnce: 2 })
}

async function storeTogether(database: Kysely<DB>, all: readonly ToStore[]): Promise<readonly SaveOutcome[]> {
  const outcomes: SaveOutcome[] = all.map(() => ({ outcome: 'unknown' }))
  const { rows } = await sql<SaveOutcome & { place: number }>`
    select place, outcome, revision from platform.save_responses(${toStoreJson(all)}::jsonb)`.execute(
    database,
  )
  for (const { place, ...outcome } of rows) outcomes[place] = outcome
  return outcomes
}

async function storeAlone(database: Kysely<DB>, { key, response }: ToStore): Promise<SaveOutcome> {
  const { municipalityId, linkId, secretHash, responseKey } = key
  const { revision, definitionVersion, answersJson, page, language, state } = response
  const { rows } = await sql<SaveOutcome>`
    select outcome, revision from platform.save_response(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey},
      ${revision}::int, ${definitionVersion}::int, ${answersJson}::jsonb, ${page}, ${language}, ${state})`.execute(
    database,
  )
  return rows[0] ?? { outcome: 'unknown' }
}

/** In the order of their keys: two transactions that want the same rows then wait for each other one way only. */
function toStoreJson(all: readonly ToStore[]): string {
  const sorted = all
    .map(({ key, response }, place) => ({ key, response, place, name: key.responseKey.toString('hex') }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const parts = sorted.map(({ key, response, place, name }) => {
    const { revision, definitionVersion, answersJson, page, language, state } = response
    const about = {
      place,
      municipality_id: key.municipalityId,
      link_id: key.linkId,
      secret_hash: key.secretHash.toString('hex'),
      response_key: name,
      revision,
      definition_version: definitionVersion,
      page,
      language,
      state,
    }
    // The answers are JSON already.
    return `${JSON.stringify(about).slice(0, -1)},"answers":${answersJson}}`
  })
  return `[${parts.join(',')}]`
}

/** The questionnaire of a link's survey, as it was published. Public in the sense that whoever answers reads it. */
export async function readPublished(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash }: LinkKey,
  version: number,
): Promise<{ definition: unknown; surroundings: unknown } | undefined> {
  const { rows } = await sql<{ definition: unknown; surroundings: unknown }>`
    select definition, surroundings
    from platform.published_questionnaire(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${version}::int)`.execute(
    database,
  )
  return rows[0]
}
