import { error, fail, redirect, type Actions } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { changeIndicator, readIndicators } from '#lib/server/capabilities/indicators/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { refusedField, toEntry, toTyped, typedEntry } from '../../indicator-input.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'indicators.read', async (tx, municipality) => {
    if (!may(municipality.role, 'indicators.change')) error(404)
    const entry = (await readIndicators(tx, municipality)).find(({ code }) => code === event.params.code)
    if (entry === undefined) error(404)
    return { code: entry.code, name: entry.name, stored: toTyped(entry, event.locals.locale) }
  })

export const actions: Actions<{ municipality: string; code: string }> = {
  default: async (event) => {
    const { locale } = event.locals
    const { municipality: slug, code } = event.params
    const typed = { ...typedEntry(await event.request.formData()), code }
    const texts = messages(locale).indicators.page
    const changed = await inWorkspace(event, 'indicators.change', (tx, municipality) =>
      changeIndicator(tx, municipality, toEntry(typed, locale)),
    )
    if (!changed.ok) return fail(400, { typed, ...refusedField(changed.refusal, { texts, locale }) })
    redirect(303, `/k/${slug}/indikatoren/${code}?neu=geaendert`)
  },
}
