import type { Definition } from '../definition/definition-schema.ts'
import { placesOf } from '../definition/question-places.ts'
import { idSchema } from '../definition/text-schema.ts'

const LONGEST = 50

/** An id like the wanted one that nobody has: `thema`, `thema-2` … Whatever is no id becomes one. */
export function freshId(wanted: string, taken: ReadonlySet<string>): string {
  const words = wanted
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  const begun = /^[a-z]/.test(words) ? words : `frage-${words}`.replace(/-$/, '')
  const id = idSchema.safeParse(begun).success ? begun : `frage-${begun}`
  if (!taken.has(id)) return id
  for (let at = 2; ; at += 1) if (!taken.has(`${id}-${at}`)) return `${id}-${at}`
}

/** Ids of pages, sections and questions: each may be there once. */
export function idsOf(definition: Definition): Set<string> {
  return new Set([
    ...definition.pages.flatMap(({ id, sections }) => [id, ...sections.map((section) => section.id)]),
    ...placesOf(definition).map(({ question }) => question.id),
  ])
}
