import { portalAddress } from '#lib/portal/address.ts'
import { readKeptOffers } from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inPortal(event, async (tx, { portal: { municipalityId, slug, name }, language, kept }) => {
    const offers = await readKeptOffers(tx, { municipalityId, ids: kept, language })
    const address = portalAddress({ language, kommune: slug, path: 'merkliste', kept })
    return { language, kept, slug, name, offers, address: context().origin + address }
  })
