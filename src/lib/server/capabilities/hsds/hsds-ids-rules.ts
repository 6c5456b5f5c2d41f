import { createHash } from 'node:crypto'

/** What ids are made for and looked up by; the number stands in the id and never changes. */
const kinds = { service: 1, organization: 2, 'service-at-location': 3, location: 4 } as const
export type IdKind = keyof typeof kinds

export type Identified = { readonly kind: IdKind; readonly ags: string; readonly id: number }

/**
 * The UUID of something stored. It carries the municipality (AGS), the kind and the id of the row, so that it is the same for
 * ever and on every installation, and is looked up without a table beside: version 8 of RFC 9562 (§ 5.8), 50 of its bits a hash
 * over the others, so that no other maker's ids are taken for ours.
 */
export function idOf({ kind, ags, id }: Identified): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32BE(Number(ags), 0)
  bytes.writeUInt32BE(id, 12)
  const hash = createHash('sha256').update(`gelingen hsds ${ags} ${kind} ${id}`).digest()
  hash.copy(bytes, 4, 0, 8)
  bytes.writeUInt8(0x80 | (hash.readUInt8(2) & 0x0f), 6)
  bytes.writeUInt8(kinds[kind], 7)
  bytes.writeUInt8(0x80 | (hash.readUInt8(4) & 0x3f), 8)
  return inGroups(bytes)
}

/** What an id points to; undefined where it is none of ours. */
export function identify(uuid: string): Identified | undefined {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(uuid)) return undefined
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex')
  const number = bytes.readUInt8(7)
  const kind = Object.keys(kinds).find((name): name is IdKind => kinds[name as IdKind] === number) // Keys of the object.
  if (kind === undefined) return undefined
  const found = { kind, ags: String(bytes.readUInt32BE(0)).padStart(8, '0'), id: bytes.readUInt32BE(12) }
  return idOf(found) === uuid.toLowerCase() ? found : undefined
}

/** The UUID of a part of something that has one, by its place: version 5 of RFC 9562 (§ 5.5), the whole its namespace. */
export function partId(whole: string, part: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(whole.replaceAll('-', ''), 'hex'))
    .update(part, 'utf8')
    .digest()
  const bytes = hash.subarray(0, 16)
  bytes.writeUInt8(0x50 | (bytes.readUInt8(6) & 0x0f), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  return inGroups(bytes)
}

function inGroups(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
