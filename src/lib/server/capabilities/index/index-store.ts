import { parseIndexSpec } from '@gelingen/methods/composite-index'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx, Municipality } from '../../platform/database/tenancy.ts'
import type { IndexDefinition, IndexSettings } from './index-types.ts'

const columns = [
  'index_definition_id',
  'code',
  'name',
  'description',
  'template',
  'area_level_id',
  'period',
  'spec',
  'version',
  'updated_by',
  'updated_at',
] as const

/** All definitions of the municipality, by name. */
export async function listIndices(tx: Tx, { municipalityId }: Municipality): Promise<IndexDefinition[]> {
  const rows = await tx
    .selectFrom('index_definition')
    .select(columns)
    .where('municipality_id', '=', municipalityId)
    .orderBy('name')
    .orderBy('index_definition_id')
    .execute()
  return rows.map(toDefinition)
}

/** The definition of an id, or of the code in an address. */
export async function findIndex(
  tx: Tx,
  { municipalityId }: Municipality,
  key: { indexDefinitionId: number } | { code: string },
): Promise<IndexDefinition | undefined> {
  const all = tx.selectFrom('index_definition').select(columns).where('municipality_id', '=', municipalityId)
  const one =
    'code' in key
      ? all.where('code', '=', key.code)
      : all.where('index_definition_id', '=', key.indexDefinitionId)
  const row = await one.executeTakeFirst()
  return row && toDefinition(row)
}

export type DefinitionContent = Omit<IndexDefinition, 'indexDefinitionId' | 'version' | 'updatedAt'>

/** @returns undefined if the code is taken */
export async function insertDefinition(
  tx: Tx,
  municipality: Municipality,
  content: DefinitionContent,
): Promise<IndexDefinition | undefined> {
  const row = await tx
    .insertInto('index_definition')
    .values({
      municipality_id: municipality.municipalityId,
      code: content.code,
      template: content.template && `${content.template.template}/${content.template.index}`,
      ...changeable(content),
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'code']).doNothing())
    .returning(columns)
    .executeTakeFirst()
  return row && toDefinition(row)
}

/** Raises the version. @returns undefined if the stored version is another than the given one's */
export async function updateDefinition(
  tx: Tx,
  { municipalityId }: Municipality,
  definition: IndexDefinition,
): Promise<IndexDefinition | undefined> {
  const row = await tx
    .updateTable('index_definition')
    .set({ ...changeable(definition), version: definition.version + 1, updated_at: sql<Date>`now()` })
    .where('municipality_id', '=', municipalityId)
    .where('index_definition_id', '=', definition.indexDefinitionId)
    .where('version', '=', definition.version)
    .returning(columns)
    .executeTakeFirst()
  return row && toDefinition(row)
}

/** @returns false if the stored version is another, or nothing is stored */
export async function deleteDefinition(
  tx: Tx,
  { municipalityId }: Municipality,
  { indexDefinitionId, version }: Pick<IndexDefinition, 'indexDefinitionId' | 'version'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('index_definition')
    .where('municipality_id', '=', municipalityId)
    .where('index_definition_id', '=', indexDefinitionId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function changeable({ name, description, areaLevelId, period, settings, updatedBy }: DefinitionContent) {
  return {
    name,
    description,
    area_level_id: areaLevelId,
    period,
    spec: JSON.stringify(settings),
    updated_by: updatedBy,
  }
}

type Row = {
  index_definition_id: number
  code: string
  name: string
  description: string
  template: string | null
  area_level_id: number
  period: string
  spec: unknown
  version: number
  updated_by: string | null
  updated_at: Date
}

function toDefinition(row: Row): IndexDefinition {
  return {
    indexDefinitionId: row.index_definition_id,
    code: row.code,
    name: row.name,
    description: row.description,
    template: toTemplate(row.template),
    areaLevelId: row.area_level_id,
    period: row.period,
    settings: toSettings(row.spec),
    version: row.version,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
  }
}

function toTemplate(stored: string | null): IndexDefinition['template'] {
  const [template, index] = stored?.split('/') ?? []
  return template === undefined || index === undefined ? null : { template, index }
}

const storedSettings = z.object({
  spec: z.unknown(),
  periods: z.record(z.string(), z.string()),
  seed: z.number(),
})

/** Stored settings were checked on their way in; that they no longer fit is a bug, not a refusal. */
function toSettings(json: unknown): IndexSettings {
  const { spec, periods, seed } = storedSettings.parse(json)
  const parsed = parseIndexSpec(spec)
  if (!parsed.ok)
    throw new Error(
      `stored index spec: ${parsed.problems.map(({ path, code }) => `${path} ${code}`).join(', ')}`,
    )
  return { spec: parsed.spec, periods, seed }
}
