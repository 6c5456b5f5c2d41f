import { portalAddress } from '#lib/portal/address.ts'
import { readEmbedFilter } from '#lib/portal/embed-filter.ts'
import { embeddedOffers } from '#lib/server/portal/embedded-offers.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inPortal(event, async (tx, { portal, language }) => ({
    language,
    town: portal.name,
    offers: await embeddedOffers(tx, { portal, language, filter: readEmbedFilter(event.url.searchParams) }),
    all: portalAddress({ language, kommune: portal.slug, path: 'suche' }),
  }))
