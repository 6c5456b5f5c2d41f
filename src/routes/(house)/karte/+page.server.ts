import { redirect } from '@sveltejs/kit'
import { listReleasingMunicipalities } from '#lib/server/capabilities/release/index.ts'
import { context } from '#lib/server/context.ts'
import { asPublic } from '#lib/server/platform/database/tenancy.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async () => {
  const municipalities = await asPublic(context().database.kysely, listReleasingMunicipalities)
  const [only] = municipalities
  if (municipalities.length === 1 && only !== undefined) redirect(303, `/karte/${only.slug}`)
  return { municipalities }
}
