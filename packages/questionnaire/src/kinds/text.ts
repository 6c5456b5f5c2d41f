import type { AnswerProblemCode } from '../answers/answer-problems.ts'
import { limits } from '../definition/limits.ts'
import type { QuestionOf } from '../definition/question-schema.ts'
import { cleanLine, cleanText, hasForbiddenCharacter } from '../texts/clean-text.ts'
import type { AnswerRules } from './answer-rules.ts'

/** Own words: one line, or several. */
export function textRules(question: QuestionOf<'text'>): AnswerRules {
  const { id, format } = question
  const long = question.long === true
  const most = question.maxLength ?? (long ? limits.longText : limits.shortText)
  const least = question.minLength ?? 0
  const tidy = long ? cleanText : cleanLine
  const refusal = format === undefined ? null : formats[format]
  return {
    check(value, problems) {
      if (typeof value !== 'string') problems.add(id, '', 'answer/wrong-type', { kind: 'text' })
      else if (value.length > most)
        problems.add(id, '', 'answer/too-long', { most, characters: value.length })
      else if (value.trim() === '') problems.add(id, '', 'answer/empty')
      else if (value.length < least)
        problems.add(id, '', 'answer/too-short', { least, characters: value.length })
      else if (hasForbiddenCharacter(value) || (!long && value.includes('\n'))) {
        problems.add(id, '', 'answer/forbidden-character')
      } else if (refusal !== null && !refusal.fits(value)) problems.add(id, '', refusal.code)
    },
    clean(value) {
      if (typeof value !== 'string') return value ?? undefined
      const text = tidy(value)
      if (text === '') return undefined
      return format === 'web-address' && /^www\./i.test(text) ? `https://${text}` : text
    },
    read: (fields, name) => fields.one(name),
    write(value, name, form) {
      if (typeof value === 'string') form.set(name, [value])
    },
    columns: [{ suffix: '', type: 'text', label: null, codes: [] }],
    cells: (value) => [typeof value === 'string' ? value : null],
    say: (value) =>
      typeof value === 'string' ? cleanLine(value).slice(0, limits.pipedText).toWellFormed() : '',
    usualSeconds: long ? 60 : 20,
  }
}

const formats: Record<
  NonNullable<QuestionOf<'text'>['format']>,
  { readonly code: AnswerProblemCode; fits(text: string): boolean }
> = {
  email: {
    code: 'answer/not-an-email',
    fits: (text) =>
      text.length <= 254 && /^[^\s@<>(),;:"]{1,64}@[^\s@.<>(),;:"]+(\.[^\s@.<>(),;:"]+)+$/.test(text),
  },
  'web-address': { code: 'answer/not-a-web-address', fits: isWebAddress },
  phone: {
    code: 'answer/not-a-phone-number',
    fits: (text) => /^[+\d][\d\s/().-]{3,40}$/.test(text) && text.replace(/\D/g, '').length >= 4,
  },
  'postal-code': { code: 'answer/not-a-postal-code', fits: (text) => /^\d{5}$/.test(text) },
}

/** A page of the web, not a script and not a file. */
function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && username === ''
}
