import { error } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { parseIndexQuery } from './index-address.ts'
import { readIndexPage } from './read-index-page.ts'
import { showResult } from './show-result.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const { searchParams } = event.url
  const query = parseIndexQuery(searchParams)
  const { page, role } = await inWorkspace(event, 'index.read', async (tx, municipality) => ({
    page: await readIndexPage(tx, municipality, {
      code: event.params.code,
      locale,
      today: context().today(),
    }),
    role: municipality.role,
  }))
  if (page === null) error(404)
  const { shown, ...about } = page
  return {
    ...about,
    query,
    isNew: searchParams.has('angelegt'),
    isSaved: searchParams.has('gespeichert'),
    mayChange: may(role, 'index.change'),
    mayImport: may(role, 'imports.run'),
    mayReadChain: may(role, 'chain.read'),
    problem: shown.ok ? null : shown.sentence,
    result: shown.ok ? showResult(shown, { page, query, locale }) : null,
  }
}
