import { findOpenPortal } from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { asPublic } from '#lib/server/platform/database/tenancy.ts'
import type { LayoutServerLoad } from './$types'

/** What stands around each page of the portal, also around one that there is not. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
  const { kommune } = params
  const portal =
    kommune === undefined
      ? undefined
      : await asPublic(context().database.kysely, (tx) => findOpenPortal(tx, kommune))
  return {
    frame: {
      language: locals.portalLanguage,
      origin: context().origin,
      portal: portal === undefined ? undefined : { slug: portal.slug, name: portal.name },
    },
  }
}
