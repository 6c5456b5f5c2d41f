import { isAscii, isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { refuse, type Outcome } from '../refusal.ts'
import type { Encoding } from './table-types.ts'

/**
 * Looks through the whole file: bytes that are valid UTF-8 are UTF-8, everything else is Windows-1252, the other encoding in
 * use in German offices (it holds Latin-1). A sample would not do, the first umlaut may be in the last line.
 *
 * @param wanted what the recipe says; refused where the bytes show the other one
 */
export async function recogniseEncoding(path: string, wanted?: Encoding): Promise<Outcome<Encoding>> {
  const seen = await lookThrough(path)
  if (seen.hasZeroByte) return refuse('tables/not-text')
  if (seen.invalidLine === undefined) {
    if (wanted === 'windows-1252' && seen.isMoreThanAscii)
      return refuse('tables/wrong-encoding', { wanted, found: 'utf-8', line: 1 })
    return { ok: true, value: wanted ?? 'utf-8' }
  }
  if (wanted === 'utf-8')
    return refuse('tables/wrong-encoding', { wanted, found: 'windows-1252', line: seen.invalidLine })
  return { ok: true, value: 'windows-1252' }
}

type Seen = { hasZeroByte: boolean; isMoreThanAscii: boolean; invalidLine: number | undefined }

async function lookThrough(path: string): Promise<Seen> {
  const seen: Seen = { hasZeroByte: false, isMoreThanAscii: false, invalidLine: undefined }
  let line = 1
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const end = startOfLastCharacter(bytes)
    rest = Buffer.from(bytes.subarray(end))
    look(bytes.subarray(0, end))
    if (seen.hasZeroByte) return seen
  }
  look(rest)
  return seen

  function look(bytes: Buffer): void {
    seen.hasZeroByte ||= bytes.includes(0)
    if (seen.invalidLine !== undefined) return
    seen.isMoreThanAscii ||= !isAscii(bytes)
    if (isUtf8(bytes)) line += countLines(bytes)
    else seen.invalidLine = line + firstInvalid(bytes)
  }
}

/** Where a chunk is to be cut, so that no character is cut in two: a character has at most three bytes after its first. */
function startOfLastCharacter(bytes: Buffer): number {
  let start = bytes.length - 1
  while (start > bytes.length - 4 && start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1
  return Math.max(start, 0)
}

function firstInvalid(bytes: Buffer): number {
  let start = 0
  for (let line = 0; ; line += 1) {
    const end = bytes.indexOf(10, start)
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}
