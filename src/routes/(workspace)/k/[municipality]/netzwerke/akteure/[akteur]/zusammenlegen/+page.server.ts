import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { listActors, mergeActors } from '#lib/server/capabilities/actors/index.ts'
import { alikeProviders } from '#lib/server/capabilities/providers/index.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { changeNetworks, principalOf, readForChange } from '../../../change-networks.ts'
import { actorOfPage, idIn } from '../../../entries-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const actor = await actorOfPage(tx, municipality, event.params)
    const others = (await listActors(tx, municipality)).filter(({ actorId }) => actorId !== actor.actorId)
    const asked = event.url.searchParams.get('mit')
    const base = `/k/${municipality.slug}/netzwerke/akteure`
    const option = ({ actorId, name }: { actorId: number; name: string }) => ({ actorId, name })
    const other = others.find(({ actorId }) => String(actorId) === asked)
    return {
      base,
      own: `${base}/${actor.actorId}`,
      name: actor.name,
      other: other === undefined ? null : option(other),
      options: keptOnServer({
        alike: alikeProviders(actor, others).map(option),
        all: others.map(option),
      }),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const to = idIn(event.params.akteur)
    const from = idIn((await event.request.formData()).get('from'))
    const done = await changeNetworks(event, { act: 'merge', actor: to, from }, (tx, municipality) =>
      mergeActors(tx, municipality, principalOf(event.locals), { from, to }),
    )
    if (!done.ok) return fail(409, { sentence: sentenceOf(done.refusal, event.locals.locale) })
    redirect(303, `/k/${event.params.municipality}/netzwerke/akteure/${to}?zusammengelegt`)
  },
}
