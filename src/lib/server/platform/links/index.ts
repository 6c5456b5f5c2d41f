export { createLink, createLinks } from './create-link.ts'
export { hashLinkSecret, readLinkToken } from './link-token.ts'
