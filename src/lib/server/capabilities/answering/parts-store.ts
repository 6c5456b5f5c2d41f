import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import type { PassedOnPart } from './answering-types.ts'
import type { LinkKey } from './response-key.ts'

type PartOutcome = 'passed-on' | 'nothing-saved' | 'too-many' | 'closed' | 'ended' | 'replaced' | 'unknown'

/** Passes pages on to whoever gets a secret with this hash. */
export async function insertPart(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash, responseKey }: LinkKey,
  { partSecretHash, pages }: { partSecretHash: Buffer; pages: readonly string[] },
): Promise<{ outcome: PartOutcome; partId: number }> {
  const { rows } = await sql<{ outcome: PartOutcome; partId: number }>`
    select outcome, part_id as "partId" from platform.pass_on_part(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey},
      ${partSecretHash}, ${[...pages]}::text[])`.execute(database)
  return rows[0] ?? { outcome: 'unknown', partId: 0 }
}

/** Those in use first. The link of a part sees none. */
export async function listParts(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash, responseKey }: LinkKey,
): Promise<PassedOnPart[]> {
  const { rows } = await sql<PassedOnPart>`
    select part_id as "partId", pages, called_back as "calledBack"
    from platform.passed_on_parts(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey})`.execute(
    database,
  )
  return rows
}

/** @returns whether there is such a part */
export async function endPart(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash, responseKey }: LinkKey,
  partId: number,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select platform.call_back_part(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey}, ${partId}::int) as done`.execute(
    database,
  )
  return rows[0]?.done === true
}
