import { fail, redirect, type Actions } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { withdrawRelease } from '#lib/server/capabilities/release/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { releaseRows } from './release-rows.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const texts = messages(locale).release
  return inWorkspace(event, 'disclosure.read', async (tx, municipality) => ({
    base: `/k/${municipality.slug}/freigabe`,
    mayRelease: may(municipality.role, 'release.change'),
    isDone: event.url.searchParams.has('freigegeben'),
    isTakenBack: event.url.searchParams.has('zurueckgezogen'),
    rows: await releaseRows(tx, municipality, { locale, texts }),
  }))
}

export const actions: Actions = {
  withdraw: async ({ locals, params, request }) => {
    const form = await request.formData()
    const releaseId = Number(form.get('release'))
    const slug = params['municipality'] ?? ''
    const outcome = await inWorkspace(
      { locals, params: { municipality: slug } },
      'release.change',
      (tx, municipality) =>
        withdrawRelease(
          tx,
          municipality,
          { userId: locals.person?.userId ?? '' },
          Number.isInteger(releaseId) ? releaseId : 0,
        ),
      { withdrawn: releaseId },
    )
    if (!outcome.ok) return fail(400, { sentence: sentenceOf(outcome.refusal, locals.locale) })
    redirect(303, `/k/${slug}/freigabe?zurueckgezogen`)
  },
}
