import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../testing/browser.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { cookiesOf, openSlowPhone, paintTimes } from './slow-phone.ts'
import { logIn, startProgram } from './started-program.ts'
import { quantile } from './quantile.ts'

/**
 * The atlas with Berlin's data (542 areas): what goes over the wire and how fast the server answers; on a slow phone
 * when something is seen and when the map is drawn; and how fluid the
 * moving map is with 10,000 areas. The peer of the first is the page without map and diagram, the list of areas.
 */
const PASSWORD = 'only-for-the-benchmark'
const ROUNDS = 40
const PATHS = {
  bars: '/karte?zeige=indikator:mss-2021-s4&ebene=planungsraum',
  distribution: '/karte?zeige=indikator:mss-2021-s4&ebene=planungsraum&diagramm=verteilung',
  scatter: '/karte?zeige=indikator:mss-2021-s4&ebene=planungsraum&diagramm=punkte&mit=indikator:mss-2021-s1',
  series: '/karte?zeige=indikator:mss-2021-s4&ebene=planungsraum&diagramm=zeitreihe',
  kitas: '/karte?zeige=indikator:mss-2021-s4&ebene=planungsraum&einrichtungen=feld:education',
  'peer: list of areas': '/gebiete',
}

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
  const program = await startProgram({ folder, port: 3942, env })
  const browser = await startBrowser()
  try {
    const cookie = await logIn(program.site, 'planung@berlin.invalid', PASSWORD)
    await measureServer(program.site, cookie)
    await measurePhone(browser, program.site, cookie)
    await measureMovingMap(browser, program.site, cookie)
  } finally {
    await browser.close()
    await program.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureServer(site: string, cookie: string): Promise<void> {
  console.log('server'.padEnd(24), 'first   p50   p95  kB raw   kB gz')
  for (const [name, path] of Object.entries(PATHS)) {
    const times: number[] = []
    let html = ''
    for (let round = 0; round < ROUNDS; round += 1) {
      const startedAt = performance.now()
      const answer = await fetch(`${site}/k/berlin${path}`, { headers: { cookie } })
      html = await answer.text()
      times.push(performance.now() - startedAt)
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    }
    const warm = times.slice(5).sort((a, b) => a - b)
    const figures = [times[0] ?? 0, quantile(warm, 0.5), quantile(warm, 0.95)]
    const sizes = [html.length / 1000, gzipSync(html).length / 1000]
    console.log(
      name.padEnd(24),
      ...figures.map((ms) => ms.toFixed(0).padStart(5)),
      ...sizes.map((size) => size.toFixed(0).padStart(7)),
    )
  }
}

async function measurePhone(browser: Browser, site: string, cookie: string): Promise<void> {
  console.log('\nslow phone, ms'.padEnd(25), 'first paint  map drawn  page loaded')
  for (const [name, path] of Object.entries(PATHS)) {
    const { page, context } = await openSlowPhone({ browser, site, cookie })
    await page.addInitScript(noteWhenDrawn)
    await page.goto(`${site}/k/berlin${path}`, { waitUntil: 'load' })
    const { first, loaded } = await paintTimes(page)
    const drawn = await page.evaluate(() => Number(Reflect.get(globalThis, 'mapDrawn')))
    console.log(name.padEnd(24), ...[first, drawn, loaded].map((ms) => ms.toFixed(0).padStart(11)))
    await context.close()
  }
}

/** Runs in the page: notes when the last outline is there, and painted. */
function noteWhenDrawn(): void {
  const look = () => {
    // The legend follows the map: when it is there the map is whole.
    if (document.querySelector('.area-map') === null || document.querySelector('.legend') === null)
      return void requestAnimationFrame(look)
    requestAnimationFrame(() =>
      setTimeout(() => Object.assign(globalThis, { mapDrawn: performance.now() }), 0),
    )
  }
  requestAnimationFrame(look)
}

/** 10,000 areas in place of Berlin's: the answer of the server is exchanged, everything else is the page's own. */
async function measureMovingMap(browser: Browser, site: string, cookie: string): Promise<void> {
  console.log('\nmoving map, areas'.padEnd(25), 'opened ms  frames  p50 ms  p95 ms  over 50 ms')
  for (const count of [542, 10_000]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await context.addCookies(cookiesOf(cookie, site))
    const page = await context.newPage()
    if (count !== 542)
      await page.route('**/flaechen.geojson*', (route) =>
        route.fulfill({ contentType: 'application/geo+json', body: JSON.stringify(grid(count)) }),
      )
    await page.goto(`${site}/k/berlin${PATHS.bars}`)
    const startedAt = performance.now()
    await page.click('.moving-button')
    await page.waitForFunction(() => document.querySelector('.moving-button[aria-pressed=true]') !== null)
    const openedMs = performance.now() - startedAt
    const frames = await panFrames(page)
    const over = frames.filter((ms) => ms > 50).length
    console.log(
      String(count).padEnd(24),
      openedMs.toFixed(0).padStart(9),
      String(frames.length).padStart(7),
      quantile(frames, 0.5).toFixed(1).padStart(7),
      quantile(frames, 0.95).toFixed(1).padStart(7),
      String(over).padStart(11),
    )
    await context.close()
  }
  console.log('Drawn by the processor: a machine with a graphics card is several times faster.')
}

/** Milliseconds between frames while the map is dragged to and fro. */
async function panFrames(page: Page): Promise<number[]> {
  const box = await page.locator('.maplibregl-canvas').boundingBox()
  if (box === null) throw new Error('no map')
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    const next = (now: number) => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    Object.assign(globalThis, { frameTimes: frames })
  })
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 0; step < 120; step += 1)
    await page.mouse.move(x + 120 * Math.sin(step / 9), y + 60 * Math.cos(step / 13))
  await page.mouse.up()
  const frames = await page.evaluate(() => Reflect.get(globalThis, 'frameTimes') as unknown as number[])
  return frames.slice(1).sort((a, b) => a - b)
}

/** Hexagons over Berlin. */
function grid(count: number): object {
  const columns = Math.ceil(Math.sqrt(count))
  const [width, height] = [0.66 / columns, 0.33 / columns]
  const features = Array.from({ length: count }, (_, at) => {
    const row = Math.floor(at / columns)
    const x = 13.1 + ((at % columns) + (row % 2) / 2) * width
    const y = 52.35 + row * height
    const ring = Array.from({ length: 7 }, (_corner, corner) => {
      const angle = (Math.PI / 3) * (corner % 6)
      return [x + 0.55 * width * Math.sin(angle), y + 0.62 * height * Math.cos(angle)]
    })
    return {
      type: 'Feature',
      properties: { code: `grid-${at}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return { type: 'FeatureCollection', features }
}
