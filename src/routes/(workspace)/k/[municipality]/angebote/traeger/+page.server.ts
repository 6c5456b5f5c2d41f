import { providerKey } from '#lib/server/capabilities/offers/index.ts'
import { listProvidersInFull } from '#lib/server/capabilities/providers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { onlyPlanners } from '../only-planners.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'offers.read', async (tx, municipality) => {
    onlyPlanners(municipality)
    const providers = await listProvidersInFull(tx, context().today())
    const word = (event.url.searchParams.get('q') ?? '').trim().slice(0, 200)
    const found = providers.filter(({ name }) => providerKey(name).includes(providerKey(word)))
    return {
      word,
      all: providers.length,
      shown: keptOnServer(
        found.map(({ providerId, name, kind, email, phone, website, offers, accounts }) => ({
          href: `/k/${municipality.slug}/angebote/traeger/${providerId}`,
          providerId,
          name,
          kind,
          contact: [email, phone, website].filter((part) => part !== '').join(' · '),
          offers: offers.fresh + offers.due + offers.marked + offers.hidden,
          fresh: offers.fresh,
          due: offers.due,
          old: offers.marked + offers.hidden,
          accounts,
        })),
      ),
    }
  })
