import type { LocalisedText } from './text-schema.ts'

/** Every text inside a definition or a part of it, with its path. A text is known by its German. */
export function textsOf(part: unknown, path = ''): { path: string; text: LocalisedText }[] {
  if (typeof part !== 'object' || part === null) return []
  // Only texts have a key `de`: ids and codes never are keys of a definition.
  if ('de' in part) return [{ path, text: part as LocalisedText }]
  return Object.entries(part).flatMap(([key, inner]) => textsOf(inner, join(path, key, Array.isArray(part))))
}

function join(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}
