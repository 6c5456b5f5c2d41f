import { sentenceOf } from '#lib/messages/sentence.ts'
import type { Locale } from '#lib/messages/index.ts'
import type { OfferProblem } from '#lib/server/capabilities/offers/index.ts'
import type { FieldProblem } from '#lib/ui/offers/form-types.ts'

/** Problems in the words of the reader; those of an age stand at its years. */
export function problemsInWords(problems: readonly OfferProblem[], locale: Locale): FieldProblem[] {
  return problems.map(({ field, code, details }) => ({
    field: fieldOnPage[field] ?? field,
    sentence: sentenceOf({ code, ...(details !== undefined && { details }) }, locale),
  }))
}

const fieldOnPage: Readonly<Record<string, string>> = {
  ageFromMonths: 'ageFromYears',
  ageToMonths: 'ageToYears',
}
