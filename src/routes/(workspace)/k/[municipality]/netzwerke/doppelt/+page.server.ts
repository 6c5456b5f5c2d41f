import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { readDoubles } from './read-doubles.ts'
import type { PageServerLoad } from './$types'

/** So improbable by lot that it is worth saying. */
const CLEARLY = 0.05

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const { locale } = event.locals
    const { pairs, ...counts } = await readDoubles(tx, municipality, { today: context().today(), locale })
    return {
      base: `/k/${municipality.slug}/netzwerke`,
      ...counts,
      pairs: keptOnServer(
        pairs.map(({ ofSmaller, chance, expected, ...pair }) => ({
          ...pair,
          share: `${formatNumber(ofSmaller * 100, locale, 0)} %`,
          expected: formatNumber(expected, locale, 1),
          isMoreThanChance: chance <= CLEARLY,
        })),
      ),
    }
  })
