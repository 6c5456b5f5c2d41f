import { open, type FileHandle } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { createInflateRaw } from 'node:zlib'

export type ZipPart = {
  name: string
  compressedBytes: number
  /** As the archive declares it. */
  unpackedBytes: number
  isDeflated: boolean
  headerAt: number
}

/**
 * The parts that a ZIP archive declares in its central directory.
 *
 * @returns undefined where it is no archive, is cut off, is encrypted or larger than 4 GB, or where its parts do not lie one
 *   behind the other from the first byte on: programs that read it from the front and from the back would see different things
 */
export async function readZipDirectory(path: string): Promise<ZipPart[] | undefined> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = await readAt(file, Math.max(0, size - LONGEST_TAIL), LONGEST_TAIL)
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
    if (end === -1 || end + 22 > tail.length) return undefined
    const count = tail.readUInt16LE(end + 10)
    const directoryBytes = tail.readUInt32LE(end + 12)
    const directoryAt = tail.readUInt32LE(end + 16)
    if (directoryAt + directoryBytes > size) return undefined
    const directory = await readAt(file, directoryAt, directoryBytes)
    const parts = parseDirectory(directory, count)
    return parts !== undefined && (await liesGapless(file, parts, directoryAt)) ? parts : undefined
  } finally {
    await file.close()
  }
}

/**
 * Unpacks one part without keeping more than asked for.
 *
 * @param mostBytes at most this many are counted and kept
 * @returns the text as far as `keep` says so, and how many bytes there are really; undefined where the part is damaged
 */
export async function unpackPart(
  path: string,
  part: ZipPart,
  { mostBytes, keep }: { mostBytes: number; keep: boolean },
): Promise<{ bytes: number; text: string } | undefined> {
  const file = await open(path)
  let dataAt: number
  try {
    dataAt = await dataStart(file, part)
  } finally {
    await file.close()
  }
  if (part.compressedBytes === 0) return { bytes: 0, text: '' }
  const source = createReadStream(path, { start: dataAt, end: dataAt + part.compressedBytes - 1 })
  const unpacked = part.isDeflated ? source.pipe(createInflateRaw()) : source
  const kept: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of unpacked) {
      bytes += chunk.length
      if (bytes > mostBytes) break
      if (keep) kept.push(chunk)
    }
  } catch {
    return undefined
  } finally {
    source.destroy()
  }
  return { bytes, text: Buffer.concat(kept).toString('utf8') }
}

// The end record is followed by a comment of at most 65,535 bytes.
const LONGEST_TAIL = 65_535 + 22
const ENCRYPTED = 1

async function readAt(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, at)
  return buffer.subarray(0, bytesRead)
}

function parseDirectory(directory: Buffer, count: number): ZipPart[] | undefined {
  const parts: ZipPart[] = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const method = directory.readUInt16LE(at + 10)
    const nameBytes = directory.readUInt16LE(at + 28)
    const part = {
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      compressedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      isDeflated: method === 8,
      headerAt: directory.readUInt32LE(at + 42),
    }
    const isReadable = (method === 0 || method === 8) && (directory.readUInt16LE(at + 8) & ENCRYPTED) === 0
    if (!isReadable || part.unpackedBytes === 0xffffffff || part.compressedBytes === 0xffffffff)
      return undefined
    parts.push(part)
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return parts
}

async function dataStart(file: FileHandle, part: ZipPart): Promise<number> {
  const header = await readAt(file, part.headerAt, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return NaN
  return part.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
}

/** Behind a part there may be a data descriptor of at most 24 bytes, and nothing else. */
async function liesGapless(file: FileHandle, parts: ZipPart[], directoryAt: number): Promise<boolean> {
  let end = 0
  for (const part of parts.toSorted((one, other) => one.headerAt - other.headerAt)) {
    const dataAt = await dataStart(file, part)
    if (Number.isNaN(dataAt) || part.headerAt < end || part.headerAt > end + 24) return false
    end = dataAt + part.compressedBytes
  }
  return directoryAt >= end && directoryAt <= end + 24
}
