import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP } from 'node:net'
import { refuse, type Outcome } from '../refusal.ts'
import { isInside } from './addresses-inside.ts'

export type Getting = {
  readonly url: string
  readonly limitBytes: number
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
  /** Also http and addresses inside, for tests and for an operator who fetches from the own house. */
  readonly anywhere?: boolean
}

const MOST_REDIRECTS = 3

/**
 * Fetches a text from the internet for somebody who gave the address: https only, to public addresses only (looked at when the
 * connection is made, so that a name cannot answer twice), redirected ones as well, within time and size.
 *
 * @returns refusals `outside/…`
 */
export async function getFromOutside(getting: Getting): Promise<Outcome<string>> {
  let { url } = getting
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await getOnce({ ...getting, url })
    if (!answer.ok) return answer
    if (answer.value.redirect === undefined) return { ok: true, value: answer.value.text }
    url = new URL(answer.value.redirect, url).href
  }
  return refuse('outside/too-many-redirects')
}

type Answer = { text: string; redirect?: string | undefined }

async function getOnce({
  url,
  limitBytes,
  timeoutMs,
  signal,
  anywhere = false,
}: Getting): Promise<Outcome<Answer>> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !(parsed.protocol === 'https:' || (anywhere && parsed.protocol === 'http:')))
    return refuse('outside/no-https-address')
  const host = parsed.hostname.replace(/^\[|\]$/g, '')
  // A number as host is not looked up.
  if (!anywhere && isIP(host) !== 0 && isInside(host)) return refuse('outside/address-inside', { host })
  const deadline = AbortSignal.timeout(timeoutMs)
  const options = {
    headers: { accept: 'application/json', 'user-agent': 'Gelingen' },
    signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    ...(anywhere ? {} : { lookup: publicOnly }),
  }
  try {
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const { get } = parsed.protocol === 'https:' ? https : http
      get(parsed, options, resolve).on('error', reject)
    })
    return await readAnswer(response, host, limitBytes)
  } catch (failure) {
    if (signal?.aborted) throw failure
    if (deadline.aborted) return refuse('outside/too-slow', { host, seconds: Math.round(timeoutMs / 1000) })
    return failure instanceof AddressInside
      ? refuse('outside/address-inside', { host })
      : refuse('outside/not-reached', { host })
  }
}

async function readAnswer(
  response: http.IncomingMessage,
  host: string,
  limitBytes: number,
): Promise<Outcome<Answer>> {
  const { statusCode = 0, headers } = response
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    response.destroy()
    return { ok: true, value: { text: '', redirect: headers.location } }
  }
  if (statusCode !== 200) {
    response.destroy()
    return refuse('outside/other-status', { host, status: statusCode })
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue
    bytes += chunk.length
    if (bytes > limitBytes) {
      response.destroy()
      return refuse('outside/too-large', { host, megabytes: Math.ceil(limitBytes / 1e6) })
    }
    chunks.push(chunk)
  }
  return { ok: true, value: { text: Buffer.concat(chunks).toString('utf8') } }
}

class AddressInside extends Error {}

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

/** As the usual way of finding an address, but one inside is an error. */
function publicOnly(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error !== null || first === undefined) return found(error ?? new Error('no address'), '')
    if (addresses.some(({ address }) => isInside(address))) return found(new AddressInside(hostname), '')
    return options.all === true ? found(null, addresses) : found(null, first.address, first.family)
  })
}
