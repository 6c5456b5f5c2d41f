import { inLanguage } from '@gelingen/questionnaire'
import type { QuestionData } from '#lib/server/capabilities/survey-results/index.ts'

/** Title of the section in which a question stands; '' = has none. */
export function titleOfPart({ part }: QuestionData, locale: string): string {
  return part === null ? '' : inLanguage(part, locale)
}
