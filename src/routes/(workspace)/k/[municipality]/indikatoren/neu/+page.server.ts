import { fail, redirect, type Actions } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { createIndicator } from '#lib/server/capabilities/indicators/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { refusedField, reservedCodes, toEntry, typedEntry } from '../indicator-input.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  // Who may not create one finds no page for it; nothing is changed by looking.
  inWorkspace(event, 'imports.read', async () => ({}))

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
