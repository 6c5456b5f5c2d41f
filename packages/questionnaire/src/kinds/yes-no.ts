import type { QuestionOf } from '../definition/question-schema.ts'
import type { AnswerRules } from './answer-rules.ts'

/** Yes or no; in forms `yes` and `no`. */
export function yesNoRules({ id }: QuestionOf<'yes-no'>): AnswerRules {
  return {
    check(value, problems) {
      if (typeof value !== 'boolean') problems.add(id, '', 'answer/wrong-type', { kind: 'yes-no' })
    },
    clean: (value) => (value === null || value === '' ? undefined : value),
    read(fields, name) {
      const word = fields.one(name)
      return word === 'yes' ? true : word === 'no' ? false : word
    },
    write(value, name, form) {
      if (typeof value === 'boolean') form.set(name, [value ? 'yes' : 'no'])
    },
    columns: [{ suffix: '', type: 'yes-no', label: null, codes: [] }],
    cells: (value) => [typeof value === 'boolean' ? value : null],
    say: (value, language) => (typeof value === 'boolean' ? (words[language] ?? german)[value ? 0 : 1] : ''),
    usualSeconds: 7,
  }
}

const german: readonly [string, string] = ['ja', 'nein']
const words: Readonly<Record<string, readonly [string, string]>> = { de: german, en: ['yes', 'no'] }
