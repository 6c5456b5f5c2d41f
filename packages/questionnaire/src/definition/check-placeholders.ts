import { placeholdersOf, type Placeholder } from '../texts/placeholders.ts'
import type { Complain } from './definition-problems.ts'
import { placesById, type Check, type Place, type Places } from './question-places.ts'
import { textsOf } from './texts-of.ts'

/** Each placeholder names an earlier answer that is a word or a number, or a value that the program brings along. */
export const checkPlaceholders: Check = ({ definition, places }, complain) => {
  const byId = placesById(places)
  const values = new Set(definition.values)
  for (const { path, text } of textsOf(definition)) {
    const before = placeOf(path, places)
    for (const [language, words] of Object.entries(text)) {
      const found = placeholdersOf(words)
      if (found === null) complain(`${path}.${language}`, 'placeholder/broken')
      for (const placeholder of found ?? []) {
        check({ placeholder, path: `${path}.${language}`, before, byId, values }, complain)
      }
    }
  }
}

function check(
  {
    placeholder: { name, value },
    path,
    before,
    byId,
    values,
  }: {
    placeholder: Placeholder
    path: string
    before: Place | null
    byId: Places
    values: ReadonlySet<string>
  },
  complain: Complain,
): void {
  const target = byId.get(name)
  if (value) {
    if (!values.has(name)) complain(path, 'placeholder/unknown', { name: `@${name}` })
  } else if (target === undefined || (target.owner !== null && target.owner !== before?.owner)) {
    complain(path, 'placeholder/unknown', { name })
  } else if (before !== null && target.order >= before.order) {
    complain(path, 'placeholder/refers-ahead', { name })
  } else if (['matrix', 'group', 'roster', 'file'].includes(target.question.kind)) {
    complain(path, 'placeholder/of-this-kind', { name, kind: target.question.kind })
  }
}

/**
 * The question that a text belongs to; for texts of a page or section, its first one. The introduction stands before everything, the
 * thanks after it: null.
 */
function placeOf(path: string, places: readonly Place[]): Place | null {
  if (path === 'thanks') return null
  const own = places.findLast((place) => path.startsWith(`${place.path}.`))
  const first = places.find((place) => place.path.startsWith(path.replace(/(title|text)$/, '')))
  return own ?? first ?? places[0] ?? null
}
