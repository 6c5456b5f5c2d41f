import { redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import {
  createEdition,
  editionFromTemplate,
  editionTemplate,
  parseEdition,
} from '#lib/server/capabilities/editions/index.ts'
import { readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { principalOf } from '../edition-event.ts'
import type { Actions, PageServerLoad } from './$types'

/** Only its button leads here; who comes by the address goes to where the button is. */
export const load: PageServerLoad = ({ params }) =>
  redirect(303, `/k/${params.municipality}/angebote/ausgaben`)

export const actions: Actions = {
  default: async (event) => {
    const { locale } = event.locals
    const form = await event.request.formData()
    const template = editionTemplate(String(form.get('vorlage') ?? ''))
    const editionId = await inWorkspace(event, 'editions.change', async (tx, municipality) => {
      const { contact } = await readDirectorySettings(tx)
      const imprint = [municipality.name, contact.name, contact.phone, contact.email]
        .filter((line) => line !== '')
        .join('\n')
      const about = { municipality: municipality.name, language: locale, imprint }
      const title = messages(locale).editions.templates.ownTitle(municipality.name)
      const content = template ? editionFromTemplate(template, about) : { title, imprint, language: locale }
      const parsed = parseEdition(content)
      if (!parsed.ok) throw new Error(`The template does not fit: ${parsed.refusal.code}`)
      return createEdition(tx, municipality, principalOf(event.locals), parsed.value)
    })
    const at = `/k/${event.params.municipality}/angebote/ausgaben/${editionId}`
    redirect(303, template === undefined || template.asksForAreas ? `${at}/bearbeiten` : `${at}?angelegt`)
  },
}
