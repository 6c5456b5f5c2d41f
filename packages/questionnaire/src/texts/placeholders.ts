/** What stands in a text for something that is put in later: `{{id}}`, `{{id|what stands there without an answer}}`, `{{@value}}`. */
export type Placeholder = { readonly name: string; readonly value: boolean; readonly otherwise: string }

const pattern = /\{\{(@?)([a-z0-9-]{1,60})(?:\|([^{}|]{0,200}))?\}\}/g

/** Puts something in for each placeholder; what is put in is not looked at again. */
export function replacePlaceholders(text: string, fill: (placeholder: Placeholder) => string): string {
  if (!text.includes('{{')) return text
  return text.replace(pattern, (_, at: string, name: string, otherwise: string | undefined) =>
    fill({ name, value: at === '@', otherwise: otherwise ?? '' }),
  )
}

/** All placeholders of a text; null = braces that are none. */
export function placeholdersOf(text: string): Placeholder[] | null {
  const found: Placeholder[] = []
  const rest = replacePlaceholders(text, (placeholder) => {
    found.push(placeholder)
    return ''
  })
  return /\{\{|\}\}/.test(rest) ? null : found
}
