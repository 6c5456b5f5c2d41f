import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'

/** A cheap phone on a poor line: a processor six times slower than this one, 1.6 Mbit/s, 150 ms to the server and back. */
const SLOW_PHONE = { processor: 6, latencyMs: 150, bytesPerSecond: 1_600_000 / 8 }

export type SlowPhone = {
  page: Page
  context: BrowserContext
  /** Bytes that came over the line so far. */
  bytes: () => number
}

/**
 * Opens an empty page with nothing in the cache.
 * @param cookie as `logIn` gives it; without it nobody is logged in
 */
export async function openSlowPhone({
  browser,
  site,
  cookie,
}: {
  browser: Browser
  site: string
  cookie?: string
}): Promise<SlowPhone> {
  const context = await browser.newContext({
    baseURL: site,
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
  })
  if (cookie !== undefined) await context.addCookies(cookiesOf(cookie, site))
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength))
  await slowDown(session)
  return { page, context, bytes: () => bytes }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PHONE.processor })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_PHONE.latencyMs,
    downloadThroughput: SLOW_PHONE.bytesPerSecond,
    uploadThroughput: SLOW_PHONE.bytesPerSecond,
  })
}

/** A cookie header as the browser wants it. */
export function cookiesOf(cookie: string, url: string): { name: string; value: string; url: string }[] {
  return cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
}

export type PaintTimes = { first: number; largest: number; loaded: number }

/** Milliseconds since the page was asked for: first and largest paint, and everything there. */
export function paintTimes(page: Page): Promise<PaintTimes> {
  return page.evaluate(async () => {
    const largest = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      })
      setTimeout(() => resolve(0), 200)
    })
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    const [navigation] = performance.getEntriesByType('navigation')
    const loaded = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : 0
    return { first, largest, loaded }
  })
}
