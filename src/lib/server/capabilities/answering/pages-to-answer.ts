import { visiblePages } from '@gelingen/questionnaire'
import type { Answering } from './answering-types.ts'

/** Ids of the pages that are asked after these answers, in order; by the link of a part only those that were passed on. */
export function pagesToAnswer({
  questionnaire,
  answers,
  opened: { partPages },
}: Pick<Answering, 'questionnaire' | 'answers'> & {
  readonly opened: Pick<Answering['opened'], 'partPages'>
}): string[] {
  const visible = visiblePages({ questionnaire, answers })
  return partPages === null ? visible : visible.filter((page) => partPages.includes(page))
}

/** The page that follows on another, which need not be asked any more; null = this was the last. */
export function pageAfter(answering: Parameters<typeof pagesToAnswer>[0], page: string): string | null {
  const { pages } = answering.questionnaire.definition
  const at = placeOf(pages, page)
  return pagesToAnswer(answering).find((id) => placeOf(pages, id) > at) ?? null
}

/** The page before another; null = this was the first. */
export function pageBefore(answering: Parameters<typeof pagesToAnswer>[0], page: string): string | null {
  const { pages } = answering.questionnaire.definition
  const at = placeOf(pages, page)
  return pagesToAnswer(answering).findLast((id) => placeOf(pages, id) < at) ?? null
}

function placeOf(pages: readonly { readonly id: string }[], page: string): number {
  return pages.findIndex(({ id }) => id === page)
}
