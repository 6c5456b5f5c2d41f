import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { canonOptions, canonWord } from '#lib/ui/networks/canon-words.ts'
import { areaChoices, areaNames } from '../area-scopes.ts'
import { readActors } from './read-actors.ts'
import { saidAfter } from '../said-after.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const { locale } = event.locals
    const address = event.url.searchParams
    const { total, found, filter, networks, directory } = await readActors(tx, municipality, address)
    return {
      base: `/k/${municipality.slug}/netzwerke`,
      mayChange: may(municipality.role, 'networks.change'),
      said: saidAfter(address, locale),
      total,
      filter,
      query: event.url.search,
      choices: keptOnServer({
        areas: areaChoices(directory),
        sectors: canonOptions('sector', locale),
        networks: networks.map(({ networkId, name }) => ({ value: String(networkId), text: name })),
      }),
      actors: keptOnServer(
        found.map((actor) => ({
          actorId: actor.actorId,
          name: actor.name,
          sector: actor.sector === null ? '' : canonWord('sector', actor.sector, locale),
          areas: areaNames(actor.areaIds, directory).join(', '),
          networks: actor.networks.map(({ name }) => name).join(', '),
          partners: actor.partners,
          contact: [actor.contact, actor.email, actor.phone].filter((part) => part !== '').join(' · '),
        })),
      ),
    }
  })
