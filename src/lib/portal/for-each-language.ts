import type { PortalLanguage } from './languages.ts'

/** Formats cost more to make than to use a hundred times: one for each language, made when it is first asked for. */
export function forEachLanguage<Format>(
  make: (language: PortalLanguage) => Format,
): (language: PortalLanguage) => Format {
  const made = new Map<PortalLanguage, Format>()
  return (language) => {
    let format = made.get(language)
    if (format === undefined) {
      format = make(language)
      made.set(language, format)
    }
    return format
  }
}
