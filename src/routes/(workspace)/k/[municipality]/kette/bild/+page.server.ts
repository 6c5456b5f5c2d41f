import { error } from '@sveltejs/kit'
import { chainFor } from '#lib/server/capabilities/chain/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { readPictureQuery } from './picture-query.ts'
import { readPicturePage } from './read-picture-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const page = await inWorkspace(event, 'chain.read', async (tx, municipality) => {
    const { slug, role, minimumCount } = municipality
    const rights = { mayChange: may(role, 'chain.change'), mayImport: may(role, 'imports.run') }
    const computed = await chainFor(tx, municipality, context().today())
    if (computed.lacks !== null) return { lacks: computed.lacks, base: `/k/${slug}`, ...rights }
    const query = readPictureQuery(computed, event.url.searchParams)
    if (query === undefined) error(404)
    return { lacks: null, ...rights, ...readPicturePage(computed, query, { slug, minimumCount, locale }) }
  })
  return { page: keptOnServer(page) }
}
