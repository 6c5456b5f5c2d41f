import type { LocalisedText } from '../definition/text-schema.ts'
import { replacePlaceholders, type Placeholder } from '../texts/placeholders.ts'
import type { Tell } from './told.ts'
import type { Written } from './write-question.ts'

/** A text as HTML with LimeSurvey's placeholders. */
export type WriteWords = (text: LocalisedText | undefined, language: string, of: string | null) => string

export function wordsWriter({
  written,
  tell,
}: {
  written: ReadonlyMap<string, Written>
  tell: Tell
}): WriteWords {
  const expressionOf = (placeholder: Placeholder, of: string | null): string => {
    const { name, value, otherwise } = placeholder
    if (value && name === 'person') return '{TOKEN:FIRSTNAME} {TOKEN:LASTNAME}'
    const target = value ? undefined : written.get(name)
    if (target === undefined) {
      tell('placeholder-dropped', of, { placeholder: value ? `@${name}` : name })
      return otherwise === '' ? '…' : escaped(otherwise)
    }
    const several = target.type === 'M' || target.type === 'R'
    const shown = several ? `list(that.${target.code}.shown)` : `${target.code}.shown`
    if (otherwise === '') return `{${shown}}`
    const empty = several ? `is_empty(${shown})` : `is_empty(${target.code}.NAOK)`
    return `{if(${empty}, "${escaped(otherwise).replaceAll('"', '”')}", ${shown})}`
  }
  return (text, language, of) => {
    if (text === undefined) return ''
    const expressions: string[] = []
    const marked = replacePlaceholders(text[language] ?? text.de, (placeholder) => {
      expressions.push(expressionOf(placeholder, of))
      return `\u0002${expressions.length - 1}\u0003`
    })
    // oxlint-disable-next-line no-control-regex -- marks that no text has
    return escaped(marked).replace(/\u0002(\d+)\u0003/g, (_, at: string) => expressions[Number(at)] ?? '')
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replaceAll('\n', '<br />')
}
