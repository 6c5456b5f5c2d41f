import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { alikeProviders, mergeProviders, type Provider } from '#lib/server/capabilities/providers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { changeOffers } from '../../../change-offers.ts'
import { onlyPlanners } from '../../../only-planners.ts'
import { findProviderOfPage, providerIdOf } from '../find-provider-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'offers.read', async (tx, municipality) => {
    onlyPlanners(municipality)
    const { provider, others } = await findProviderOfPage(tx, municipality, event.params)
    const other = others.find(({ providerId }) => String(providerId) === event.url.searchParams.get('mit'))
    const named = ({ providerId, name }: Provider) => ({ providerId, name })
    return {
      name: provider.name,
      own: `/k/${municipality.slug}/angebote/traeger/${provider.providerId}`,
      other:
        other === undefined
          ? null
          : {
              ...named(other),
              offers: Object.values(other.offers).reduce((sum, some) => sum + some, 0),
            },
      options: keptOnServer({
        alike: alikeProviders(provider, others).map(named),
        all: others.map(named),
      }),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const to = providerIdOf(event.params)
    const from = Number((await event.request.formData()).get('from'))
    const today = context().today()
    const done = await changeOffers(event, { act: 'merge-providers', from, to }, (tx, municipality) => {
      onlyPlanners(municipality)
      return mergeProviders(tx, municipality, { from, to, today })
    })
    if (!done.ok) return fail(409, { sentence: sentenceOf(done.refusal, event.locals.locale) })
    redirect(
      303,
      `/k/${event.params.municipality}/angebote/traeger/${to}?zusammengelegt=${done.value.offers}`,
    )
  },
}
