import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse, type Outcome } from '../refusal.ts'
import { isDiskFull } from './uploads.ts'

/** A file of a municipality that stays until it is deleted. */
type KeptFile = {
  readonly dataFolder: string
  readonly municipalityId: number
  /** Random; says nothing about the file or whoever sent it. */
  readonly key: string
}

/**
 * Writes a file to the disk; nothing of it stays where that fails.
 * @returns refusal `files/disk-full`
 */
export async function keepFile({
  content,
  ...room
}: Omit<KeptFile, 'key'> & { readonly content: Uint8Array }): Promise<Outcome<KeptFile>> {
  const kept = { ...room, key: randomUUID() }
  const path = pathOf(kept)
  try {
    await mkdir(folderOf(room), { recursive: true, mode: 0o700 })
    await writeFile(path, content, { flag: 'wx', mode: 0o600, flush: true })
    return { ok: true, value: kept }
  } catch (failure) {
    await rm(path, { force: true })
    if (isDiskFull(failure)) return refuse('files/disk-full')
    throw failure
  }
}

/** Where a file lies; undefined where there is none, or the key is none of ours. */
export function keptFilePath(file: KeptFile): string | undefined {
  if (!isKey(file.key)) return undefined
  const path = pathOf(file)
  return existsSync(path) ? path : undefined
}

/** Says that whoever sent it has come to an end; takes away when that was. */
export async function settleKeptFile(file: KeptFile): Promise<void> {
  if (isKey(file.key)) await utimes(pathOf(file), SETTLED, SETTLED)
}

export async function removeKeptFile(file: KeptFile): Promise<void> {
  if (isKey(file.key)) await rm(pathOf(file), { force: true })
}

/** All files on the disk; `isFresh`: it came a short time ago and may still be on its way into an answer. */
export async function listKeptFiles({
  dataFolder,
  now,
}: {
  readonly dataFolder: string
  readonly now: Date
}): Promise<(KeptFile & { readonly isFresh: boolean })[]> {
  const rooms = await readdir(join(dataFolder, FOLDER)).catch(() => [])
  const files: (KeptFile & { isFresh: boolean })[] = []
  for (const room of rooms.filter((name) => /^\d+$/.test(name))) {
    const municipalityId = Number(room)
    for (const key of (await readdir(folderOf({ dataFolder, municipalityId }))).filter(isKey)) {
      const file = { dataFolder, municipalityId, key }
      const found = await stat(pathOf(file)).catch(() => undefined)
      if (found !== undefined) files.push({ ...file, isFresh: now.getTime() - found.mtimeMs < FRESH_MS })
    }
  }
  return files
}

const FOLDER = 'answer-files'
const FRESH_MS = 86_400_000
const SETTLED = new Date('2000-01-01T00:00:00Z')

function folderOf({ dataFolder, municipalityId }: Omit<KeptFile, 'key'>): string {
  return join(dataFolder, FOLDER, String(municipalityId))
}

function pathOf(file: KeptFile): string {
  return join(folderOf(file), file.key)
}

function isKey(key: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)
}
