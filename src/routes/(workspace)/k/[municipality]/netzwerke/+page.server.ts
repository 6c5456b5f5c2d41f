import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { canonOptions, stepGroups } from '#lib/ui/networks/canon-words.ts'
import { areaChoices } from './area-scopes.ts'
import { readNetworks } from './read-networks.ts'
import { topicNames, whereWords } from './say-network.ts'
import { saidAfter } from './said-after.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const { locale } = event.locals
    const { all, found, filter, directory } = await readNetworks(tx, municipality, event.url.searchParams)
    const { scope: _, ...chosen } = filter
    return {
      base: `/k/${municipality.slug}/netzwerke`,
      mayChange: may(municipality.role, 'networks.change'),
      said: saidAfter(event.url.searchParams, locale),
      total: all.length,
      filter: chosen,
      query: event.url.search,
      choices: keptOnServer({
        areas: areaChoices(directory),
        steps: stepGroups(locale),
        topics: canonOptions('topic', locale),
        sectors: canonOptions('sector', locale),
      }),
      networks: keptOnServer(
        found.map((network) => ({
          networkId: network.networkId,
          name: network.name,
          focus: network.focus,
          where: whereWords(network, directory, locale),
          topics: topicNames(network.topics.slice(0, 3), locale).join(', '),
          named: network.named,
          said: network.memberCount,
          foundedIn: network.foundedIn,
          endedIn: network.endedIn,
          goalsWritten: network.goalsWritten,
          changed: network.updatedAt === null ? '' : formatInstant(network.updatedAt, locale),
        })),
      ),
    }
  })
