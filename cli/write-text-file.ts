import { writeFile } from 'node:fs/promises'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { callersPath } from './read-arguments.ts'

/** Writes a text where the caller meant it, or says that it cannot be written there. */
export function writeTextFile(file: string, text: string): Promise<Outcome<null>> {
  return writeFileOfCaller(file, text)
}

/** The same of bytes, too. */
export async function writeFileOfCaller(file: string, content: string | Uint8Array): Promise<Outcome<null>> {
  try {
    await writeFile(callersPath(file), content)
    return { ok: true, value: null }
  } catch {
    return refuse('file/not-writable', { file })
  }
}
