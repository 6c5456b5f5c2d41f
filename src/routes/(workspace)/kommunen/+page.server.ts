import { redirect } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { membershipsOf } from '#lib/server/platform/identity/memberships.ts'
import type { PageServerLoad } from './$types'

/** Whoever belongs to one municipality only, goes straight on. */
export const load: PageServerLoad = async ({ locals }) => {
  const memberships = await membershipsOf(context().database.kysely, locals.person?.userId ?? '')
  const [only, another] = memberships
  if (only !== undefined && another === undefined) redirect(303, `/k/${only.slug}`)
  return { memberships }
}
