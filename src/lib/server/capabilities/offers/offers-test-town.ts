import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import type { FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Permission } from '../../platform/identity/permissions.ts'
import type { ImportCounts, ImportIssue, ImportMeaning, SourceRow } from '../imports/index.ts'
import { openOffersImport } from './import-offers.ts'
import { offersImportDefinition } from './offers-import-definition.ts'

/** A municipality for tests and the ways into it. */
export type TestTown = {
  municipalityId: number
  inside<Result>(
    work: (tx: Tx, municipality: Municipality) => Promise<Result>,
    permission?: Permission,
  ): Promise<Result>
  /** Runs the import target over rows; the imports capability is not needed for it. */
  importRows(
    definition: Record<string, unknown>,
    rows: readonly SourceRow[],
    options?: { decimal?: ',' | '.'; preview?: boolean; show?: (meaning: ImportMeaning) => void },
  ): Promise<ImportCounts & { issues: ImportIssue[] }>
}

export async function aTown(database: FreshDatabase, slug: string, ags: string): Promise<TestTown> {
  const municipalityId = await aMunicipality(database, { slug, ags })
  const principal = await aMember(database, { municipalityId, userId: `planner-${slug}` })
  const inside: TestTown['inside'] = (work, permission = 'offers.change') =>
    inMunicipality({ database: database.kysely, principal, municipality: slug, permission }, work)
  return {
    municipalityId,
    inside,
    importRows: (definition, rows, options) =>
      inside(async (tx, municipality) => {
        const issues: ImportIssue[] = []
        const session = await openOffersImport(offersImportDefinition.parse(definition), {
          tx,
          municipality,
          importRunId: 1,
          decimal: ',',
          ...options,
          report: (issue) => void issues.push(issue),
        })
        await session.take(rows.slice(0, 1))
        await session.take(rows.slice(1))
        return { ...(await session.finish()), issues }
      }),
  }
}

/** District 01 (longitude 13.0 to 13.2, latitude 52.4 to 52.6) with its quarters 0101 in the west and 0102 in the east. */
export async function withAreas(database: FreshDatabase, { municipalityId }: TestTown) {
  const district = await aSquare(database, municipalityId, {
    level: 'bezirk',
    position: 1,
    code: '01',
    west: 13,
    east: 13.2,
  })
  const quarter = { level: 'viertel', position: 2, parent: district }
  const west = await aSquare(database, municipalityId, { ...quarter, code: '0101', west: 13, east: 13.1 })
  const east = await aSquare(database, municipalityId, { ...quarter, code: '0102', west: 13.1, east: 13.2 })
  return { district, west, east }
}

type Square = { level: string; position: number; code: string; west: number; east: number; parent?: number }

async function aSquare(database: FreshDatabase, municipalityId: number, square: Square): Promise<number> {
  const { level, position, code, west, east, parent = null } = square
  const [south, north] = [52.4, 52.6]
  await database.asOwner(
    `insert into area_level (municipality_id, code, name, position) values ($1, $2, $2, $3) on conflict (municipality_id, code) do nothing`,
    [municipalityId, level, position],
  )
  const [area] = await database.asOwner<{ area_id: number }>(
    `insert into area (municipality_id, area_level_id, parent_area_id, code, name)
     select $1, area_level_id, $3, $4, 'Gebiet ' || $4 from area_level where municipality_id = $1 and code = $2 returning area_id`,
    [municipalityId, level, parent, code],
  )
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  await database.asOwner(
    `insert into area_shape (municipality_id, area_id, geometry, outline, sample_points, area_km2, west, south, east, north)
     values ($1, $2, $3, '', '[]', 1, $4, $5, $6, $7)`,
    [
      municipalityId,
      area?.area_id,
      JSON.stringify({ type: 'Polygon', coordinates: [ring] }),
      west,
      south,
      east,
      north,
    ],
  )
  return area?.area_id ?? 0
}
