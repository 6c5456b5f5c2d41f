import { fail, redirect } from '@sveltejs/kit'
import { nothingSaidOfActor } from '#lib/server/capabilities/actors/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { areaChoices } from '../../area-scopes.ts'
import { readForChange } from '../../change-networks.ts'
import { actorValues } from '../../form-values.ts'
import { saveActor } from '../../save-entry.ts'
import { providerOptions } from '../../provider-options.ts'
import { refusedForm } from '../../typed-anew.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => ({
    base: `/k/${municipality.slug}/netzwerke/akteure`,
    values: actorValues(nothingSaidOfActor),
    providers: keptOnServer(await providerOptions(tx, municipality, null)),
    areas: keptOnServer(areaChoices(await areaDirectory(tx, municipality, context().today()))),
  }))

export const actions: Actions = {
  default: async (event) => {
    const { content, done } = await saveActor(event, null)
    if (!done.ok)
      return fail(422, { ...refusedForm(done.refusal, event.locals.locale), values: actorValues(content) })
    redirect(303, `/k/${event.params.municipality}/netzwerke/akteure/${done.value}?gespeichert`)
  },
}
