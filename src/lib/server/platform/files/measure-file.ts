import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { stat } from 'node:fs/promises'

/** Size and checksum of a file that stays where it is; undefined where there is none. */
export async function measureFile(path: string): Promise<{ bytes: number; sha256: string } | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || !found.isFile()) return undefined
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return { bytes: found.size, sha256: hash.digest('hex') }
}
