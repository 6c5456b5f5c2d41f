import { error, fail, redirect, type Actions } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { createIndicator } from '#lib/server/capabilities/indicators/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { refusedField, reservedCodes, toEntry, typedEntry } from '../indicator-input.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'indicators.read', async (_tx, { role }) => {
    if (!may(role, 'indicators.change')) error(404)
  })

export const actions: Actions<{ municipality: string }> = {
  default: async (event) => {
    const { locale } = event.locals
    const texts = messages(locale).indicators.page
    const typed = typedEntry(await event.request.formData())
    const entry = toEntry(typed, locale)
    if (reservedCodes.includes(String(entry.code)))
      return fail(400, { typed, sentence: texts.reservedCode, field: 'code' })
    const made = await inWorkspace(event, 'indicators.change', (tx, municipality) =>
      createIndicator(tx, municipality, entry),
    )
    if (!made.ok) return fail(400, { typed, ...refusedField(made.refusal, { texts, locale }) })
    redirect(303, `/k/${event.params.municipality}/indikatoren/${made.value.code}?neu=angelegt`)
  },
}
