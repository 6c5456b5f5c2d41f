import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { findPages, isPortal, knownRoutes } from './find-pages.ts'
import {
  aVisitor,
  expectAccessible,
  expectContrastInForcedColours,
  expectNoSidewaysScroll,
  logIn,
} from './visitor.ts'

/*
 * What holds for each page of the house, whoever wrote it: valid HTML, no violation that axe finds, also in forced
 * colours; 320 px and 200 % without sideways scroll; keyboard; nothing needs script.
 */
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Who looks, and where they begin; who has one municipality only never sees the choice of them. */
const lookers = [
  {
    account: null,
    // What stands in the frames of other sites is linked from the workspace only.
    starts: [
      '/anmelden',
      ...['', '/ar'].flatMap((of) => ['liste', 'karte'].map((what) => `${of}/auenstadt/einbetten/${what}`)),
    ],
  },
  // A survey with answers first, so that it is the one to be looked at.
  {
    account: 'koordination@auenstadt.example',
    starts: [
      '/k/auenstadt/befragungen/3',
      // No questionnaire of the demo asks for files.
      '/k/auenstadt/befragungen/3/antworten-dateien/hochgeladen',
      '/k/auenstadt/befragungen/3/uebernehmen/alle?art=tie',
      '/k/auenstadt/befragungen/4/uebernehmen',
      '/k/auenstadt',
    ],
  },
  { account: 'statistik@auenstadt.example', starts: ['/k/auenstadt'] },
  { account: 'traeger@auenstadt.example', starts: ['/k/auenstadt/angebote'] },
  { account: 'land@gelingen.example', starts: ['/kommunen'] },
]

/** Parts of the route of a room: `/(workspace)/k/[municipality]/angebote`. */
const ROOM_DEPTH = 5

let pages: Map<string, { path: string; account: string | null }>
beforeAll(async () => {
  pages = new Map()
  for (const { account, starts } of lookers) {
    const { page, leave } = await aVisitor({ browser, script: false })
    if (account !== null) await logIn(page, account)
    // What somebody before has seen is looked at once more only where it may lead further for this account.
    const isSeen = (route: string) => pages.has(route) && route.split('/').length > ROOM_DEPTH
    const leaveOut = (route: string) => account !== null && (isPortal(route) || isSeen(route))
    for (const [route, path] of await findPages(page, starts, leaveOut))
      if (!pages.has(route)) pages.set(route, { path, account })
    await leave()
  }
}, 300_000)

test('every page of the source can be reached by links', () => {
  expect(knownRoutes().filter((route) => !pages.has(route))).toEqual([])
})

/** Each account goes from page to page, with script and without. */
const visitors = new Map<string, Page>()

async function pageOf({ account, script }: { account: string | null; script: boolean }): Promise<Page> {
  const key = `${account} ${script}`
  let page = visitors.get(key)
  if (page === undefined) {
    page = (await aVisitor({ browser, script, ...(!script && { width: 320 }) })).page
    if (account !== null) await logIn(page, account)
    visitors.set(key, page)
  }
  return page
}

describe.each(knownRoutes())('%s', (route) => {
  const open = async (script: boolean) => {
    const wanted = pages.get(route)
    if (wanted === undefined) throw new Error(`No link leads to ${route}`)
    const { path, account } = wanted
    const page = await pageOf({ account, script })
    await page.goto(path)
    expect(new URL(page.url()).pathname).toBe(path.split('?')[0])
    return page
  }

  let page: Page
  beforeAll(async () => {
    page = await open(true)
  })

  test('is accessible, also in forced colours', async () => {
    await expectAccessible(page)
    await expectContrastInForcedColours(page)
  })

  test('needs no script, and fits 320 px and 200 %', async () => {
    const plain = await open(false)
    expect(await plain.locator('h1').count()).toBe(1)
    await expectNoSidewaysScroll(plain)
    // 1280 px at 200 % are 640 px of the style sheet.
    await plain.setViewportSize({ width: 640, height: 900 })
    await expectNoSidewaysScroll(plain)
    await plain.setViewportSize({ width: 320, height: 900 })
  })

  test('goes by keyboard: each stop is new and seen', async () => {
    const seen = new Set<string>()
    for (let press = 0; press < STOPS; press++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(focused)
      if (stop === null) break
      expect(stop.isSeen, `${page.url()}: ${stop.html}`).toBe(true)
      expect(seen.has(stop.place), `again at ${stop.html}`).toBe(false)
      seen.add(stop.place)
    }
    expect(seen.size).toBeGreaterThan(2)
  })
})

const STOPS = 25

/** Runs in the page. `null`: the focus has left the document. */
function focused(): { html: string; place: string; isSeen: boolean } | null {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const hasMark = style.outlineStyle !== 'none' || style.boxShadow !== 'none'
  const place: string[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    place.unshift(String([...(at.parentElement?.children ?? [])].indexOf(at)))
  return {
    html: element.outerHTML.slice(0, 120),
    place: place.join('.'),
    isSeen: hasMark && box.width > 0 && box.height > 0,
  }
}
