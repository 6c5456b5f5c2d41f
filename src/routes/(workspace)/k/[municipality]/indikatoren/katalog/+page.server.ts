import { fail, redirect, type Actions } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { adoptIndicator, readIndicators } from '#lib/server/capabilities/indicators/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { searchCatalogue } from '../search-catalogue.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'indicators.read', async (tx, municipality) => {
    const text = event.url.searchParams.get('suche')?.trim().slice(0, 100) ?? ''
    const taken = (await readIndicators(tx, municipality)).map(({ code }) => code)
    return {
      text,
      ...searchCatalogue({ text, taken, locale: event.locals.locale }),
      mayChange: may(municipality.role, 'indicators.change'),
    }
  })

export const actions: Actions<{ municipality: string }> = {
  default: async (event) => {
    const code = String((await event.request.formData()).get('code') ?? '')
    const adopted = await inWorkspace(event, 'indicators.change', (tx, municipality) =>
      adoptIndicator(tx, municipality, code),
    )
    if (!adopted.ok) return fail(400, { sentence: sentenceOf(adopted.refusal, event.locals.locale) })
    redirect(303, `/k/${event.params.municipality}/indikatoren/${adopted.value.code}?neu=uebernommen`)
  },
}
