import { writeFile } from 'node:fs/promises'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { callersPath } from './read-arguments.ts'

/** Writes a file where the caller meant it, or says that it cannot be written there. */
export async function writeTextFile(file: string, text: string): Promise<Outcome<null>> {
  try {
    await writeFile(callersPath(file), text)
    return { ok: true, value: null }
  } catch {
    return refuse('file/not-writable', { file })
  }
}
