import { redirect } from '@sveltejs/kit'
import { keptOffers, portalAddress } from '#lib/portal/address.ts'
import { choosePortals } from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { asPublic } from '#lib/server/platform/database/tenancy.ts'
import type { PageServerLoad } from './$types'

/** The question for all municipalities; as soon as it is clear which one answers, its search does. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const language = locals.portalLanguage
  const text = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 200)
  const asked = { q: text('q'), alter: text('alter'), ort: text('ort') }
  const kept = keptOffers(url.searchParams)
  const hasAsked = url.searchParams.has('q') || asked.ort !== ''
  const { portals, placeIn, isUnknown } = await asPublic(context().database.kysely, (tx) =>
    choosePortals(tx, asked.ort),
  )
  const answers = portals.map((portal) => {
    const query = { ...asked, ort: isUnknown ? '' : placeIn(portal) }
    const search = portalAddress({ language, kommune: portal.slug, path: 'suche', query, kept })
    const start = portalAddress({ language, kommune: portal.slug, kept })
    return { slug: portal.slug, name: portal.name, href: hasAsked ? search : start }
  })
  const [answer] = answers
  if (hasAsked && answer !== undefined && answers.length === 1) redirect(303, answer.href)
  return { language, asked, hasAsked, isUnknown, kept, answers }
}
