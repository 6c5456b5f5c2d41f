import { forgetLooseFiles } from './capabilities/answering/index.ts'
import { mixEndedSurveys } from './capabilities/field-phase/index.ts'
import { fetchServices } from './capabilities/hsds/index.ts'
import {
  handleFetchJobs,
  handleImportJobs,
  lookAfterRuns,
  recoverRuns,
} from './capabilities/imports/index.ts'
import { remindEverywhere } from './capabilities/survey-mail/index.ts'
import { askEverywhere, forgetOldFeedback } from './capabilities/upkeep/index.ts'
import { importTargets } from './import-targets.ts'
import type { Database } from './platform/database/open-database.ts'
import { UPLOAD_LIMIT_BYTES } from './platform/files/upload-limit.ts'
import { startJobs, type Jobs } from './platform/jobs/start-jobs.ts'
import { sendWaitingMail, type MailSettings } from './platform/mail/index.ts'

type Work = {
  database: Database
  appUrl: string
  dataFolder: string
  /** Public address. */
  origin: string
  /** undefined = mail stays in the outbox. */
  mail: MailSettings | undefined
  today(): string
}

/**
 * Starts what is done beside the pages: long imports, mail, asking whether offers are still right, mixing the rows of anonymous surveys that
 * are over, planned reminders of surveys. Runs that a killed process left are closed first.
 */
export async function startWork({ database, appUrl, dataFolder, origin, mail, today }: Work): Promise<Jobs> {
  const onError = tellSeldom((sentence) =>
    console.error(JSON.stringify({ at: new Date().toISOString(), jobs: sentence })),
  )
  const jobs = await startJobs({
    appUrl,
    handlers: {
      import: handleImportJobs({ database: database.kysely, dataFolder, targets: importTargets }),
      fetch: handleFetchJobs({
        database: database.kysely,
        dataFolder,
        targets: importTargets,
        fetchFile: fetchServices,
        limitBytes: UPLOAD_LIMIT_BYTES,
      }),
      mail: async (_data, signal) => {
        if (mail !== undefined) await sendWaitingMail({ database, settings: mail, site: origin, signal })
      },
    },
    onError,
  })
  await recoverRuns({ database: database.kysely, jobs, dataFolder, now: new Date() })
  const looking = setInterval(
    () => void lookAfterRuns({ database: database.kysely, jobs }).catch(onError),
    LOOK_AFTER_RUNS_MS,
  )
  const send = () => jobs.enqueue('mail', { key: 'send', data: {} })
  // Not by a job: that of a killed process counts as under way for a while. There is one sender at a time all the same.
  const stopping = new AbortController()
  let underWay: Promise<unknown> = Promise.resolve()
  const sendWaiting = () => {
    if (mail === undefined) return
    const sent = sendWaitingMail({ database, settings: mail, site: origin, signal: stopping.signal })
    underWay = Promise.all([underWay, sent.catch(onError)])
  }
  sendWaiting()
  const sending = setInterval(sendWaiting, LOOK_INTO_OUTBOX_MS)
  const ask = async () => {
    const { mails } = await askEverywhere({ database: database.kysely, today: today() })
    if (mails > 0 && mail !== undefined) await send()
  }
  void ask().catch(onError)
  const asking = setInterval(() => void ask().catch(onError), ASK_FOR_CONFIRMATION_MS)
  const mix = () => void mixEndedSurveys(database.kysely).catch(onError)
  const mixing = setInterval(mix, MIX_ENDED_SURVEYS_MS)
  mix()
  const remind = async () => {
    if (hourInGermany() < FIRST_HOUR_OF_REMINDERS) return
    const mails = await remindEverywhere({ database: database.kysely, today: today() })
    if (mails > 0 && mail !== undefined) await send()
  }
  void remind().catch(onError)
  const reminding = setInterval(() => void remind().catch(onError), LOOK_FOR_REMINDERS_MS)
  const forget = () => {
    void forgetOldFeedback(database.kysely).catch(onError)
    void forgetLooseFiles(database.kysely, { dataFolder, now: new Date() }).catch(onError)
  }
  const forgetting = setInterval(forget, FORGET_EVERY_MS)
  forget()
  return {
    ...jobs,
    stop: async () => {
      stopping.abort()
      for (const timer of [looking, sending, asking, reminding, mixing, forgetting]) clearInterval(timer)
      // A mail that is just being handed over comes to its end.
      await underWay
      return jobs.stop()
    },
  }
}

const LOOK_AFTER_RUNS_MS = 30_000
const FORGET_EVERY_MS = 86_400_000
const LOOK_INTO_OUTBOX_MS = 20_000
/** Of surveys whose last day is over; what was mixed is not mixed again. */
const MIX_ENDED_SURVEYS_MS = 3_600_000
/** What is asked for goes by days; more often does no harm, and a program that was stopped at night is not a day late. */
const ASK_FOR_CONFIRMATION_MS = 3_600_000

const LOOK_FOR_REMINDERS_MS = 900_000
/** Nobody's phone shall ring at night. */
const FIRST_HOUR_OF_REMINDERS = 8

function hourInGermany(): number {
  return Number(
    new Date().toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit' }).slice(0, 2),
  )
}

const SAME_AGAIN_AFTER_MS = 60_000

/** While the database is away the queue asks for it every second; the log shall stay readable. */
function tellSeldom(tell: (sentence: string) => void): (failure: Error) => void {
  const toldAt = new Map<string, number>()
  return ({ message }) => {
    // The worker's number in brackets makes no other failure of it.
    const [kind = ''] = message.split(' (')
    const now = performance.now()
    if (now - (toldAt.get(kind) ?? -Infinity) < SAME_AGAIN_AFTER_MS) return
    if (toldAt.size > 100) toldAt.clear()
    toldAt.set(kind, now)
    tell(message)
  }
}
