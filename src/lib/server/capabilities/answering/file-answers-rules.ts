import type { FileReference, Questionnaire, UncheckedAnswers } from '@gelingen/questionnaire'
import type { FileChanges } from './file-types.ts'

type Given = Partial<FileChanges> & {
  readonly questionnaire: Questionnaire
  readonly page: string
  readonly posted: UncheckedAnswers
  readonly stored: UncheckedAnswers
}

/**
 * The posted answers of a page with its files as the server knows them: a form can keep files that are stored and leave out others, but bring
 * none along that was not taken in.
 */
export function withFiles({
  questionnaire,
  page,
  posted,
  stored,
  taken = new Map<string, readonly FileReference[]>(),
  removed = new Set<string>(),
}: Given): UncheckedAnswers {
  const answers: Record<string, unknown> = { ...posted }
  for (const { question } of questionnaire.questions) {
    const { id, kind } = question
    if (kind !== 'file' || questionnaire.byId.get(id)?.page.id !== page) continue
    const wanted = new Set(listOf(posted, id).map(keyOf))
    const left = listOf(stored, id).filter((file) => {
      const key = keyOf(file)
      return wanted.has(key) && !removed.has(String(key))
    })
    const files = [...left, ...(taken.get(id) ?? [])]
    if (files.length > 0) answers[id] = files
    else delete answers[id]
  }
  return answers
}

function listOf(answers: UncheckedAnswers, id: string): readonly unknown[] {
  const value = Object.hasOwn(answers, id) ? answers[id] : undefined
  return Array.isArray(value) ? value : []
}

function keyOf(file: unknown): unknown {
  return typeof file === 'object' && file !== null && 'key' in file ? file.key : undefined
}
