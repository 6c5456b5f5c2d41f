import { hash, randomBytes } from 'node:crypto'

/** What stands in the address of a link: where it leads, and the secret that nobody can guess (256 bits). */
export type LinkToken = {
  readonly municipalityId: number
  readonly linkId: number
  readonly secret: string
}

const MOST = 2 ** 31

/** `<municipality>-<link>-<secret>`, the numbers to base 36: found by the key of its row, without going through all municipalities. */
export function writeLinkToken({ municipalityId, linkId, secret }: LinkToken): string {
  return `${municipalityId.toString(36)}-${linkId.toString(36)}-${secret}`
}

/** @returns undefined for what cannot be a token of ours, such as a link that a mail program has cut off */
export function readLinkToken(text: string): LinkToken | undefined {
  const [, municipality = '', link = '', secret = ''] =
    /^([0-9a-z]{1,6})-([0-9a-z]{1,6})-([A-Za-z0-9_-]{43})$/.exec(text) ?? []
  const [municipalityId, linkId] = [parseInt(municipality, 36), parseInt(link, 36)]
  return secret !== '' && municipalityId < MOST && linkId < MOST
    ? { municipalityId, linkId, secret }
    : undefined
}

export function newLinkSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. It is as long as random can be, so that a plain hash suffices. */
export function hashLinkSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer')
}
