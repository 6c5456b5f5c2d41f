import { redirect } from '@sveltejs/kit'
import { listMemberships, removeActor } from '#lib/server/capabilities/actors/index.ts'
import { changeNetworks, readForChange } from '../../../change-networks.ts'
import { idIn, actorOfPage } from '../../../entries-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const { actorId, name } = await actorOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/netzwerke/akteure`
    const members = (await listMemberships(tx, municipality)).filter((one) => one.actorId === actorId)
    return { base, own: `${base}/${actorId}`, name, members: members.length }
  })

export const actions: Actions = {
  default: async (event) => {
    const actorId = idIn(event.params.akteur)
    await changeNetworks(event, { act: 'remove', actor: actorId }, async (tx, municipality) => {
      await removeActor(tx, municipality, actorId)
      return { ok: true, value: null }
    })
    redirect(303, `/k/${event.params.municipality}/netzwerke/akteure?geloescht`)
  },
}
