import { json } from '@sveltejs/kit'
import { answeringTexts } from '#lib/messages/portal/answering/index.ts'
import { openAnswering, savePage } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { languageOf } from '../../../answering-page.ts'
import { basisOf, saidDifferences, shapeOf, storedView } from '../page-answers.ts'
import type { RequestHandler } from './$types'
import type { SavedInBetween } from './saved-in-between.ts'

/** Saves a page while somebody is still writing, for the page's script. What is answered `kept` is on the disk. */
export const POST: RequestHandler = async ({ request, params: { token, page }, url }) => {
  const language = languageOf(url)
  const saved = await savePage(context().database.kysely, {
    token,
    page,
    fields: (await request.formData()).entries(),
    language,
    step: 'keep',
    today: context().today(),
  })
  const answering = await openAnswering(context().database.kysely, token)
  if (saved.kind !== 'kept' || !answering.ok) {
    const because = saved.kind === 'refused' ? saved.because : answering.ok ? 'unknown' : answering.because
    return answer({ kept: false, sentence: answeringTexts(language).refused[because] }, 409)
  }
  const { answers, theirs, differs } = saved
  return answer({
    kept: true,
    basis: basisOf(answering, answers, page),
    theirs: theirs.map((id) => `q.${id}`),
    differs: saidDifferences(answering, { answers, page, language, differs }),
    ...shapeOf(storedView(answering, { answers, page, language })),
  })
}

function answer(body: SavedInBetween, status = 200): Response {
  return json(body, { status })
}
