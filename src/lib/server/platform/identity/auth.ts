import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import pg from 'pg'
import { surviveCutConnections } from '../database/open-database.ts'

type Options = {
  appUrl: string
  /** Signs cookies and encrypts the second factor's secret. */
  secret: string
  origin: string
}

const MINUTES = 60
const HOURS = 60 * MINUTES

/** Log-in by password and, where switched on, a time-based code. Accounts are made by operators, never by signing up. */
export function createAuth({ appUrl, secret, origin }: Options) {
  const pool = new pg.Pool({ connectionString: appUrl, max: 4, options: '-c search_path=identity' })
  surviveCutConnections(pool)
  const auth = betterAuth({
    appName: 'Gelingen',
    database: pool,
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, autoSignIn: true },
    session: {
      expiresIn: 10 * HOURS,
      updateAge: 30 * MINUTES,
      // A session is looked up at most once a minute; logging out takes effect at once, since it clears the cookie.
      cookieCache: { enabled: true, maxAge: 1 * MINUTES },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        // Per network address; a whole town hall may share one, so guessing is stopped per account (limit-guessing.ts).
        // The count falls back only after a pause of the window's length: a short one, or a busy morning would add up.
        '/sign-in/email': { window: 10, max: 30 },
        '/two-factor/*': { window: 10, max: 15 },
      },
    },
    advanced: {
      cookiePrefix: 'gelingen',
      ipAddress: { ipAddressHeaders: ['x-gelingen-client'] },
    },
    plugins: [twoFactor({ issuer: 'Gelingen' })],
  })
  return { auth, close: () => pool.end() }
}

export type Auth = ReturnType<typeof createAuth>['auth']
