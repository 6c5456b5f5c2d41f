import type { QuestionOf } from '../definition/question-schema.ts'
import { inLanguage } from '../texts/say-text.ts'
import type { AnswerRules } from './answer-rules.ts'
import { cannotSayCode } from './choices.ts'

/** A whole number between two ends, or "cannot say". */
export function scaleRules({ id, from, to, least, most, cannotSay }: QuestionOf<'scale'>): AnswerRules {
  return {
    check(value, problems) {
      if (value === cannotSayCode && cannotSay !== undefined) return
      if (typeof value !== 'number') problems.add(id, '', 'answer/wrong-type', { kind: 'scale' })
      else if (!Number.isInteger(value) || value < from || value > to) {
        problems.add(id, '', 'answer/unknown-choice', { least: from, most: to })
      }
    },
    clean(value) {
      if (value === null || value === '') return undefined
      return Object.is(value, -0) ? 0 : value
    },
    read(fields, name) {
      const word = fields.one(name)
      return word !== undefined && /^-?\d{1,3}$/.test(word) ? Number(word) : word
    },
    write(value, name, form) {
      if (typeof value === 'number' || value === cannotSayCode) form.set(name, [String(value)])
    },
    columns: [
      {
        suffix: '',
        type: 'number',
        label: null,
        codes: [
          { code: String(from), label: least, value: from },
          { code: String(to), label: most, value: to },
          ...(cannotSay === undefined ? [] : [{ code: cannotSayCode, label: cannotSay, value: null }]),
        ],
      },
    ],
    cells: (value) => [typeof value === 'number' || value === cannotSayCode ? value : null],
    say(value, language) {
      if (value === cannotSayCode && cannotSay !== undefined) return inLanguage(cannotSay, language)
      return typeof value === 'number' ? String(value) : ''
    },
    usualSeconds: 8,
  }
}
