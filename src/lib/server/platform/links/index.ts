export { hashLinkSecret, newLinkSecret, readLinkToken, writeLinkToken } from './link-token.ts'
export { createLink, createLinks } from './create-link.ts'
