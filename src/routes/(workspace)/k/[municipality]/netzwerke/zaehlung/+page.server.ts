import { lifePhaseBlocks } from '@gelingen/catalogue'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { countRows } from './count-rows.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const { locale } = event.locals
    const address = event.url.searchParams
    const { level, levels, rows, networkCount } = await countRows(tx, municipality, {
      address,
      today: context().today(),
    })
    return {
      base: `/k/${municipality.slug}/netzwerke`,
      networkCount,
      level: level === null ? null : { code: level.code, name: level.name },
      levels,
      query: event.url.search,
      blocks: lifePhaseBlocks.map(({ name }) => name[locale]),
      // What is limited to no area is the same everywhere.
      everywhere: rows[0]?.byBlock.map((block) => block.everywhere) ?? [],
      rows: keptOnServer(rows),
    }
  })
