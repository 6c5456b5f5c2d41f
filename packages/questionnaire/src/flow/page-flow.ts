import type { UncheckedAnswers } from '../answers/answer-types.ts'
import type { Questionnaire } from '../prepare-questionnaire.ts'
import { walk } from './walk.ts'

type Given = { readonly questionnaire: Questionnaire; readonly answers: UncheckedAnswers }

/** Ids of the pages on which something is asked after these answers, in order. */
export function visiblePages({ questionnaire, answers }: Given): string[] {
  const { asked } = walk({ questionnaire, answers })
  return [...new Set(questionnaire.questions.filter(({ at }) => asked[at]).map(({ page }) => page.id))]
}

/**
 * The page that follows; null = this was the last.
 *
 * @param page the one it follows on; it need not be visible itself. Without it the first page.
 * @throws RangeError there is no such page
 */
export function nextPage({ page, ...given }: Given & { readonly page?: string | undefined }): string | null {
  const at = page === undefined ? -1 : placeOf(given.questionnaire, page)
  return visiblePages(given).find((id) => placeOf(given.questionnaire, id) > at) ?? null
}

/** The page before; null = this was the first. @throws RangeError there is no such page */
export function previousPage({ page, ...given }: Given & { readonly page: string }): string | null {
  const at = placeOf(given.questionnaire, page)
  return visiblePages(given).findLast((id) => placeOf(given.questionnaire, id) < at) ?? null
}

/** Where somebody who comes back goes on: the first page with a question that is asked and has no answer; null = all have one. */
export function resumePage({ questionnaire, answers }: Given): string | null {
  const { asked, values } = walk({ questionnaire, answers })
  return questionnaire.questions.find(({ at }) => asked[at] && values[at] === undefined)?.page.id ?? null
}

function placeOf({ definition }: Questionnaire, page: string): number {
  const at = definition.pages.findIndex(({ id }) => id === page)
  if (at < 0) throw new RangeError(`page: there is no ${page}`)
  return at
}
