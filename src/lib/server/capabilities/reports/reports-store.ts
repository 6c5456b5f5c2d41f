import { sql } from 'kysely'
import { z } from 'zod'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { storedPieces } from './reports-form.ts'
import type { Edition, Figure, ListedReport, Report, ReportContent } from './reports-types.ts'

/** Rises when pieces are kept in another way; what is stored says in which one it is. */
const FORMAT = 1
const storedContent = z.object({ format: z.literal(FORMAT), pieces: storedPieces })

const columns = [
  'report_id',
  'title',
  'addressee',
  'template',
  'content',
  'version',
  'created_by',
  'updated_by',
  'updated_at',
] as const

/** All reports, the one that was changed last first. */
export async function listReports(tx: Tx, { municipalityId }: Municipality): Promise<ListedReport[]> {
  const rows = await tx
    .selectFrom('report as r')
    .select([
      'r.report_id as reportId',
      'r.title',
      'r.addressee',
      'r.updated_by as updatedBy',
      'r.updated_at as updatedAt',
    ])
    .select(sql<number>`jsonb_array_length(r.content -> 'pieces')`.as('pieceCount'))
    .select((from) =>
      from
        .selectFrom('report_edition as e')
        .select(sql<string | null>`max(e.issued_on)::text`.as('day'))
        .whereRef('e.municipality_id', '=', 'r.municipality_id')
        .whereRef('e.report_id', '=', 'r.report_id')
        .as('issuedOn'),
    )
    .where('r.municipality_id', '=', municipalityId)
    .orderBy('r.updated_at', 'desc')
    .orderBy('r.report_id')
    .execute()
  return rows
}

export async function findReport(
  tx: Tx,
  { municipalityId }: Municipality,
  reportId: number,
): Promise<Report | undefined> {
  const row = await tx
    .selectFrom('report')
    .select(columns)
    .where('municipality_id', '=', municipalityId)
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  return row && toReport(row)
}

type Written = ReportContent & { readonly by: string }

/** @returns the new report's id */
export async function insertReport(
  tx: Tx,
  { municipalityId }: Municipality,
  { template, by, ...content }: Written & { readonly template: string | null },
): Promise<number> {
  const row = await tx
    .insertInto('report')
    .values({
      municipality_id: municipalityId,
      template,
      created_by: by,
      updated_by: by,
      ...written(content),
    })
    .returning('report_id')
    .executeTakeFirstOrThrow()
  return row.report_id
}

/** Raises the version. @returns the new one; undefined if the stored version is another than the given one */
export async function updateReport(
  tx: Tx,
  { municipalityId }: Municipality,
  { reportId, version, by, ...content }: Written & Pick<Report, 'reportId' | 'version'>,
): Promise<number | undefined> {
  const row = await tx
    .updateTable('report')
    .set({ ...written(content), version: version + 1, updated_by: by, updated_at: sql<Date>`now()` })
    .where('municipality_id', '=', municipalityId)
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** With its editions. @returns false if the stored version is another, or nothing is stored */
export async function deleteReport(
  tx: Tx,
  { municipalityId }: Municipality,
  { reportId, version }: Pick<Report, 'reportId' | 'version'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('report')
    .where('municipality_id', '=', municipalityId)
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function written({ title, addressee, pieces }: ReportContent) {
  return { title, addressee, content: JSON.stringify({ format: FORMAT, pieces }) }
}

type Row = {
  report_id: number
  title: string
  addressee: string
  template: string | null
  content: unknown
  version: number
  created_by: string | null
  updated_by: string | null
  updated_at: Date
}

function toReport(row: Row): Report {
  return {
    reportId: row.report_id,
    title: row.title,
    addressee: row.addressee,
    template: row.template,
    // Checked on its way in: that it no longer fits is a bug.
    pieces: storedContent.parse(row.content).pieces,
    version: row.version,
    createdBy: row.created_by,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
  }
}

/** What was issued of a report, the newest first. */
export async function listEditions(
  tx: Tx,
  { municipalityId }: Municipality,
  reportId: number,
): Promise<Edition[]> {
  const rows = await tx
    .selectFrom('report_edition')
    .select(['edition', 'title', 'issued_by', 'figures'])
    .select(sql<string>`issued_on::text`.as('issued_on'))
    .where('municipality_id', '=', municipalityId)
    .where('report_id', '=', reportId)
    .orderBy('edition', 'desc')
    .execute()
  return rows.map((row) => ({
    edition: row.edition,
    title: row.title,
    issuedOn: row.issued_on,
    issuedBy: row.issued_by,
    figures: storedFigures.parse(row.figures),
  }))
}

const storedFigures = z.array(z.object({ key: z.string(), label: z.string(), text: z.string() }))

/** Adds the next edition. Editions are never changed. @returns its number; undefined where there is no such report */
export async function insertEdition(
  tx: Tx,
  { municipalityId }: Municipality,
  edition: {
    readonly reportId: number
    readonly title: string
    readonly issuedOn: string
    readonly by: string
    readonly figures: readonly Figure[]
    readonly document: Uint8Array
  },
): Promise<number | undefined> {
  const { reportId, title, issuedOn, by, figures, document } = edition
  // Two who issue at the same moment wait for each other here, so that each number is given once.
  const report = await tx
    .selectFrom('report')
    .select('report_id')
    .where('municipality_id', '=', municipalityId)
    .where('report_id', '=', reportId)
    .forUpdate()
    .executeTakeFirst()
  if (report === undefined) return undefined
  const row = await tx
    .insertInto('report_edition')
    .values((from) => ({
      municipality_id: municipalityId,
      report_id: reportId,
      edition: from
        .selectFrom('report_edition')
        .select(sql<number>`coalesce(max(edition), 0) + 1`.as('next'))
        .where('municipality_id', '=', municipalityId)
        .where('report_id', '=', reportId),
      title,
      issued_on: issuedOn,
      issued_by: by,
      figures: JSON.stringify(figures),
      document: Buffer.from(document),
    }))
    .returning('edition')
    .executeTakeFirstOrThrow()
  return row.edition
}

/** The document of an edition as it was handed out. */
export async function readEditionDocument(
  tx: Tx,
  { municipalityId }: Municipality,
  { reportId, edition }: { reportId: number; edition: number },
): Promise<{ title: string; issuedOn: string; document: Uint8Array } | undefined> {
  const row = await tx
    .selectFrom('report_edition')
    .select(['title', 'document'])
    .select(sql<string>`issued_on::text`.as('issuedOn'))
    .where('municipality_id', '=', municipalityId)
    .where('report_id', '=', reportId)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return row
}
