import { randomInt } from 'node:crypto'

/** The parts of an open link's address. */
export type OpenLinkKey = {
  readonly municipalityId: number
  readonly openLinkId: number
  readonly code: string
}

/** Without letters and digits that look alike: people type it from a poster. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 10

/** 49 bits: what it opens is public, it only must not be found by counting. */
export function newOpenLinkCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

/** `<municipality>-<link>-<code>`, the numbers to base 36. */
export function writeOpenLinkToken({ municipalityId, openLinkId, code }: OpenLinkKey): string {
  return `${municipalityId.toString(36)}-${openLinkId.toString(36)}-${code}`
}

/** @returns undefined for what cannot be an open link of ours; capitals and blanks of whoever types are overlooked */
export function readOpenLinkToken(text: string): OpenLinkKey | undefined {
  const [, municipality = '', link = '', code = ''] =
    /^([0-9a-z]{1,5})-([0-9a-z]{1,5})-([a-z2-9]{10})$/.exec(text.trim().toLowerCase()) ?? []
  return code === ''
    ? undefined
    : { municipalityId: parseInt(municipality, 36), openLinkId: parseInt(link, 36), code }
}
