import { domainToASCII } from 'node:url'

const LONGEST = 254

/**
 * Whether mail can go to it: one plain address, without names, lists or anything that could become a header line. The part before the @
 * is ASCII, since few servers take others (RFC 6531); domains may have umlauts.
 */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\p{L}\d-]+\.)+[\p{L}\d-]{2,}$/u.test(text) &&
    domainToASCII(text.slice(text.indexOf('@') + 1)) !== ''
  )
}

/** As the server is told: the domain in ASCII. */
export function addressForServer(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`
}

/** Addresses that exist in examples only (RFC 2606), such as those of the invented city: nothing is ever sent to them. */
export function isExampleAddress(address: string): boolean {
  return /[@.](example(\.(com|net|org))?|invalid)$/i.test(address)
}
