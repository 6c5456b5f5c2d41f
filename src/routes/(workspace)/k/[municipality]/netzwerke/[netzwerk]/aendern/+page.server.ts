import { fail, redirect } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { areaChoices } from '../../area-scopes.ts'
import { readForChange } from '../../change-networks.ts'
import { idIn, networkOfPage } from '../../entries-of-page.ts'
import { networkValues } from '../../form-values.ts'
import { saveNetwork } from '../../save-entry.ts'
import { refusedForm } from '../../typed-anew.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const network = await networkOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/netzwerke`
    return {
      base,
      shown: `${base}/${network.networkId}`,
      name: network.name,
      version: network.version,
      values: networkValues(network),
      areas: keptOnServer(areaChoices(await areaDirectory(tx, municipality, context().today()))),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const { content, version, done } = await saveNetwork(event, idIn(event.params.netzwerk))
    if (!done.ok) {
      const refused = refusedForm(done.refusal, event.locals.locale)
      const status = refused.currentVersion === null ? 422 : 409
      return fail(status, { ...refused, version, values: networkValues(content) })
    }
    redirect(303, `/k/${event.params.municipality}/netzwerke/${done.value}?gespeichert`)
  },
}
