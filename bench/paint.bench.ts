import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../testing/browser.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { openSlowPhone, paintTimes } from './slow-phone.ts'
import { logIn, startProgram } from './started-program.ts'

/**
 * What a slow phone waits for Berlin's pages (542 areas, 4,179 offers), see `slow-phone.ts`, nothing in the cache. Bytes over the wire, first and largest paint, the time until all is
 * loaded. The floor is the page of an empty answer in the same browser.
 */
const PASSWORD = 'only-for-the-benchmark'
const PORT = 3945

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
    const cookie = await logIn(program.site, 'planung@berlin.invalid', PASSWORD)
    console.log('page'.padEnd(44), '  kB', 'first paint', 'largest', ' loaded (ms)')
    for (const path of pages) await measure(path, { browser, site: program.site, cookie })
  } finally {
    await browser.close()
    await program.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(
  path: string,
  { browser, site, cookie }: { browser: Browser; site: string; cookie: string },
): Promise<void> {
  // Once before, so that what the server remembers is there.
  await fetch(site + path, { headers: { cookie } })
  const { page, context, bytes } = await openSlowPhone({ browser, site, cookie })
  await page.goto(path, { waitUntil: 'load' })
  await page.waitForTimeout(300)
  const { first, largest, loaded } = await paintTimes(page)
  const columns = [bytes() / 1000, first, largest, loaded].map((figure) => figure.toFixed(0).padStart(8))
  console.log(path.padEnd(44), ...columns)
  await context.close()
}
