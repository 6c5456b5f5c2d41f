import { openSearchDirectories, type SearchDirectories } from './capabilities/portal/index.ts'
import { createAuth, type Auth } from './platform/identity/auth.ts'
import { openDatabase, type Database } from './platform/database/open-database.ts'
import type { Jobs } from './platform/jobs/start-jobs.ts'
import type { MailSettings } from './platform/mail/index.ts'
import { openWorkbookWriter, type WorkbookWriter } from './platform/downloads/index.ts'
import { openPrinter, type Printer } from './platform/pdf/index.ts'
import { openPainter, type Painter } from './platform/pictures/index.ts'
import { startWork } from './start-work.ts'

/** What every request handler may use. */
export type Context = {
  database: Database
  auth: Auth
  jobs: Jobs
  printer: Printer
  painter: Painter
  workbooks: WorkbookWriter
  /** What families search in. */
  directories: SearchDirectories
  dataFolder: string
  origin: string
  demo: boolean
  /** Mail goes out; otherwise it stays in the outbox. */
  sendsMail: boolean
  today(): string
  close(): Promise<void>
}

/** Handed over by the start script to the web server in the same process. */
export type WebSettings = {
  appUrl: string
  secret: string
  dataFolder: string
  origin: string
  demo: boolean
  mail: MailSettings | undefined
}

/** Memory for what families search in: a municipality of 1,000 offers takes about 2 MB. */
const MOST_DIRECTORY_BYTES = 600e6

const handedOver = Symbol.for('gelingen.context')

/** Opens what the web server needs, once per process. */
export async function openContext(settings: WebSettings): Promise<Context> {
  const database = openDatabase({ appUrl: settings.appUrl })
  const { auth, close } = createAuth(settings)
  const jobs = await startWork({ ...settings, database, today })
  const printer = openPrinter()
  const painter = openPainter()
  const workbooks = openWorkbookWriter()
  const directories = openSearchDirectories({ database: database.kysely, mostBytes: MOST_DIRECTORY_BYTES })
  const context: Context = {
    database,
    auth,
    jobs,
    printer,
    painter,
    workbooks,
    directories,
    dataFolder: settings.dataFolder,
    origin: settings.origin,
    demo: settings.demo,
    sendsMail: settings.mail !== undefined,
    today,
    close: async () => {
      await jobs.stop()
      await directories.close()
      await Promise.all([database.close(), close(), printer.close(), painter.close(), workbooks.close()])
    },
  }
  Object.assign(globalThis, { [handedOver]: context })
  return context
}

/** The day as ISO date, in Germany. */
export function today(): string {
  const hour = Math.floor(Date.now() / 3_600_000)
  // A day begins with an hour, in summer and in winter.
  if (hour !== asked.hour) asked = { hour, day: germanDay.format(hour * 3_600_000) }
  return asked.day
}

let asked = { hour: 0, day: '1970-01-01' }
const germanDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** The context opened by the start script. The built server is another module graph, hence the way by globalThis. */
export function context(): Context {
  // Only openContext() above writes under this symbol.
  const opened = (globalThis as { [handedOver]?: Context })[handedOver]
  if (opened === undefined) throw new Error('The server was started without its context: use `npm start`.')
  return opened
}
