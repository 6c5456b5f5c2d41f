import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { actorOfProvider, listProvidersToJoin } from '#lib/server/capabilities/actors/index.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { refuse, type Outcome } from '#lib/server/platform/refusal.ts'
import { changeNetworks, principalOf, readForChange } from '../../change-networks.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const providers = await listProvidersToJoin(tx, municipality)
    return {
      base: `/k/${municipality.slug}/netzwerke/akteure`,
      taken: event.url.searchParams.get('uebernommen'),
      known: providers.filter(({ actorId }) => actorId !== null).length,
      providers: keptOnServer(providers.filter(({ actorId }) => actorId === null)),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const ids = form.getAll('traeger').filter((id) => /^\d{1,9}$/.test(String(id))).map(Number) // prettier-ignore
    const done = await changeNetworks(
      event,
      { act: 'from-directory', count: ids.length },
      async (tx, municipality): Promise<Outcome<number>> => {
        if (ids.length === 0) return refuse('networks/nobody-chosen')
        for (const providerId of ids) {
          const made = await actorOfProvider(tx, municipality, principalOf(event.locals), providerId)
          if (!made.ok) return made
        }
        return { ok: true, value: ids.length }
      },
    )
    if (!done.ok) return fail(422, { sentence: sentenceOf(done.refusal, event.locals.locale), chosen: ids })
    redirect(
      303,
      `/k/${event.params.municipality}/netzwerke/akteure/aus-verzeichnis?uebernommen=${done.value}`,
    )
  },
}
