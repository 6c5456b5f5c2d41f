import { readFile, stat } from 'node:fs/promises'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { callersPath } from './read-arguments.ts'

const LARGEST_BYTES = 200_000_000

/**
 * Reads a text file in UTF-8 (with or without byte order mark) or, where it is not that, Windows-1252, as spreadsheet
 * programs still save it.
 * @param file as the caller wrote it
 * @returns the text without byte order mark, or a refusal `file/…`
 */
export async function readTextFile(file: string): Promise<Outcome<string>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return refuse('file/empty', { file })
  // No text holds this byte; every archive, spreadsheet and UTF-16 file does.
  if (bytes.value.includes(0)) return refuse('file/not-text', { file })
  return { ok: true, value: decode(bytes.value) }
}

async function readBytes(file: string): Promise<Outcome<Buffer>> {
  try {
    const { size } = await stat(callersPath(file))
    if (size > LARGEST_BYTES) return refuse('file/too-large', { file, megabytes: LARGEST_BYTES / 1_000_000 })
    return { ok: true, value: await readFile(callersPath(file)) }
  } catch (error) {
    return refuse(readingRefusals[errorCode(error)] ?? 'file/not-readable', { file })
  }
}

const readingRefusals: Record<string, string> = {
  ENOENT: 'file/not-found',
  ENOTDIR: 'file/not-found',
  EISDIR: 'file/is-a-folder',
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
