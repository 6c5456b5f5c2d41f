/** A year: longer than any survey runs, so that a link that comes late can still say that it is over. */
const LINK_LASTS_MS = 365 * 86_400_000

/** Of a link that is made now. */
export function linkExpiry(): Date {
  return new Date(Date.now() + LINK_LASTS_MS)
}
