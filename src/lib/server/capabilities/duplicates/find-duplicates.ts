import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { createRevisionCache } from '../../platform/cache/revision-cache.ts'
import { pairKey, suspectedDuplicates } from './duplicate-rules.ts'
import { comparedOffers, distinctPairs } from './duplicate-store.ts'
import type { Suspicion } from './duplicate-types.ts'

const cache = createRevisionCache<readonly Suspicion[]>({ capacity: 50 })

/** Pairs that may be one offer and of which nobody said that they are two, the most alike first. */
export function findDuplicates(tx: Tx, municipality: Municipality): Promise<readonly Suspicion[]> {
  const { municipalityId, dataRevision } = municipality
  return cache.get({ municipalityId, name: 'duplicates', dataRevision }, async () => {
    const apart = new Set((await distinctPairs(tx)).map(pairKey))
    return suspectedDuplicates(await comparedOffers(tx), apart)
  })
}
