import { getFromOutside } from '../../platform/outside/get-from-outside.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'

/** What another server may cost: it is a list of offers, not a mirror of the internet. */
export const fetchLimits = {
  services: 20_000,
  pageBytes: 30_000_000,
  allBytes: 150_000_000,
  pageMs: 30_000,
  allMs: 300_000,
}

export type Fetched = {
  /** The server's name, which names the source of the offers. */
  readonly host: string
  /** One service a line. */
  readonly lines: string
  readonly services: number
}

type Json = { readonly [key: string]: unknown }

/**
 * Fetches all services of another server that speaks HSDS, page by page. Servers that nest everything in their lists are asked
 * for that (`full=true`); of the others every service is fetched by its own.
 *
 * @param address of the interface or of its services, e.g. `https://server.example/api` or `…/api/services`
 * @param anywhere also http and addresses inside
 * @returns refusals `outside/…` and `hsds/…`
 */
export async function fetchServices({
  address,
  signal,
  anywhere = false,
  onProgress = () => {},
}: {
  address: string
  signal?: AbortSignal | undefined
  anywhere?: boolean
  onProgress?: (services: number, total: number | null) => void
}): Promise<Outcome<Fetched>> {
  const home = addressOfServer(address, { anywhere })
  if (home === undefined) return refuse('outside/no-https-address')
  const services = home.pathname.replace(/\/+$/, '').replace(/\/services$/, '') + '/services'
  const whole = AbortSignal.timeout(fetchLimits.allMs)
  const get = (url: string) =>
    getFromOutside({
      url,
      limitBytes: fetchLimits.pageBytes,
      timeoutMs: fetchLimits.pageMs,
      signal: signal === undefined ? whole : AbortSignal.any([signal, whole]),
      anywhere,
    })
  try {
    return await allPages({ home, path: services, get, onProgress })
  } catch (failure) {
    if (signal?.aborted || !whole.aborted) throw failure
    return refuse('hsds/takes-too-long', { minutes: fetchLimits.allMs / 60_000 })
  }
}

/** Reads an address to fetch from; undefined where it is none with https. @param anywhere also http */
export function addressOfServer(address: string, { anywhere = false } = {}): URL | undefined {
  const home = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined
  return home?.protocol === 'https:' || (anywhere && home?.protocol === 'http:') ? home : undefined
}

type Pages = {
  home: URL
  path: string
  get: (url: string) => Promise<Outcome<string>>
  onProgress: (services: number, total: number | null) => void
}

async function allPages({ home, path, get, onProgress }: Pages): Promise<Outcome<Fetched>> {
  const lines: string[] = []
  const seen = new Set<unknown>()
  let bytes = 0
  for (let page = 1; ; page += 1) {
    const at = new URL(home)
    at.pathname = path
    at.searchParams.set('page', String(page))
    at.searchParams.set('per_page', '100')
    at.searchParams.set('full', 'true')
    const answer = await get(at.href)
    if (!answer.ok) return answer
    const found = pageOf(answer.value)
    if (found === undefined) return refuse('hsds/no-services-there', { host: home.host })
    const fresh = found.contents.filter(({ id }) => !seen.has(id))
    for (const one of fresh) {
      seen.add(one['id'])
      const service = await whole(one, { home, path, get })
      if (!service.ok) return service
      lines.push(service.value)
      bytes += service.value.length
      if (lines.length > fetchLimits.services || bytes > fetchLimits.allBytes)
        return refuse('hsds/too-many-services', { services: fetchLimits.services })
    }
    onProgress(lines.length, found.total)
    // A server that does not know pages answers with the same one again.
    if (found.isLast || fresh.length === 0) break
  }
  if (lines.length === 0) return refuse('hsds/no-services-there', { host: home.host })
  return { ok: true, value: { host: home.host, lines: `${lines.join('\n')}\n`, services: lines.length } }
}

/** Lists of the standard leave out what a service has several of: where nothing nested stands, it is asked for. */
async function whole(
  service: Json,
  { home, path, get }: Omit<Pages, 'onProgress'>,
): Promise<Outcome<string>> {
  const isNested = Object.values(service).some((value) => Array.isArray(value))
  if (isNested || typeof service['id'] !== 'string') return { ok: true, value: JSON.stringify(service) }
  const at = new URL(home)
  at.pathname = `${path}/${encodeURIComponent(service['id'])}`
  const answer = await get(at.href)
  if (!answer.ok) return answer
  const parsed = parse(answer.value)
  return {
    ok: true,
    value: JSON.stringify(isObject(parsed) && parsed['id'] === service['id'] ? parsed : service),
  }
}

function pageOf(text: string): { contents: Json[]; total: number | null; isLast: boolean } | undefined {
  const parsed = parse(text)
  if (Array.isArray(parsed)) return { contents: parsed.filter(isObject), total: parsed.length, isLast: true }
  if (!isObject(parsed) || !Array.isArray(parsed['contents'])) return undefined
  const contents = parsed['contents'].filter(isObject)
  const { total_items: total, total_pages: pages, page_number: page, last_page: last } = parsed
  return {
    contents,
    total: typeof total === 'number' ? total : null,
    isLast:
      last === true ||
      contents.length === 0 ||
      (typeof pages === 'number' && typeof page === 'number' && page >= pages),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
