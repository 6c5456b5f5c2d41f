import { resolve } from 'node:path'
import { z } from 'zod'
import { readMailSettings } from '../mail/read-mail-settings.ts'
import type { MailSettings } from '../mail/send-waiting.ts'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  GELINGEN_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  GELINGEN_DEMO: z.enum(['0', '1']).optional(),
  GELINGEN_ORIGIN: z.url().optional(),
  GELINGEN_SECRET: z.string().min(32).optional(),
  GELINGEN_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  GELINGEN_MAIL_FROM: z.string().optional(),
  GELINGEN_MAIL_PER_MINUTE: z.coerce.number().int().min(1).max(10_000).default(30),
})

/** The settings of the installation, read once from the environment. */
export type Config = {
  port: number
  /** Absolute path of the folder for the embedded database and the files. */
  dataFolder: string
  /** Own PostgreSQL ≥ 15; undefined = the embedded one. */
  databaseUrl: string | undefined
  loadDemo: boolean
  /** Public address when it differs from http://localhost:PORT, e.g. behind a proxy. */
  origin: string
  /** Signs sessions; undefined = one is made on first start and kept in the data folder. */
  secret: string | undefined
  /** How mail is sent; undefined = it stays in the outbox. */
  mail: MailSettings | undefined
}

/**
 * Parses the environment into the settings.
 * @throws Error with one German sentence naming the variable that cannot be used
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success)
    throw notUsable([...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))])
  const values = parsed.data
  return {
    port: values.PORT,
    dataFolder: resolve(values.GELINGEN_DATA),
    databaseUrl: values.DATABASE_URL,
    // An installation with a public address has real users: there the invented city comes only if asked for.
    loadDemo: (values.GELINGEN_DEMO ?? (values.GELINGEN_ORIGIN === undefined ? '1' : '0')) === '1',
    origin: values.GELINGEN_ORIGIN ?? `http://localhost:${values.PORT}`,
    secret: values.GELINGEN_SECRET,
    mail: mailOf(values),
  }
}

function mailOf({
  GELINGEN_SMTP_URL: url,
  GELINGEN_MAIL_FROM: from,
  GELINGEN_MAIL_PER_MINUTE: perMinute,
}: z.infer<typeof environment>): MailSettings | undefined {
  if (url === undefined) return undefined
  const settings = from === undefined ? undefined : readMailSettings({ url, from, perMinute })
  if (settings === undefined) throw notUsable(['GELINGEN_MAIL_FROM'])
  return settings
}

function notUsable(names: readonly string[]): Error {
  return new Error(
    `Die Einstellung ${names.join(', ')} ist nicht brauchbar. Welche Werte erlaubt sind, steht in docs/operations.md.`,
  )
}
