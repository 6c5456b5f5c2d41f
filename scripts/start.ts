import { openContext, today } from '../src/lib/server/context.ts'
import { createAccount, lockExampleAccounts } from '../src/lib/server/platform/identity/accounts.ts'
import { openDatabase } from '../src/lib/server/platform/database/open-database.ts'
import { startRuntime, type Runtime } from '../src/lib/server/runtime.ts'
import { readConfig, type Config } from '../src/lib/server/platform/config/read-config.ts'
import { openWebServer, type WebServer } from './web-server.ts'

/** Stands on the log-in page of an installation with the invented city. */
const DEMO_PASSWORD = 'gelingen-demo'

const say = (sentence: string) => console.log(sentence)
const stopAtSignal = once('SIGINT', 'SIGTERM')

let runtime: Runtime | undefined
let server: WebServer | undefined
try {
  const config = readConfig(process.env)
  runtime = await startRuntime(config, say, async () => {
    server = await openWebServer(config)
  })
  const app = await orStopped(serve(config, runtime))
  await stopAtSignal
  say('\nGelingen wird beendet …')
  server?.close()
  await app?.close()
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure)
  process.exitCode = 1
} finally {
  await runtime?.stop()
}
process.exit()

async function serve(config: Config, { appUrl, ownerUrl, secret }: Runtime) {
  await prepareDemo(config, { appUrl, ownerUrl })
  const { dataFolder, origin, loadDemo, mail } = config
  const app = await openContext({ appUrl, secret, dataFolder, origin, demo: loadDemo, mail })
  await server?.showPages()
  say(`\nGelingen läuft: ${origin}\nBeenden mit Strg-C.`)
  return app
}

/** Loads the invented city on first start; where there is to be none, its accounts with their known password are shut. */
async function prepareDemo(
  config: Config,
  { ownerUrl, appUrl }: Pick<Runtime, 'ownerUrl' | 'appUrl'>,
): Promise<void> {
  if (!config.loadDemo) return lockExampleAccounts(ownerUrl)
  const { loadDemo } = await import('../demo/load-demo.ts')
  const database = openDatabase({ appUrl })
  try {
    await loadDemo({
      ownerUrl,
      database: database.kysely,
      createAccount: (person) =>
        createAccount({ ownerUrl, ...person, memberships: [...person.memberships], password: DEMO_PASSWORD }),
      today: today(),
      onProgress: say,
    })
  } finally {
    await database.close()
  }
}

/** Who presses Ctrl-C while the invented city is loading does not want to wait; the next start goes on there. */
function orStopped<Result>(work: Promise<Result>): Promise<Result | undefined> {
  return Promise.race([work, stopAtSignal.then(() => undefined)])
}

function once(...signals: NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve())
  })
}
