import { inPortal } from '#lib/server/portal/portal-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inPortal(event, async (_tx, { portal, language, kept }) => ({
    language,
    kept,
    name: portal.name,
    slug: portal.slug,
    contact: portal.contact,
  }))
