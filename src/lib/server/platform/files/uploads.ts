import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refuse, type Outcome } from '../refusal.ts'

export type StoredUpload = {
  /** Random; says nothing about the file or whoever sent it. */
  storedFile: string
  bytes: number
  /** Of the whole file, hexadecimal. */
  sha256: string
}

type StoreUpload = {
  dataFolder: string
  content: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>
  limitBytes?: number
  /** For tests: where the bytes go. */
  openForWriting?: (path: string) => Writable
}

/**
 * Stores an upload in the data folder while it arrives. Nothing of it stays when it is refused or breaks off.
 *
 * @returns refusals `files/empty`, `files/too-large`, `files/disk-full`
 * @throws whatever else goes wrong, e.g. the sender hangs up
 */
export async function storeUpload({
  dataFolder,
  content,
  limitBytes = Infinity,
  openForWriting = (path) => createWriteStream(path, { flags: 'wx', mode: 0o600 }),
}: StoreUpload): Promise<Outcome<StoredUpload>> {
  const storedFile = randomUUID()
  const path = join(dataFolder, FOLDER, storedFile)
  const meter = measuring(limitBytes)
  try {
    await mkdir(join(dataFolder, FOLDER), { recursive: true, mode: 0o700 })
    await pipeline(content, meter.stream, openForWriting(path))
    if (meter.bytes() > 0)
      return { ok: true, value: { storedFile, bytes: meter.bytes(), sha256: meter.sha256() } }
    await rm(path, { force: true })
    return refuse('files/empty')
  } catch (failure) {
    await rm(path, { force: true })
    if (failure instanceof TooLarge)
      return refuse('files/too-large', { limitMegabytes: Math.floor(limitBytes / 1e6) })
    if (isDiskFull(failure)) return refuse('files/disk-full')
    throw failure
  }
}

/** Where a stored upload lies; undefined where it was removed, or the name is none of ours. */
export function uploadPath({
  dataFolder,
  storedFile,
}: {
  dataFolder: string
  storedFile: string
}): string | undefined {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(storedFile)) return undefined
  const path = join(dataFolder, FOLDER, storedFile)
  return existsSync(path) ? path : undefined
}

export async function removeUpload(upload: { dataFolder: string; storedFile: string }): Promise<void> {
  const path = uploadPath(upload)
  if (path !== undefined) await rm(path, { force: true })
}

/**
 * Removes uploads that nobody came back to: their runs stay, and say that the file has to be sent again.
 * @returns how many were removed
 */
export async function removeOldUploads({
  dataFolder,
  olderThanDays,
  now,
}: {
  dataFolder: string
  olderThanDays: number
  now: Date
}): Promise<number> {
  const names = await readdir(join(dataFolder, FOLDER)).catch(() => [])
  let removed = 0
  for (const storedFile of names) {
    const path = uploadPath({ dataFolder, storedFile })
    const found = path === undefined ? undefined : await stat(path).catch(() => undefined)
    if (found === undefined || now.getTime() - found.mtimeMs < olderThanDays * DAY_MS) continue
    await removeUpload({ dataFolder, storedFile })
    removed += 1
  }
  return removed
}

export function isDiskFull(failure: unknown): boolean {
  return (
    failure instanceof Error && 'code' in failure && (failure.code === 'ENOSPC' || failure.code === 'EDQUOT')
  )
}

const FOLDER = 'uploads'
const DAY_MS = 86_400_000

class TooLarge extends Error {}

function measuring(limitBytes: number) {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      if (bytes > limitBytes) return done(new TooLarge())
      hash.update(chunk)
      return done(null, chunk)
    },
  })
  return { stream, bytes: () => bytes, sha256: () => hash.digest('hex') }
}
