import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { fetchServices } from '#lib/server/capabilities/hsds/index.ts'
import { receiveFile } from '#lib/server/capabilities/imports/index.ts'
import { context } from '#lib/server/context.ts'
import { importRoom } from '#lib/server/import-room.ts'
import { importTargets } from '#lib/server/import-targets.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { UPLOAD_LIMIT_BYTES } from '#lib/server/platform/files/upload-limit.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => inWorkspace(event, 'imports.read', async () => ({}))

export const actions: Actions = {
  default: async (event) => {
    const given = (await event.request.formData()).get('address')
    const address = typeof given === 'string' ? given.trim().slice(0, 2000) : ''
    // Before anybody is asked: only whoever may change offers makes the server ask others, and that is written down.
    await inWorkspace(event, 'offers.change', async () => undefined, { fetchedFrom: address.slice(0, 200) })
    const { locale } = event.locals
    // Who leaves the page breaks it off.
    const fetched = await fetchServices({ address, signal: event.request.signal })
    if (!fetched.ok) return fail(400, { sentence: sentenceOf(fetched.refusal, locale), address })
    const { host, lines } = fetched.value
    const received = await receiveFile({
      ...importRoom(event),
      dataFolder: context().dataFolder,
      targets: importTargets,
      file: { name: `${host}.ndjson`, content: new Blob([lines]).stream() },
      target: 'offers',
      limitBytes: UPLOAD_LIMIT_BYTES,
    })
    if (!received.ok) return fail(400, { sentence: sentenceOf(received.refusal, locale), address })
    redirect(303, `/k/${event.params.municipality}/einlesen/${received.value.importRunId}`)
  },
}
