import { error } from '@sveltejs/kit'
import { keptOffers } from '#lib/portal/address.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import { findOpenPortal, type OpenPortal } from '../capabilities/portal/index.ts'
import { context } from '../context.ts'
import { asPublic, type Tx } from '../platform/database/tenancy.ts'

type PortalEvent = { locals: App.Locals; params: { kommune: string }; url: URL }

/** The frame of a portal page: language, municipality and the memory list of the address. */
export type PortalFrame = { language: PortalLanguage; portal: OpenPortal; kept: number[] }

/**
 * For pages of the portal: a transaction that sees only what is public, in the municipality of the address.
 * @throws HttpError 404 there is no such municipality, or its portal is closed
 */
export function inPortal<Result>(
  event: PortalEvent,
  work: (tx: Tx, frame: PortalFrame) => Promise<Result>,
): Promise<Result> {
  return asPublic(context().database.kysely, async (tx) => {
    const portal = await findOpenPortal(tx, event.params.kommune)
    if (portal === undefined) error(404)
    getSearchReady(portal)
    return work(tx, {
      language: event.locals.portalLanguage,
      portal,
      kept: keptOffers(event.url.searchParams),
    })
  })
}

/** Who looks at a page will search next: what is searched in should be there by then. */
function getSearchReady(portal: OpenPortal): void {
  const { directories, today } = context()
  // Whoever asks gets the failure.
  Promise.resolve(directories.of({ ...portal, today: today() })).catch(() => undefined)
}
