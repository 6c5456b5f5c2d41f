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
    const { code, name, version } = entry
    return { code, name, version, stored: toTyped(entry, event.locals.locale) }
  })

export const actions: Actions<{ municipality: string; code: string }> = {
  default: async (event) => {
    const { locale } = event.locals
    const { municipality: slug, code } = event.params
    const form = await event.request.formData()
    const typed = { ...typedEntry(form), code }
    const version = Number(form.get('version'))
    const texts = messages(locale).indicators.page
    const changed = await inWorkspace(event, 'indicators.change', (tx, municipality) =>
      changeIndicator(tx, municipality, { input: toEntry(typed, locale), version }),
    )
    if (!changed.ok) return fail(400, { typed, ...refusedField(changed.refusal, { texts, locale }) })
    redirect(303, `/k/${slug}/indikatoren/${code}?neu=geaendert`)
  },
}
