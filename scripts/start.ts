import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import compression from '@polka/compression'
import { openContext, today } from '../src/lib/server/context.ts'
import { createAccount, lockExampleAccounts } from '../src/lib/server/platform/identity/accounts.ts'
import { openDatabase } from '../src/lib/server/platform/database/open-database.ts'
import { startRuntime, type Runtime } from '../src/lib/server/runtime.ts'
import { readConfig } from '../src/lib/server/platform/config/read-config.ts'
import { UPLOAD_LIMIT_BYTES } from '../src/lib/server/platform/files/upload-limit.ts'

/** Stands on the log-in page of an installation with the invented city. */
const DEMO_PASSWORD = 'gelingen-demo'
const SMALL_FORM_BYTES = 2_000_000

const config = readConfig(process.env)
const say = (sentence: string) => console.log(sentence)
const stopAtSignal = once('SIGINT', 'SIGTERM')

let runtime: Runtime | undefined
try {
  runtime = await startRuntime(config, say)
  await prepareDemo(runtime)
  const app = await openContext({
    ...runtime,
    dataFolder: config.dataFolder,
    origin: config.origin,
    demo: config.loadDemo,
  })
  const server = await serve()
  say(`\nGelingen läuft: ${config.origin}\nBeenden mit Strg-C.`)
  await stopAtSignal
  say('\nGelingen wird beendet …')
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 2000).unref()
  await app.close()
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure)
  process.exitCode = 1
} finally {
  await runtime?.stop()
}
process.exit()

/** Loads the invented city on first start; where there is to be none, its accounts with their known password are shut. */
async function prepareDemo({ ownerUrl, appUrl }: Runtime): Promise<void> {
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

async function serve() {
  Object.assign(process.env, {
    PROTOCOL_HEADER: 'x-gelingen-protocol',
    BODY_SIZE_LIMIT: String(UPLOAD_LIMIT_BYTES + 1_000_000),
  })
  // A variable, because the build folder is made after the types are checked.
  const built = '../build/handler.js'
  const { handler } = (await import(built)) as { handler(req: IncomingMessage, res: ServerResponse): void }
  // Level 1: a page of 540 kB costs 1 ms instead of 12 for a sixth more weight.
  const compress = compression({ threshold: 1024, level: 1 })
  const protocol = new URL(config.origin).protocol.slice(0, -1)
  const server = createServer((request, response) => {
    request.headers['x-gelingen-protocol'] = protocol
    if (tooLarge(request)) return refuseUpload(request, response)
    compress(request, response, () => handler(request, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (failure: NodeJS.ErrnoException) =>
      reject(
        failure.code === 'EADDRINUSE'
          ? new Error(
              `Der Anschluss ${config.port} ist schon belegt. Wählen Sie einen anderen, zum Beispiel: PORT=${config.port + 1} npm start`,
            )
          : failure,
      ),
    )
    server.listen(config.port, resolve)
  })
  return server
}

function tooLarge(request: IncomingMessage): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const bytes = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY)
  const isUpload = /^\/k\/[^/]+\/einlesen/.test(request.url ?? '')
  return bytes > (isUpload ? UPLOAD_LIMIT_BYTES : SMALL_FORM_BYTES)
}

/** Reads the body to its end without keeping it: a browser shows an answer only after it has sent everything. */
function refuseUpload(request: IncomingMessage, response: ServerResponse): void {
  const bytes = Number(request.headers['content-length'] ?? 0)
  request.resume().once('end', () => {
    const path = (request.url ?? '/').split('?')[0]
    response.writeHead(303, { location: `${path}?zu-gross=${Math.ceil(bytes / 1_000_000)}` }).end()
  })
}

function once(...signals: NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve())
  })
}
