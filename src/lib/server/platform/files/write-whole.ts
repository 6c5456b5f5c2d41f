import { rename, rm, writeFile } from 'node:fs/promises'

/** Writes a file that is there whole or not at all, also on a full disk: aside first, then in its place. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  try {
    await writeFile(draft, text, { mode: 0o600, flush: true })
    await rename(draft, path)
  } catch (failure) {
    await rm(draft, { force: true })
    throw failure
  }
}
