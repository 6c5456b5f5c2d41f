import { limits, type QuestionOf } from '@gelingen/questionnaire'
import { cleanFileName } from './file-name-rules.ts'
import { typeOfFile, type FileType } from './file-type-rules.ts'
import type { FileRefusal } from './file-types.ts'

/** How large one file of a question may be. */
function mostBytesOf({ maxMegabytes = limits.fileMegabytes }: QuestionOf<'file'>): number {
  return maxMegabytes * 1_000_000
}

/** Before it is read: whether one more file of this size fits. @returns null = it does */
export function checkSize(
  question: QuestionOf<'file'>,
  { name, bytes, already }: { name: string; bytes: number; already: number },
): FileRefusal | null {
  const { id, maxFiles = 1 } = question
  const said = { name: cleanFileName(name) }
  if (already >= maxFiles) return { question: id, code: 'answer/too-many', details: { most: maxFiles } }
  if (bytes === 0) return { question: id, code: 'answer/file-empty', details: said }
  const mostBytes = mostBytesOf(question)
  if (bytes <= mostBytes) return null
  return { question: id, code: 'answer/file-too-large', details: { ...said, mostMegabytes: mostBytes / 1e6 } }
}

/** What a file is, as its content says, where the question takes such files. */
export function checkContent(
  { id, accept }: QuestionOf<'file'>,
  { name, content }: { name: string; content: Uint8Array },
): { ok: true; type: FileType } | { ok: false; refusal: FileRefusal } {
  const type = typeOfFile({ content, name })
  if (type !== null && accept.includes(type)) return { ok: true, type }
  const details = { name: cleanFileName(name), allowed: accept.join(' ') }
  return { ok: false, refusal: { question: id, code: 'answer/file-kind', details } }
}
