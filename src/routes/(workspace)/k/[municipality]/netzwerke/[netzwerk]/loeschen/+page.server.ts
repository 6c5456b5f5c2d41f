import { redirect } from '@sveltejs/kit'
import { listMemberships, removeNetwork } from '#lib/server/capabilities/actors/index.ts'
import { changeNetworks, readForChange } from '../../change-networks.ts'
import { idIn, networkOfPage } from '../../entries-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const { networkId, name } = await networkOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/netzwerke`
    const members = (await listMemberships(tx, municipality)).filter((one) => one.networkId === networkId)
    return { base, own: `${base}/${networkId}`, name, members: members.length }
  })

export const actions: Actions = {
  default: async (event) => {
    const networkId = idIn(event.params.netzwerk)
    await changeNetworks(event, { act: 'remove', network: networkId }, async (tx, municipality) => {
      await removeNetwork(tx, municipality, networkId)
      return { ok: true, value: null }
    })
    redirect(303, `/k/${event.params.municipality}/netzwerke?geloescht`)
  },
}
