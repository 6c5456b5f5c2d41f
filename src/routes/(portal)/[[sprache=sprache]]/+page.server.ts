import { listOpenPortals } from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { asPublic } from '#lib/server/platform/database/tenancy.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const portals = await asPublic(context().database.kysely, listOpenPortals)
  return {
    language: locals.portalLanguage,
    portals: portals.map(({ slug, name }) => ({ slug, name })),
  }
}
