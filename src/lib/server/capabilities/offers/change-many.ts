import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { afterChange } from './change-many-rules.ts'
import { deleteMany, readMany, updateMany } from './change-many-store.ts'
import type { ManyChange, ManyChanged, SeenOffer } from './change-many-types.ts'
import { deleteUnusedSites } from './sites-store.ts'

/** The offers that a change would change, by name: those that say so already are left out. */
export async function wouldChange(
  tx: Tx,
  { offerIds, change, today }: { offerIds: readonly number[]; change: ManyChange; today: string },
): Promise<(SeenOffer & { name: string })[]> {
  const offers = await readMany(tx, offerIds)
  return offers
    .filter((offer) => change.kind === 'remove' || afterChange(offer, change, today) !== undefined)
    .map(({ offerId, version, name }) => ({ offerId, version, name }))
}

/** Does to many offers what the person saw before; what somebody changed since they saw it stays as it is and is named. */
export async function changeMany(
  tx: Tx,
  municipality: Municipality,
  { seen, change, today }: { seen: readonly SeenOffer[]; change: ManyChange; today: string },
): Promise<ManyChanged> {
  const stored = await readMany(
    tx,
    seen.map(({ offerId }) => offerId),
  )
  const versionSeen = new Map(seen.map(({ offerId, version }) => [offerId, version]))
  const asSeen = stored.filter(({ offerId, version }) => versionSeen.get(offerId) === version)
  const changed =
    change.kind === 'remove'
      ? await removed(tx, municipality, asSeen)
      : await updateMany(
          tx,
          municipality,
          asSeen.flatMap((offer) => afterChange(offer, change, today) ?? []),
        )
  const wanted =
    change.kind === 'remove'
      ? stored
      : stored.filter((offer) => afterChange(offer, change, today) !== undefined)
  const leftOut = wanted.filter(({ offerId }) => !changed.has(offerId)).map(({ name }) => name)
  return { changed: changed.size, leftOut }
}

async function removed(
  tx: Tx,
  municipality: Municipality,
  offers: readonly SeenOffer[],
): Promise<ReadonlySet<number>> {
  const gone = await deleteMany(tx, municipality, offers)
  const sites = new Set(gone.flatMap(({ siteId }) => siteId ?? []))
  await deleteUnusedSites(tx, municipality, [...sites])
  return new Set(gone.map(({ offerId }) => offerId))
}
