import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { addressOfServer } from '#lib/server/capabilities/hsds/index.ts'
import { startFetch } from '#lib/server/capabilities/imports/index.ts'
import { context } from '#lib/server/context.ts'
import { importRoom } from '#lib/server/import-room.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import type { Refusal } from '#lib/server/platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'imports.read', async () => ({ address: event.url.searchParams.get('adresse') ?? '' }))

export const actions: Actions = {
  default: async (event) => {
    const given = (await event.request.formData()).get('address')
    const address = typeof given === 'string' ? given.trim().slice(0, 2000) : ''
    // Before anybody is asked: only whoever may change offers makes the server ask others, and that is written down.
    await inWorkspace(event, 'offers.change', async () => undefined, { fetchedFrom: address.slice(0, 200) })
    const refused = (refusal: Refusal) =>
      fail(400, { sentence: sentenceOf(refusal, event.locals.locale), address })
    const server = addressOfServer(address)
    if (server === undefined) return refused({ code: 'outside/no-https-address' })
    const started = await startFetch({
      ...importRoom(event),
      jobs: context().jobs,
      address,
      fileName: `${server.host}.ndjson`,
      target: 'offers',
    })
    if (!started.ok) return refused(started.refusal)
    redirect(303, `/k/${event.params.municipality}/einlesen/${started.value.importRunId}`)
  },
}
