import { hash } from 'node:crypto'
import { hashLinkSecret, readLinkToken } from '../../platform/links/index.ts'

/** By what the database finds a link, and the answers that were given by it. */
export type LinkKey = {
  readonly municipalityId: number
  readonly linkId: number
  readonly secretHash: Buffer
  /**
   * Another hash of the same secret. Whoever holds the link comes back to the answers; without the secret, which is kept nowhere, the
   * answers of an anonymous survey cannot be tied to the link and so not to the address.
   */
  readonly responseKey: Buffer
}

/** @returns undefined for what cannot be a link of ours */
export function linkKeyOf(token: string): LinkKey | undefined {
  const given = readLinkToken(token)
  if (given === undefined) return undefined
  const { municipalityId, linkId, secret } = given
  return {
    municipalityId,
    linkId,
    secretHash: hashLinkSecret(secret),
    responseKey: hash('sha256', `answers:${secret}`, 'buffer'),
  }
}
