import { putDocument, removeDocument } from '@gelingen/search'
import type { Tx } from '../../platform/database/tenancy.ts'
import { digestOfAreas, surroundingsOf, type Wanted } from './build-search-directory.ts'
import { documentOf, factsOf } from './search-document-rules.ts'
import { readSearchDigests, readSearchedAreas, readSearchedOffersByIds } from './search-offers-store.ts'
import type { SearchDirectory } from './search-types.ts'

/** More changes at once are cheaper in a new index, and so are many since the words of compounds were learnt. */
const MOST_AT_ONCE = 300
const MOST_SHARE = 0.25
/** Offers put in at a time, between which others get their turn: about five milliseconds. */
const PORTION = 25

/**
 * Brings a directory up to date in its place, offer by offer. Most changes of a municipality's data touch no offer at all.
 * @returns false: too much has changed; build it anew
 */
export async function refreshSearchDirectory(
  tx: Tx,
  { directory, wanted }: { directory: SearchDirectory; wanted: Wanted },
): Promise<boolean> {
  const { areas } = await readSearchedAreas(tx, wanted)
  if (digestOfAreas(areas) !== directory.areasDigest) return false
  const digests = await readSearchDigests(tx, wanted)
  const changed = [...digests].filter(([id, digest]) => directory.offers.get(id)?.digest !== digest)
  const gone = [...directory.offers.keys()].filter((id) => !digests.has(id))
  const changes = changed.length + gone.length
  const isMuch =
    changes > MOST_AT_ONCE || directory.changes + changes > MOST_SHARE * Math.max(100, digests.size)
  if (isMuch) return false
  for (const id of gone) {
    removeDocument(directory.index, id)
    directory.offers.delete(id)
  }
  const surroundings = surroundingsOf(wanted, directory.areasOf)
  for (let from = 0; from < changed.length; from += PORTION) {
    const ids = changed.slice(from, from + PORTION).map(([id]) => id)
    for (const offer of await readSearchedOffersByIds(tx, wanted, ids)) {
      putDocument(directory.index, documentOf(offer, surroundings))
      directory.offers.set(`${offer.offerId}`, factsOf(offer))
      directory.places.add(offer)
    }
  }
  directory.changes += changes
  directory.dataRevision = wanted.dataRevision
  directory.day = wanted.today
  return true
}
