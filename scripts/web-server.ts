import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import compression from '@polka/compression'
import { takeDirectForm } from './take-direct-form.ts'
import {
  ANSWER_FILES_LIMIT_BYTES,
  UPLOAD_LIMIT_BYTES,
} from '../src/lib/server/platform/files/upload-limit.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export type WebServer = {
  /** From now on the built pages answer. */
  showPages(): Promise<void>
  /** Takes no more requests, and lets those under way come to their end for a moment. */
  close(): void
}

/** Longer than proxies keep theirs, so that it is never the server that hangs up just as a request comes; whoever answers a page thinks as long. */
const KEEP_CONNECTION_MS = 75_000
/** So many may wait to be connected: those beyond it would try again only after a second. The system has its own limit, too. */
const BACKLOG = 4_096

const SMALL_FORM_BYTES = 2_000_000
/** The page of a questionnaire with files; whole forms stand in memory while they are read. */
const FILES_TURNS = 3

/**
 * Claims the port at once, before the long work of a first start; until the pages are there, says that the program is starting.
 * @throws Error with a German sentence where the port cannot be had
 */
export async function openWebServer({ port, origin }: { port: number; origin: string }): Promise<WebServer> {
  let answer: Handler = sayStarting
  const server = createServer({ keepAliveTimeout: KEEP_CONNECTION_MS }, (request, response) =>
    answer(request, response),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', (failure: NodeJS.ErrnoException) =>
      reject(new Error(sentences[failure.code ?? '']?.(port) ?? failure.message, { cause: failure })),
    )
    server.listen({ port, backlog: BACKLOG }, resolve)
  })
  return {
    async showPages() {
      answer = await pages(origin)
    },
    close() {
      server.close()
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 2000).unref()
    },
  }
}

const sentences: Record<string, (port: number) => string> = {
  EADDRINUSE: (port) =>
    `Der Anschluss ${port} ist schon belegt. Wählen Sie einen anderen, zum Beispiel: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
  EACCES: (port) =>
    `Den Anschluss ${port} darf hier nur die Systemverwaltung öffnen. Wählen Sie einen ab 1024, zum Beispiel: PORT=3000 npm start`,
}

function sayStarting(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  response
    .writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2', refresh: '2' })
    .end(
      '<!doctype html><html lang="de"><title>Gelingen</title><p>Gelingen wird gerade gestartet. Diese Seite lädt sich gleich neu.',
    )
}

async function pages(origin: string): Promise<Handler> {
  // Read by the built pages when they are loaded.
  Object.assign(process.env, {
    PROTOCOL_HEADER: 'x-gelingen-protocol',
    BODY_SIZE_LIMIT: String(UPLOAD_LIMIT_BYTES + 1_000_000),
  })
  // A variable, because the build folder is made after the types are checked.
  const built = '../build/handler.js'
  const { handler } = (await import(built)) as { handler: Handler }
  // Level 1: a page of 540 kB costs 1 ms instead of 12 for a sixth more weight.
  const compress = compression({ threshold: 1024, level: 1 })
  const filesTurn = inTurns(FILES_TURNS)
  const protocol = new URL(origin).protocol.slice(0, -1)
  return (request, response) => {
    request.headers['x-gelingen-protocol'] = protocol
    const showPage = () => handler(request, response)
    const bytes = bodyBytes(request)
    // Browsers always say how much they send; without it memory would have no limit.
    if (bytes === undefined) response.writeHead(411, { connection: 'close' }).end()
    else if (bytes > mostBytes(request)) refuseUpload(request, response, bytes)
    else if (bytes > SMALL_FORM_BYTES && isAnswering(request)) filesTurn(response, showPage)
    else compress(request, response, () => takeDirectForm(request, response, { origin, showPage }))
  }
}

/** undefined where there is a body of unknown length. */
function bodyBytes(request: IncomingMessage): number | undefined {
  const length = request.headers['content-length']
  if (length !== undefined) return Number(length)
  return request.headers['transfer-encoding'] === undefined ? 0 : undefined
}

function mostBytes(request: IncomingMessage): number {
  if (isAnswering(request)) return ANSWER_FILES_LIMIT_BYTES
  return /^\/k\/[^/]+\/einlesen/.test(request.url ?? '') ? UPLOAD_LIMIT_BYTES : SMALL_FORM_BYTES
}

/** The form of a questionnaire's page. */
function isAnswering({ url = '' }: IncomingMessage): boolean {
  return /^\/antworten\/[^/?]+\/seite\/[^/?]+(\?|$)/.test(url)
}

/** Lets so many be worked on at the same time; further ones wait, and nothing of them is read meanwhile. */
function inTurns(most: number): (response: ServerResponse, work: () => void) => void {
  const waiting = new Map<ServerResponse, () => void>()
  const working = new Set<ServerResponse>()
  const goOn = () => {
    const [next] = waiting
    if (next === undefined || working.size >= most) return
    const [response, work] = next
    waiting.delete(response)
    working.add(response)
    work()
  }
  return (response, work) => {
    response.once('close', () => {
      waiting.delete(response)
      working.delete(response)
      goOn()
    })
    waiting.set(response, work)
    goOn()
  }
}

/** Reads the body to its end without keeping it: a browser shows an answer only after it has sent everything. */
function refuseUpload(request: IncomingMessage, response: ServerResponse, bytes: number): void {
  request.resume().once('end', () => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const language = searchParams.get('sprache')
    const query = new URLSearchParams({
      'zu-gross': String(Math.ceil(bytes / 1_000_000)),
      ...(language !== null && { sprache: language }),
    })
    response.writeHead(303, { location: `${pathname}?${query}` }).end()
  })
}
