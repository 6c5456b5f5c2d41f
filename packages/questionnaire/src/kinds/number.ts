import type { QuestionOf } from '../definition/question-schema.ts'
import { readNumber } from '../texts/read-number.ts'
import type { AnswerRules } from './answer-rules.ts'

/** A number; whole unless decimals are allowed. */
export function numberRules({ id, min, max, decimals = 0 }: QuestionOf<'number'>): AnswerRules {
  const unit = 10 ** decimals
  return {
    check(value, problems) {
      if (typeof value !== 'number' || !Number.isFinite(value)) problems.add(id, '', 'answer/not-a-number')
      else if (min !== undefined && value < min) problems.add(id, '', 'answer/too-small', { least: min })
      else if (value > (max ?? 1e12)) problems.add(id, '', 'answer/too-large', { most: max ?? 1e12 })
      else if (value < -1e12) problems.add(id, '', 'answer/too-small', { least: -1e12 })
      else if (Math.round(value * unit) / unit !== value) {
        problems.add(id, '', 'answer/too-many-decimals', { most: decimals })
      }
    },
    clean(value) {
      if (typeof value === 'string' && value.trim() === '') return undefined
      if (value === null) return undefined
      return Object.is(value, -0) ? 0 : value
    },
    read(fields, name) {
      const text = fields.one(name)
      return text === undefined ? undefined : (readNumber(text, fields.decimalComma) ?? text)
    },
    write(value, name, form) {
      // As JSON writes it; the page may show a comma, both are read.
      if (typeof value === 'number') form.set(name, [plain(value, decimals)])
    },
    columns: [{ suffix: '', type: 'number', label: null, codes: [] }],
    cells: (value) => [typeof value === 'number' ? value : null],
    say: (value, language) =>
      typeof value === 'number' ? value.toLocaleString(language, { maximumFractionDigits: decimals }) : '',
    usualSeconds: 12,
  }
}

/** With a comma and without groups, so that no reader takes decimals for thousands. */
function plain(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',')
}
