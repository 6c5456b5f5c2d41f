import type { Reading } from './offer-texts-rules.ts'
import type { OfferProblem } from './offer-types.ts'

/** Reads what stands in a field; what cannot be read is null, and a problem more. */
export type ReadField = <Value>(
  field: string,
  given: string,
  reader: (given: string) => Reading<Value>,
) => Value | null

/** A reader with the problems that it met. */
export function problemReader(): { read: ReadField; problems: OfferProblem[] } {
  const problems: OfferProblem[] = []
  return {
    problems,
    read: (field, given, reader) => {
      const reading = reader(given)
      if (!reading.ok) problems.push({ field, code: reading.code, details: { value: given } })
      return reading.ok ? reading.value : null
    },
  }
}
