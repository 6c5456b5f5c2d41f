import { createHash } from 'node:crypto'
import { createRevisionCache } from '../../platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readSettings } from './chain-store.ts'
import { computeMunicipalChain } from './compute-municipal-chain.ts'
import type { MunicipalChain } from './municipal-chain-types.ts'

const cache = createRevisionCache<MunicipalChain>({ capacity: 40 })

/**
 * The chain of a municipality as its settings have it, remembered until its data change; ask in a reading transaction
 * only, and with `chain.read`.
 *
 * @param today ISO date: areas in force, and what counts as stale
 */
export async function chainFor(tx: Tx, municipality: Municipality, today: string): Promise<MunicipalChain> {
  const { municipalityId, dataRevision } = municipality
  const settings = await readSettings(tx, municipality)
  const name = createHash('sha256')
    .update(JSON.stringify([settings, today]))
    .digest('base64')
  return cache.get({ municipalityId, name, dataRevision }, () =>
    computeMunicipalChain(tx, municipality, { settings, today }),
  )
}
