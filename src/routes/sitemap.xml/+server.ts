import type { RequestHandler } from '@sveltejs/kit'
import { portalAddress } from '#lib/portal/address.ts'
import { portalLanguages } from '#lib/portal/languages.ts'
import { listOpenPortals } from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { asPublic } from '#lib/server/platform/database/tenancy.ts'

/** The standing pages of all open portals, in all languages; offers are found from there. */
export const GET: RequestHandler = async () => {
  const { database, origin } = context()
  const portals = await asPublic(database.kysely, listOpenPortals)
  const pages = [
    { path: '' },
    ...portals.flatMap(({ slug }) => ['', 'notfall', 'ueber'].map((path) => ({ kommune: slug, path }))),
  ]
  const addresses = pages.flatMap((page) =>
    portalLanguages.map((language) => origin + portalAddress({ language, ...page })),
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n')}
</urlset>
`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  )
}
