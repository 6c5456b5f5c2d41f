import { readEmbedFilter, searchAddressOf } from '#lib/server/portal/embed-filter.ts'
import { embeddedOffers } from '#lib/server/portal/embedded-offers.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inPortal(event, async (tx, { portal, language }) => {
    const filter = readEmbedFilter(event.url.searchParams)
    return {
      language,
      town: portal.name,
      offers: await embeddedOffers(tx, { portal, language, filter }),
      all: searchAddressOf(filter, { portal, language }),
    }
  })
