import { answeringTexts } from '#lib/messages/portal/answering/index.ts'
import { savePage } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import type { SentForm } from '#lib/server/direct-forms.ts'
import { languageOf } from '../../../answering-page.ts'
import { basisOf, saidDifferences, shapeOf, storedView } from '../page-answers.ts'
import type { PageOfLink } from '../send-page.ts'
import type { SavedInBetween } from './saved-in-between.ts'

/** Saves a page while somebody is still writing, for the page's script. What is answered `kept` is on the disk. */
export async function keepPage({ params, url }: PageOfLink, form: SentForm): Promise<SavedInBetween> {
  const { token, page } = params
  const language = languageOf(url)
  const saved = await savePage(context().database.kysely, {
    token,
    page,
    fields: form.entries(),
    language,
    step: 'keep',
    today: context().today(),
  })
  if (saved.kind !== 'kept') {
    const because = saved.kind === 'refused' ? saved.because : 'unknown'
    return { kept: false, sentence: answeringTexts(language).refused[because] }
  }
  const { answering, theirs, differs } = saved
  const { answers } = answering
  return {
    kept: true,
    basis: basisOf(answering, answers, page),
    theirs: theirs.map((id) => `q.${id}`),
    differs: saidDifferences(answering, { answers, page, language, differs }),
    ...shapeOf(storedView(answering, { answers, page, language })),
  }
}

export function statusOf({ kept }: SavedInBetween): number {
  return kept ? 200 : 409
}
