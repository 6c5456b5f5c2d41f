import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { ownSite } from './own-site.ts'
import { expectValidHtml } from './valid-html.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Visitor = { page: Page; context: BrowserContext; leave(): Promise<void> }

type Visit = {
  browser: Browser
  script?: boolean
  width?: number
  language?: 'de' | 'en'
  /** Address of the program; that with the demo municipality by default. */
  site?: string
}

/** Somebody at a browser of their own: with or without script, at any width. Requests to third parties fail the test. */
export async function aVisitor({
  browser,
  script = true,
  width = 1280,
  language = 'de',
  site = ownSite,
}: Visit): Promise<Visitor> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    baseURL: site,
  })
  if (language === 'en') await context.addCookies([{ name: 'sprache', value: 'en', url: site }])
  const page = await context.newPage()
  if (!script) withoutScript.add(page)
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:'))
      throw new Error(`Third-party request: ${request.url()}`)
  })
  return { page, context, leave: () => context.close() }
}

/** Pages of visitors who have script switched off. */
const withoutScript = new WeakSet<Page>()

/** Sessions of this journey's file: people stay logged in, and so many log-ins in a row would be stopped, as they should. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Logs in with one of the demo's accounts, or comes back with its session. */
export async function logIn(
  page: Page,
  account = 'planung@auenstadt.example',
  onward = '/kommunen',
): Promise<void> {
  const kept = sessions.get(account)
  if (kept !== undefined) {
    await page.context().addCookies(kept)
    await page.goto(onward)
    return
  }
  await page.goto(`/anmelden?weiter=${encodeURIComponent(onward)}`)
  await page.fill('[name=email]', account)
  await page.fill('[name=password]', 'gelingen-demo')
  await page.click('main button.primary')
  await page.waitForURL((url) => url.pathname !== '/anmelden')
  const cookies = await page.context().cookies()
  sessions.set(
    account,
    cookies.filter(({ name }) => name.includes('session_token')),
  )
}

/**
 * Valid HTML, and no violation of WCAG 2.2 A and AA, none of the best practices, as far as a machine can tell. axe needs script: what a visitor
 * without script sees is laid before a second page that has it.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectValidHtml(page)
  await expectNoViolation(page, everyRule)
}

/** What forced colours can spoil: texts that no longer stand out. */
export async function expectContrastInForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  await expectNoViolation(page, { type: 'rule', values: ['color-contrast'] })
  await page.emulateMedia({ forcedColors: 'none' })
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectNoViolation(page: Page, runOnly: unknown): Promise<void> {
  const looked = withoutScript.has(page) ? await sameSeenWithScript(page) : page
  if (!(await looked.evaluate(() => 'axe' in globalThis))) await looked.evaluate(axeSource)
  const found = await looked.evaluate(async (rules) => {
    // axe puts itself into the page's globals.
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: AxeViolation[] }> }
    }
    const { violations } = await axe.run({
      runOnly: rules,
      // Of what fits nothing is told, and no style sheet is fetched anew: that took most of the time.
      resultTypes: ['violations'],
      preload: false,
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    )
  }, runOnly)
  expect(found, page.url()).toEqual([])
}

/** One page of each browser, for all that is looked at again. */
const pagesWithScript = new WeakMap<Browser, Page>()

async function sameSeenWithScript(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the browser is gone')
  let other = pagesWithScript.get(browser)
  if (other === undefined) {
    other = await (await browser.newContext({ bypassCSP: true })).newPage()
    pagesWithScript.set(browser, other)
  }
  await other.setViewportSize(page.viewportSize() ?? { width: 1280, height: 900 })
  const [html, url] = [await page.content(), page.url()]
  await other.route(url, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
  await other.goto(url)
  await other.unroute(url)
  return other
}
type AxeViolation = { id: string; nodes: { html: string }[] }

/** Nothing sticks out to the side, as WCAG 1.4.10 asks at 320 px. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overhang, page.url()).toBeLessThanOrEqual(0)
}
