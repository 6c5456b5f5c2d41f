import type { FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import type { ImportCounts, ImportIssue, ImportTarget, SourceRow } from '../imports/index.ts'

export type ImportResult = { issues: ImportIssue[]; counts: ImportCounts }

/** Runs a file's rows through a target as the imports do: a refused row rolls everything back. */
export async function importRows<Definition>({
  database,
  principal,
  municipality,
  target,
  definition,
  rows,
  decimal = '.',
  preview = false,
}: {
  database: FreshDatabase
  principal: Principal
  municipality: string
  target: ImportTarget<Definition>
  definition: unknown
  rows: SourceRow[]
  decimal?: ',' | '.'
  preview?: boolean
}): Promise<ImportResult> {
  const parsed = target.definition.parse(definition)
  const issues: ImportIssue[] = []
  let counts: ImportCounts = { added: 0, changed: 0, unchanged: 0 }
  const work = inMunicipality(
    { database: database.kysely, principal, municipality, permission: 'areas.change' },
    async (tx, entered) => {
      const session = await target.open(parsed, {
        tx,
        municipality: entered,
        importRunId: 1,
        decimal,
        preview,
        report: (issue) => issues.push(issue),
      })
      for (let from = 0; from < rows.length; from += 100) await session.take(rows.slice(from, from + 100))
      counts = await session.finish()
      if (issues.some(({ weight }) => weight === 'refused')) throw new RolledBack()
    },
  )
  await work.catch((failure: unknown) => {
    if (!(failure instanceof RolledBack)) throw failure
  })
  return { issues, counts }
}

class RolledBack extends Error {}

/** Side of the squares of the tests' town, in degrees. */
const SIDE = 0.01

type Square = {
  code: string
  name?: string
  column: number
  row: number
  columns?: number
  rows?: number
  parent?: string
}

/** A rectangle of the tests' town near 51° north, 7° east: column and row count from its south-western corner. */
export function squareRing({ column, row, columns = 1, rows = 1 }: Omit<Square, 'code'>): [number, number][] {
  const at = (x: number, y: number): [number, number] => [
    Math.round((7 + SIDE * x) * 1e6) / 1e6,
    Math.round((51 + SIDE * y) * 1e6) / 1e6,
  ]
  return [
    at(column, row),
    at(column + columns, row),
    at(column + columns, row + rows),
    at(column, row + rows),
    at(column, row),
  ]
}

/** Rows of a file of rectangular areas. */
export function squares(...areas: Square[]): SourceRow[] {
  return areas.map((area, position) => ({
    line: position + 1,
    cells: { ID: area.code, NAME: area.name ?? `Gebiet ${area.code}`, TEIL_VON: area.parent ?? '' },
    geometry: { type: 'Polygon', coordinates: [squareRing(area)] },
  }))
}
