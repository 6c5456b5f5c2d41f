import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { readOverview } from './overview/read-overview.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  const overview = await inWorkspace(event, 'workspace.see', (tx, municipality) =>
    readOverview(tx, municipality, { today, locale }),
  )
  return { overview: keptOnServer(overview) }
}
