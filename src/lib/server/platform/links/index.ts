export { createLink } from './create-link.ts'
export { hashLinkSecret, readLinkToken } from './link-token.ts'
