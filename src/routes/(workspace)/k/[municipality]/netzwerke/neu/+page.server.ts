import { fail, redirect } from '@sveltejs/kit'
import { nothingSaidOfNetwork } from '#lib/server/capabilities/actors/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { areaChoices } from '../area-scopes.ts'
import { readForChange } from '../change-networks.ts'
import { networkValues } from '../form-values.ts'
import { saveNetwork } from '../save-entry.ts'
import { refusedForm } from '../typed-anew.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => ({
    base: `/k/${municipality.slug}/netzwerke`,
    values: networkValues(nothingSaidOfNetwork),
    areas: keptOnServer(areaChoices(await areaDirectory(tx, municipality, context().today()))),
  }))

export const actions: Actions = {
  default: async (event) => {
    const { content, done } = await saveNetwork(event, null)
    if (!done.ok)
      return fail(422, { ...refusedForm(done.refusal, event.locals.locale), values: networkValues(content) })
    redirect(303, `/k/${event.params.municipality}/netzwerke/${done.value}?gespeichert`)
  },
}
