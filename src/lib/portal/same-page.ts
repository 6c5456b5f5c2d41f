import type { PortalLanguage } from './languages.ts'

/** The address of the same portal page in another language, with all that was chosen there. */
export function samePageIn(
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
  { from, to }: { from: PortalLanguage; to: PortalLanguage },
): string {
  const rest = from === 'de' ? pathname : pathname.slice(from.length + 1)
  const path = rest.replace(/\/$/, '')
  const prefixed = to === 'de' ? path : `/${to}${path}`
  return `${prefixed === '' ? '/' : prefixed}${search}`
}
