import { fail, redirect } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { areaDirectory } from '../../../../gebiete/area-directory.ts'
import { areaChoices } from '../../../area-scopes.ts'
import { readForChange } from '../../../change-networks.ts'
import { idIn, actorOfPage } from '../../../entries-of-page.ts'
import { actorValues } from '../../../form-values.ts'
import { saveActor } from '../../../save-entry.ts'
import { providerOptions } from '../../../provider-options.ts'
import { refusedForm } from '../../../typed-anew.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const actor = await actorOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/netzwerke/akteure`
    return {
      base,
      shown: `${base}/${actor.actorId}`,
      name: actor.name,
      version: actor.version,
      values: actorValues(actor),
      providers: keptOnServer(await providerOptions(tx, municipality, actor.actorId)),
      areas: keptOnServer(areaChoices(await areaDirectory(tx, municipality, context().today()))),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const { content, version, done } = await saveActor(event, idIn(event.params.akteur))
    if (!done.ok) {
      const refused = refusedForm(done.refusal, event.locals.locale)
      const status = refused.currentVersion === null ? 422 : 409
      return fail(status, { ...refused, version, values: actorValues(content) })
    }
    redirect(303, `/k/${event.params.municipality}/netzwerke/akteure/${done.value}?gespeichert`)
  },
}
