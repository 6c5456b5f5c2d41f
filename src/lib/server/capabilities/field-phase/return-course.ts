import { askedOf, type Counted } from './return-rules.ts'
import type { ReturnDay } from './return-types.ts'

/**
 * How the answers came in, for every day from the first on which somebody began until `until`; empty as long as nobody has.
 * @param until ISO date
 */
export function returnCourse(recipients: readonly Counted[], until: string): ReturnDay[] {
  const asked = askedOf(recipients)
  const begun = asked.flatMap(({ begunOn, doneOn }) => begunOn ?? doneOn ?? [])
  const submitted = asked.flatMap(({ doneOn }) => doneOn ?? [])
  const [first] = begun.toSorted()
  if (first === undefined) return []
  const last = [...begun, ...submitted, until].toSorted().at(-1) ?? until
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1
  const upTo = (dates: readonly string[], day: string) => dates.filter((date) => date <= day).length
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(Date.parse(first) + at * DAY_MS).toISOString().slice(0, 10)
    return { day, begun: upTo(begun, day), submitted: upTo(submitted, day) }
  })
}

const DAY_MS = 86_400_000
