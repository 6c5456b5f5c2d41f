/** Only the pages that municipalities put into their own sites may stand in the frame of another site. */
export function isMadeForFrames(routeId: string | null): boolean {
  return routeId !== null && /^\/\(portal\)\/.*\/einbetten\/(liste|karte)$/.test(routeId)
}

/** Everything else that the policy says stays as it is, and so do the other headers. */
export function letItBeFramed(headers: Headers): void {
  headers.delete('x-frame-options')
  const policy = headers.get('content-security-policy')
  if (policy === null) return
  headers.set('content-security-policy', policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *'))
  headers.set('cross-origin-resource-policy', 'cross-origin')
}
