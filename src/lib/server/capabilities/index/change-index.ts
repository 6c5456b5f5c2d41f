import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { findLevel } from './find-level.ts'
import type { IndexChange } from './index-form.ts'
import { deleteDefinition, findIndex, updateDefinition } from './index-store.ts'
import type { IndexDefinition } from './index-types.ts'

/**
 * Changes the given parts of a definition, unless somebody else has changed it since the version that the person saw.
 * @returns the changed definition, or `index/unknown-definition`, `index/stale-version`, `index/unknown-level`
 */
export async function changeIndex(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  change: IndexChange,
): Promise<Outcome<IndexDefinition>> {
  const current = await findIndex(tx, municipality, change)
  if (current === undefined) return refuse('index/unknown-definition')
  const { settings, version, areaLevelId } = change
  if (areaLevelId !== undefined && (await findLevel(tx, municipality, areaLevelId)) === undefined)
    return refuse('index/unknown-level')
  const changed = await updateDefinition(tx, municipality, {
    ...current,
    name: change.name ?? current.name,
    description: change.description ?? current.description,
    areaLevelId: areaLevelId ?? current.areaLevelId,
    period: change.period ?? current.period,
    settings: { ...current.settings, ...settings },
    version,
    updatedBy: principal.userId,
  })
  return changed === undefined ? staleVersion(current) : { ok: true, value: changed }
}

/** Deletes the version that the person saw. @returns `index/unknown-definition` or `index/stale-version` as refusals */
export async function deleteIndex(
  tx: Tx,
  municipality: Municipality,
  { indexDefinitionId, version }: { indexDefinitionId: number; version: number },
): Promise<Outcome<null>> {
  const current = await findIndex(tx, municipality, { indexDefinitionId })
  if (current === undefined) return refuse('index/unknown-definition')
  return (await deleteDefinition(tx, municipality, { indexDefinitionId, version }))
    ? { ok: true, value: null }
    : staleVersion(current)
}

function staleVersion({ name, version }: IndexDefinition): ReturnType<typeof refuse> {
  return refuse('index/stale-version', { name, current: version })
}
