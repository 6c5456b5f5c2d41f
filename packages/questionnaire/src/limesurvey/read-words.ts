import { limits } from '../definition/limits.ts'
import { languagePattern, type LocalisedText } from '../definition/text-schema.ts'
import { readExpression, type Expression } from './expression.ts'
import type { LimeSurvey, Words } from './lime-survey.ts'
import { plainText, writtenBraces } from './plain-text.ts'
import type { Tell } from './told.ts'
import type { Variables } from './variables.ts'

/** Reads texts of a survey: one per language, plain, with our placeholders. */
export type ReadWords = (given: {
  readonly words: Words
  /** Code of the question, for what is told; null = none. */
  readonly of: string | null
  /** Characters it may have. */
  readonly longest?: number
}) => { readonly text: LocalisedText; readonly heading: LocalisedText | null } | null

/** German is always there: where a text lacks it, the base language stands for it. */
export function wordsReader({
  survey,
  variables,
  tell,
}: {
  survey: LimeSurvey
  variables: Variables
  tell: Tell
}): { readonly read: ReadWords; readonly usesPerson: () => boolean } {
  const ours = ourLanguages(survey.languages, tell)
  let person = false

  const read: ReadWords = ({ words, of, longest = limits.definitionText }) => {
    const [texts, headings] = [new Map<string, string>(), new Map<string, string>()]
    for (const [language, own] of ours) {
      const html = words.get(language)
      if (html === undefined) continue
      const plain = plainText(html)
      if (plain.pictures) tell('picture-dropped', of)
      if (plain.scripts) tell('script-dropped', of)
      const put = (into: Map<string, string>, text: string) => {
        const filled = withPlaceholders(text, of).trim()
        if (filled === '') return
        if (filled.length > longest) tell('text-cut', of, { most: longest })
        into.set(own, cut(filled, longest))
      }
      put(texts, plain.text)
      put(headings, plain.heading)
    }
    const [text, heading] = [localised(texts), localised(headings)]
    if (text !== null) return { text, heading }
    return heading === null ? null : { text: heading, heading: null }
  }

  const withPlaceholders = (text: string, of: string | null) =>
    text
      .replace(/\{TOKEN:FIRSTNAME\}\s+\{TOKEN:LASTNAME\}/g, '{TOKEN:FIRSTNAME}')
      .replace(/\{([^\s{}][^{}]*)\}/g, (_, inside: string) => {
        const placeholder = placeholderOf(inside)
        if (placeholder !== null) return placeholder
        tell('placeholder-dropped', of, { placeholder: inside.slice(0, 200) })
        return '…'
      })
      .replaceAll(writtenBraces.open, '{')
      .replaceAll(writtenBraces.close, '}')
      .replace(/\{(?=\{)|\}(?=\})/g, (brace) => `${brace} `)
      .replaceAll('\u0002', '{{')
      .replaceAll('\u0003', '}}')

  const placeholderOf = (inside: string): string | null => {
    if (/^(?:TOKEN:)?(?:FIRSTNAME|LASTNAME)$/.test(inside.trim())) {
      person = true
      return '\u0002@person\u0003'
    }
    const expression = readExpression(inside)
    const otherwise = expression === null ? null : otherwiseOf(expression)
    const name = otherwise?.name ?? (expression === null ? '' : nameOf(expression))
    const variable = variables.find(name)
    if (variable === null || variable.part !== null) return null
    if (['matrix', 'group', 'roster', 'file'].includes(variable.question.kind)) return null
    const { id } = variable.question
    return `\u0002${id}${otherwise === null ? '' : `|${otherwise.words}`}\u0003`
  }
  return { read, usesPerson: () => person }
}

/** `if(is_empty(Q1.NAOK), "your network", Q1.shown)` */
function otherwiseOf(expression: Expression): { name: string; words: string } | null {
  if (expression.is !== 'call' || expression.name !== 'if') return null
  const [empty, words, shown] = expression.given
  if (empty?.is !== 'call' || empty.name !== 'is_empty' || words?.is !== 'value' || shown === undefined)
    return null
  const otherwise = String(words.value)
  return otherwise.length > 200 || /[{}|]/.test(otherwise) ? null : { name: nameOf(shown), words: otherwise }
}

/** `Q1.shown`, and of several answers `list(that.Q1.shown)`. */
function nameOf(expression: Expression): string {
  if (expression.is === 'name') return expression.name
  const [only] = expression.is === 'call' && expression.name === 'list' ? expression.given : []
  return only?.is === 'name' ? only.name : ''
}

/** Language in the survey → in the questionnaire. Of `de` and `de-informal` the first is taken. */
function ourLanguages(languages: readonly string[], tell: Tell): ReadonlyMap<string, string> {
  const ours = new Map<string, string>()
  for (const language of languages) {
    const own = language.split(/[-_]/)[0]?.toLowerCase() ?? ''
    if (!languagePattern.test(own) || [...ours.values()].includes(own))
      tell('language-dropped', null, { language })
    else ours.set(language, own)
  }
  if (![...ours.values()].includes('de')) tell('no-german', null, { language: languages[0] ?? '' })
  return ours
}

function localised(texts: ReadonlyMap<string, string>): LocalisedText | null {
  const german = texts.get('de') ?? [...texts.values()][0]
  return german === undefined ? null : { ...Object.fromEntries(texts), de: german }
}

/** A placeholder that is cut through would be a broken one. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const short = text
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  const open = short.lastIndexOf('{{')
  return `${open > short.lastIndexOf('}}') ? short.slice(0, open) : short}…`
}
