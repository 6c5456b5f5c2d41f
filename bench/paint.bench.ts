import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../testing/browser.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { startProgram } from './started-program.ts'

/**
 * What a slow phone waits for Berlin's pages (542 areas, 4,179 offers): the browser's processor slowed down six times, a line of
 * 1.6 Mbit/s with 150 ms to the server and back, nothing in the cache. Bytes over the wire, first and largest paint, the time until all is
 * loaded. The floor is the page of an empty answer in the same browser.
 */
const PASSWORD = 'only-for-the-benchmark'
const PORT = 3945
const SLOW_PHONE = { processor: 6, latencyMs: 150, bytesPerSecond: 1_600_000 / 8 }

const pages = [
  '/healthz',
  '/anmelden',
  '/hilfe/kette',
  '/k/berlin',
  '/k/berlin/karte',
  '/k/berlin/kette',
  '/k/berlin/luecken',
  '/k/berlin/index',
  '/k/berlin/indikatoren',
  '/k/berlin/angebote',
  '/k/berlin/gebiete',
  '/k/berlin/gebiete/planungsraum/12601133',
  '/k/berlin/einlesen',
]

if (!existsSync('../shared/data/berlin')) {
  console.log('skipped: ../shared/data/berlin is not there')
  process.exit()
}
const folder = await temporaryFolder('bench')
const env = { GELINGEN_DEMO: '0', GELINGEN_PASSWORD: PASSWORD }
try {
  spawnSync('npm', ['run', '-s', 'berlin'], {
    env: { ...process.env, ...env, GELINGEN_DATA: folder },
    stdio: 'ignore',
  })
  const program = await startProgram({ folder, port: PORT, env })
  const browser = await startBrowser()
  try {
    console.log('page'.padEnd(44), '  kB', 'first paint', 'largest', ' loaded (ms)')
    for (const path of pages) await measure(browser, program.site, path)
  } finally {
    await browser.close()
    await program.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(browser: Browser, site: string, path: string): Promise<void> {
  const context = await browser.newContext({ baseURL: site, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  if (path.startsWith('/k/')) {
    await page.goto('/anmelden')
    await page.fill('[name=email]', 'planung@berlin.invalid')
    await page.fill('[name=password]', PASSWORD)
    await page.click('main button.primary')
    await page.waitForURL((url) => url.pathname !== '/anmelden')
  }
  // Once before, so that what the server remembers is there; then as if for the first time.
  await page.goto(path)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PHONE.processor })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_PHONE.latencyMs,
    downloadThroughput: SLOW_PHONE.bytesPerSecond,
    uploadThroughput: SLOW_PHONE.bytesPerSecond,
  })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength))
  await page.goto(path, { waitUntil: 'load' })
  await page.waitForTimeout(300)
  const { first, largest, loaded } = await page.evaluate(paintTimes)
  const columns = [bytes / 1000, first, largest, loaded].map((figure) => figure.toFixed(0).padStart(8))
  console.log(path.padEnd(44), ...columns)
  await context.close()
}

/** Runs in the page: milliseconds since the request was begun. */
async function paintTimes(): Promise<{ first: number; largest: number; loaded: number }> {
  const largest = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    })
    setTimeout(() => resolve(0), 200)
  })
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  const navigation = performance.getEntriesByType('navigation')[0]
  return {
    first,
    largest,
    loaded: navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : 0,
  }
}
