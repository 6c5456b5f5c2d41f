import { sql } from 'kysely'
import { z } from 'zod'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { storedEdition } from './edition-form.ts'
import type { Edition, EditionContent, EditionIssue, ListedEdition } from './edition-types.ts'

/** Rises when content is kept in another way. */
const FORMAT = 1
const storedContent = storedEdition.extend({ format: z.literal(FORMAT) })

/** All editions, the one that was changed last first. */
export async function listEditions(tx: Tx): Promise<ListedEdition[]> {
  const { rows } = await sql<ListedEdition>`
    select e.edition_id as "editionId", e.title, coalesce(e.content ->> 'subtitle', '') as subtitle, e.updated_by as "updatedBy",
      e.updated_at as "updatedAt",
      (select max(i.issued_on)::text from edition_issue i
        where i.municipality_id = e.municipality_id and i.edition_id = e.edition_id) as "issuedOn"
    from edition e order by e.updated_at desc, e.edition_id`.execute(tx)
  return rows
}

export async function findEdition(tx: Tx, editionId: number): Promise<Edition | undefined> {
  const { rows } = await sql<Omit<Edition, keyof EditionContent> & { title: string; content: unknown }>`
    select edition_id as "editionId", title, content, version, created_by as "createdBy", updated_by as "updatedBy",
      updated_at as "updatedAt"
    from edition where edition_id = ${editionId}`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  const { content, ...rest } = row
  // Checked on its way in: that it no longer fits is a bug.
  const { format: _, ...kept } = storedContent.parse(content)
  return { ...kept, ...rest }
}

/** @returns the new edition's id */
export async function insertEdition(
  tx: Tx,
  { municipalityId }: Municipality,
  { by, ...content }: EditionContent & { readonly by: string },
): Promise<number> {
  const row = await tx
    .insertInto('edition')
    .values({ municipality_id: municipalityId, created_by: by, updated_by: by, ...written(content) })
    .returning('edition_id')
    .executeTakeFirstOrThrow()
  return row.edition_id
}

/** Raises the version. @returns the new one; undefined if the stored version is another than the given one */
export async function updateEdition(
  tx: Tx,
  {
    editionId,
    version,
    by,
    ...content
  }: EditionContent & Pick<Edition, 'editionId' | 'version'> & { readonly by: string },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('edition')
    .set({ ...written(content), version: version + 1, updated_by: by, updated_at: sql<Date>`now()` })
    .where('edition_id', '=', editionId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** With its issues. @returns false if the stored version is another, or nothing is stored */
export async function deleteEdition(
  tx: Tx,
  { editionId, version }: Pick<Edition, 'editionId' | 'version'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('edition')
    .where('edition_id', '=', editionId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function written({ title, ...content }: EditionContent) {
  return { title, content: JSON.stringify({ format: FORMAT, ...content }) }
}

/** What was printed of an edition, the newest first. */
export async function listIssues(tx: Tx, editionId: number): Promise<EditionIssue[]> {
  const { rows } = await sql<EditionIssue>`
    select issue, title, issued_on::text as "issuedOn", issued_by as "issuedBy", offers
    from edition_issue where edition_id = ${editionId} order by issue desc`.execute(tx)
  return rows
}

/** Adds the next issue. @returns its number; undefined where there is no such edition */
export async function insertIssue(
  tx: Tx,
  { municipalityId }: Municipality,
  issue: {
    readonly editionId: number
    readonly title: string
    readonly issuedOn: string
    readonly by: string
    readonly offers: number
    readonly document: Uint8Array
  },
): Promise<number | undefined> {
  // Two who issue at the same moment wait for each other here, so that each number is given once.
  const { rows } = await sql<{ issue: number }>`
    with locked as (select edition_id from edition where edition_id = ${issue.editionId} for update)
    insert into edition_issue (municipality_id, edition_id, issue, title, issued_on, issued_by, offers, document)
    select ${municipalityId}, edition_id, coalesce((select max(i.issue) from edition_issue i where i.edition_id = locked.edition_id), 0) + 1,
      ${issue.title}, ${issue.issuedOn}::date, ${issue.by}, ${issue.offers}::int, ${Buffer.from(issue.document)}
    from locked returning issue`.execute(tx)
  return rows[0]?.issue
}

/** The document of an issue as it was printed. */
export async function readIssueDocument(
  tx: Tx,
  { editionId, issue }: { editionId: number; issue: number },
): Promise<{ title: string; issuedOn: string; document: Uint8Array } | undefined> {
  const { rows } = await sql<{ title: string; issuedOn: string; document: Uint8Array }>`
    select title, issued_on::text as "issuedOn", document from edition_issue
    where edition_id = ${editionId} and issue = ${issue}`.execute(tx)
  return rows[0]
}
