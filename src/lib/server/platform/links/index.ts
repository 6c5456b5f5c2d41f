export { createLink } from './create-link.ts'
export { hashLinkSecret, newLinkSecret, readLinkToken, writeLinkToken } from './link-token.ts'
