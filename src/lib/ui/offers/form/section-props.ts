import type { Locale } from '#lib/messages/index.ts'
import type { FieldProblem, OfferFormOptions, OfferFormValues } from '../form-types.ts'

/** What each section of the form knows. */
export type SectionProps = {
  values: OfferFormValues
  problems: readonly FieldProblem[]
  options: OfferFormOptions
  locale: Locale
}
