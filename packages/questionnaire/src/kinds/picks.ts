import type { ProblemList } from '../answers/answer-problems.ts'
import { limits } from '../definition/limits.ts'
import type { LocalisedText } from '../definition/text-schema.ts'
import { cleanLine, hasForbiddenCharacter } from '../texts/clean-text.ts'
import { inLanguage } from '../texts/say-text.ts'
import type { Column } from './answer-rules.ts'
import { isOther, otherCode, type Choices } from './choices.ts'

/** The words beside "other". */
export function checkOther({ id, words }: { id: string; words: string }, problems: ProblemList): void {
  if (words.trim() === '') problems.add(id, '.other', 'answer/empty')
  else if (words.length > limits.otherText) {
    problems.add(id, '.other', 'answer/too-long', { most: limits.otherText, characters: words.length })
  } else if (words.includes('\n') || hasForbiddenCharacter(words)) {
    problems.add(id, '.other', 'answer/forbidden-character')
  }
}

/** An empty code is no answer. */
export function cleanPick(value: unknown): unknown {
  if (isOther(value)) return { other: cleanLine(value.other) }
  return value === '' || value === null ? undefined : value
}

export function codesOf(choices: Choices, other?: LocalisedText): Column['codes'] {
  const codes = [...choices.known.values()].map(({ code, label, value }) => ({
    code,
    label,
    value: value ?? null,
  }))
  return other === undefined ? codes : [...codes, { code: otherCode, label: other, value: null }]
}

export function otherColumn(other: LocalisedText | undefined): Column[] {
  return other === undefined ? [] : [{ suffix: '.other', type: 'text', label: other, codes: [] }]
}

export function sayPick({
  value,
  choices,
  language,
}: {
  value: unknown
  choices: Choices
  language: string
}): string {
  if (isOther(value)) return value.other
  const option = typeof value === 'string' ? choices.known.get(value) : undefined
  return option === undefined ? '' : inLanguage(option.label, language)
}
