import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { DataFolderInUse, holdDataFolder } from '../src/lib/server/platform/config/hold-data-folder.ts'
import { gelingen } from '../testing/gelingen-command.ts'
import { startMailServer, textOf, type TestMailServer } from '../testing/mail-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { startOwnServer } from './own-server.ts'

export type ConferenceTown = {
  site: string
  /** Address that the planner logs in with. */
  planner: string
  taken: TestMailServer['taken']
  /** Waits until the mail server has taken so many. */
  mailsTaken(count: number): Promise<void>
  /** The personal link in the newest mail to somebody, by what stands before the @. */
  linkOf(name: string): string
  /** Makes the survey's mails so many days older: people have peace for some days after each. */
  daysGoBy(days: number): Promise<void>
  close(): Promise<void>
}

/** A server of its own with an invented town, a planner, and a real mail server. */
export async function startConferenceTown(): Promise<ConferenceTown> {
  const planner = 'planung@wupperstadt.test'
  const mails = await startMailServer()
  const { taken } = mails
  const server = await startOwnServer({
    folder: await temporaryFolder('survey-of-networks'),
    settings: {
      GELINGEN_SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
      GELINGEN_MAIL_FROM: 'Präventionskette Wupperstadt <kette@wupperstadt.test>',
    },
  })
  const { folder, site } = server
  process.env['GELINGEN_PASSWORD'] = 'gelingen-demo'
  const slug = 'wupperstadt'
  const town = ['--ags', '05999124', '--name', 'Wupperstadt', '--kind', 'city', '--slug', slug]
  const person = ['--email', planner, '--name', 'Planung', '--municipality', slug, '--role', 'planner']
  await gelingen(['municipality', 'create', ...town], { folder })
  await gelingen(['user', 'create', ...person], { folder })
  return {
    site,
    planner,
    taken,
    async mailsTaken(count) {
      for (let waited = 0; waited < 200 && taken.length < count; waited += 1) await wait(100)
    },
    linkOf(name) {
      const mail = taken.findLast(({ to }) => to.startsWith(`${name}@`))
      return /^http\S+\/antworten\/\S+$/m.exec(textOf(mail?.raw ?? ''))?.[0] ?? ''
    },
    async daysGoBy(days) {
      // The program that holds the folder tells the way into its database.
      const held: unknown = await holdDataFolder(folder).catch((failure: unknown) => failure)
      if (!(held instanceof DataFolderInUse)) throw new Error('the program does not run')
      const owner = new pg.Client({ connectionString: held.announced?.ownerUrl })
      await owner.connect()
      await owner.query('update mail set created_at = created_at - make_interval(days => $1)', [days])
      await owner.query('update survey_recipient set invited_at = invited_at - make_interval(days => $1)', [
        days,
      ])
      await owner.end()
    },
    async close() {
      server.interrupt()
      await server.ended
      await Promise.all([mails.close(), rm(folder, { recursive: true, force: true })])
    },
  }
}
