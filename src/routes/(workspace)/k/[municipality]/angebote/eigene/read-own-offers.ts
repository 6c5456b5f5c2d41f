import { listKeptOffers, listOwnProviders } from '#lib/server/capabilities/offers/index.ts'
import { listProposals } from '#lib/server/capabilities/proposals/index.ts'
import { confirmationState, dueOn, readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'

const LATEST_DECIDED = 10

/** What an account that speaks for providers keeps: offers with what is to be done, and proposals. */
export async function readOwnOffers(tx: Tx, today: string) {
  const providers = await listOwnProviders(tx)
  const rhythm = await readDirectorySettings(tx)
  const providerIds = providers.map(({ providerId }) => providerId)
  const waiting = await listProposals(tx, { waiting: true, providerIds })
  const decided = await listProposals(tx, { waiting: false, providerIds, most: LATEST_DECIDED })
  const offers = (await listKeptOffers(tx, providerIds)).map((offer) => ({
    ...offer,
    state: confirmationState(offer, rhythm, today),
    dueOn: dueOn(offer, rhythm),
  }))
  return {
    providers,
    offers,
    waiting,
    decided,
    toConfirm: offers.filter(({ state }) => state !== 'fresh').length,
    declined: decided.filter(({ decision }) => decision === 'declined').length,
  }
}
