import type { ProblemList } from '../answers/answer-problems.ts'
import { limits } from '../definition/limits.ts'
import type { QuestionOf } from '../definition/question-schema.ts'
import { hasForbiddenCharacter } from '../texts/clean-text.ts'
import type { AnswerRules } from './answer-rules.ts'
import { checkAmount } from './amounts.ts'
import { filled } from './multiple.ts'
import { isPlainObject } from './plain-object.ts'

const keys = ['bytes', 'key', 'name', 'type'] as const

/**
 * Files that the program took in before: the answer holds what it knows of them. In forms their keys come back in hidden fields with
 * the rest; what a file is, is checked where it is taken in.
 */
export function fileRules(question: QuestionOf<'file'>): AnswerRules {
  const { id, maxFiles = 1 } = question
  return {
    check(value, problems) {
      if (!Array.isArray(value)) return problems.add(id, '', 'answer/wrong-type', { kind: 'file' })
      checkAmount({ id, amount: value.length, max: maxFiles }, problems)
      for (let at = 0; at < Math.min(value.length, maxFiles); at++)
        checkFile({ question, file: value[at], at }, problems)
    },
    clean: (value) => (Array.isArray(value) ? filled(value) : (value ?? undefined)),
    read(fields, name) {
      return fields.below(name).map((at) => {
        const part = (key: string) => fields.one(`${name}.${at}.${key}`)
        const bytes = part('bytes')
        return {
          key: part('key'),
          name: part('name'),
          type: part('type'),
          bytes: bytes === undefined ? bytes : Number(bytes),
        }
      })
    },
    write(value, name, form) {
      if (!Array.isArray(value)) return
      value.forEach((file: unknown, at) => {
        if (!isPlainObject(file)) return
        for (const key of keys) {
          const part = file[key]
          if (typeof part === 'string' || typeof part === 'number')
            form.set(`${name}.${at}.${key}`, [String(part)])
        }
      })
    },
    columns: [{ suffix: '', type: 'count', label: null, codes: [] }],
    cells: (value) => [Array.isArray(value) ? value.length : null],
    say: () => '',
    usualSeconds: 45,
  }
}

function checkFile(
  {
    question: { id, accept, maxMegabytes = limits.fileMegabytes },
    file,
    at,
  }: { question: QuestionOf<'file'>; file: unknown; at: number },
  problems: ProblemList,
): void {
  const suffix = `.${at}`
  if (!isPlainObject(file)) return problems.add(id, suffix, 'answer/wrong-type', { kind: 'file' })
  const { key, name, type, bytes } = file
  if (Object.keys(file).sort().join() !== keys.join()) problems.add(id, suffix, 'answer/unknown-key')
  else if (typeof key !== 'string' || !/^[A-Za-z0-9_-]{1,100}$/.test(key))
    problems.add(id, suffix, 'answer/wrong-type')
  else if (
    typeof name !== 'string' ||
    name.trim() === '' ||
    name.length > 200 ||
    hasForbiddenCharacter(name)
  ) {
    problems.add(id, suffix, 'answer/wrong-type')
  } else if (!accept.some((one) => one === type))
    problems.add(id, suffix, 'answer/file-kind', { allowed: accept.join(' ') })
  else if (!Number.isSafeInteger(bytes) || Number(bytes) < 0) problems.add(id, suffix, 'answer/wrong-type')
  else if (Number(bytes) > maxMegabytes * 1_000_000) {
    problems.add(id, suffix, 'answer/file-too-large', { mostMegabytes: maxMegabytes })
  }
}
