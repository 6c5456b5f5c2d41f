import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { providerKinds } from '#lib/server/capabilities/offers/index.ts'
import {
  appoint,
  changeProvider,
  dismiss,
  listProviderAccounts,
  parseProviderForm,
} from '#lib/server/capabilities/providers/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { changeOffers } from '../../change-offers.ts'
import { findProviderOfPage, providerIdOf } from './find-provider-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    const { provider } = await findProviderOfPage(tx, municipality, event.params)
    const { providerId, offers, accounts: _accounts, ...values } = provider
    const isPlanner = may(municipality.role, 'offers.change')
    const accounts = isPlanner ? await listProviderAccounts(tx) : []
    const texts = messages(locale).keeping.providers
    const asked = event.url.searchParams
    const base = `/k/${municipality.slug}/angebote`
    const said = {
      gespeichert: texts.saved,
      zugeordnet: texts.accounts.appointed,
      aufgehoben: texts.accounts.dismissed,
    }
    const merged = asked.get('zusammengelegt')
    return {
      said:
        merged === null
          ? (Object.entries(said).find(([name]) => asked.has(name))?.[1] ?? null)
          : texts.merge.done(Number(merged)),
      isPlanner,
      mayAppoint: may(municipality.role, 'members.change'),
      name: provider.name,
      values,
      kinds: providerKinds,
      offers: Object.values(offers).reduce((sum, some) => sum + some, 0),
      counts: offers,
      offersHref: `${base}?provider=${providerId}`,
      own: `${base}/traeger/${providerId}`,
      speaking: accounts.filter(({ providerIds }) => providerIds.includes(providerId)),
      otherAccounts: accounts.filter(({ providerIds }) => !providerIds.includes(providerId)),
    }
  })
}

export const actions: Actions = {
  save: async (event) => {
    const providerId = providerIdOf(event.params)
    const content = parseProviderForm(await event.request.formData())
    const done = await changeOffers(
      event,
      { act: 'provider', provider: providerId },
      async (tx, municipality) => {
        await findProviderOfPage(tx, municipality, event.params)
        return changeProvider(tx, providerId, content)
      },
    )
    if (!done.ok)
      return fail(400, { sentence: sentenceOf(done.refusal, event.locals.locale), values: content })
    redirect(303, addressOf(event, 'gespeichert'))
  },

  appoint: async (event) => {
    const userId = (await event.request.formData()).get('account')
    const providerId = providerIdOf(event.params)
    if (typeof userId === 'string' && userId !== '')
      await inWorkspace(event, 'members.change', (tx, municipality) =>
        appoint(tx, municipality, { userId, providerId }),
      )
    redirect(303, addressOf(event, 'zugeordnet'))
  },

  dismiss: async (event) => {
    const userId = (await event.request.formData()).get('account')
    const providerId = providerIdOf(event.params)
    if (typeof userId === 'string')
      await inWorkspace(event, 'members.change', (tx) => dismiss(tx, { userId, providerId }))
    redirect(303, addressOf(event, 'aufgehoben'))
  },
}

function addressOf(
  { params }: RequestEvent<{ municipality: string; provider: string }>,
  said: string,
): string {
  return `/k/${params.municipality}/angebote/traeger/${params.provider}?${said}`
}
