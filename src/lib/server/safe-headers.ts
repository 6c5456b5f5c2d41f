/** What every answer of ours tells browsers; `isPrivate`: it is for one person, and kept by nobody on the way. */
export function safeHeaders({
  origin,
  isPrivate,
}: {
  origin: string
  isPrivate: boolean
}): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'geolocation=(), camera=(), microphone=(), interest-cohort=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(origin.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
    ...(isPrivate && { 'cache-control': 'private, no-store' }),
  }
}
