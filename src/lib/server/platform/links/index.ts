export { createLink } from './create-link.ts'
export { readLinkToken } from './link-token.ts'
