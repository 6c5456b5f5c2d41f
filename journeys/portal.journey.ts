import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { ownSite } from './own-site.ts'
import { aVisitor, expectNoSidewaysScroll, type Visitor } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const phone = { width: 360, script: false }
const KILOBYTE = 1024

describe('pregnant, nineteen, little German, a cheap phone without script', () => {
  let visitor: Visitor
  let page: Page
  beforeAll(async () => {
    visitor = await aVisitor({ browser, ...phone })
    page = visitor.page
  })
  afterAll(() => visitor.leave())

  test('she finds her language on the first page', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Українська' }).click()
    expect(new URL(page.url()).pathname).toBe('/uk')
    expect(await page.locator('html').getAttribute('lang')).toBe('uk')
    await expectNoSidewaysScroll(page)
  })

  test('she asks one question, and the place leads to its municipality', async () => {
    await page.fill('[name=q]', 'Hebamme')
    await page.selectOption('[name=alter]', 'schwanger')
    await page.fill('[name=ort]', 'auenstadt')
    await page.click('form button')
    const asked = new URL(page.url())
    expect(asked.pathname).toBe('/uk/auenstadt/suche')
    expect(Object.fromEntries(asked.searchParams)).toEqual({ q: 'Hebamme', alter: 'schwanger' })
  })

  test('she reads about a fitting offer, and can call there', async () => {
    await page.locator('main a[href*="/angebot/"]').first().click()
    await page.waitForURL(/\/uk\/auenstadt\/angebot\/\d+/)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0)
    await expectNoSidewaysScroll(page)
    // The only script element is data for search engines.
    const html = await (await page.context().request.get(page.url())).text()
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
  })

  test('wherever she is, help in need is one link away, with the poison line of her Land', async () => {
    await page.goto('/uk/auenstadt')
    await page.getByRole('link', { name: 'Термінова допомога' }).click()
    expect(new URL(page.url()).pathname).toBe('/uk/auenstadt/notfall')
    const dialled = await page
      .locator('a[href^="tel:"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(dialled).toEqual(
      expect.arrayContaining(['tel:112', 'tel:116117', 'tel:08004040020', 'tel:022819240']),
    )
    expect(dialled).not.toContain('tel:03019240')
    await expectNoSidewaysScroll(page)
  })
})

test('a memory list lives in its address: kept, shown, shortened, carried from page to page', async () => {
  const { page, context, leave } = await aVisitor({ browser, ...phone })
  const [first, second] = await someOffers(page)
  await page.goto(`/auenstadt/merkliste?m=${second}.${first}.999999`)
  expect(await page.locator('main h2 a').count()).toBe(2)
  expect(await page.locator('main h2 a').first().getAttribute('href')).toContain(`/angebot/${second}?`)
  expect(await page.locator('main').innerText()).toContain('Ein gemerktes Angebot gibt es nicht mehr.')
  expect(await page.inputValue('#link')).toBe(page.url())
  const mail = await page.locator('a[href^="mailto:"]').getAttribute('href')
  expect(decodeURIComponent(mail ?? '')).toContain(page.url())

  await page.getByRole('link', { name: 'Entfernen' }).first().click()
  await page.waitForLoadState()
  expect(new URL(page.url()).searchParams.get('m')).toBe(`${first}.999999`)
  expect(await page.locator('main h2 a').count()).toBe(1)
  await page.getByRole('link', { name: 'Hilfe in Not' }).click()
  await page.getByRole('link', { name: 'Merkliste (2)' }).click()
  expect(new URL(page.url()).searchParams.get('m')).toBe(`${first}.999999`)
  expect(await context.cookies()).toEqual([])
  await leave()
})

/** Ids of two offers that families see, as a list of many numbers shows them. */
async function someOffers(page: Page): Promise<string[]> {
  const many = Array.from({ length: 50 }, (_, at) => at + 1).join('.')
  await page.goto(`/auenstadt/merkliste?m=${many}`)
  const links = await page
    .locator('main h2 a')
    .evaluateAll((all) => all.slice(0, 2).map((one) => one.getAttribute('href') ?? ''))
  return links.map((href) => /angebot\/(\d+)/.exec(href)?.[1] ?? '')
}

test('a page in Arabic is the mirror of a German one', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  const sides = async () => {
    const [brand, help] = [
      await page.locator('.brand').boundingBox(),
      await page.locator('.urgent').boundingBox(),
    ]
    return Math.sign((help?.x ?? 0) - (brand?.x ?? 0))
  }
  await page.goto('/auenstadt')
  expect(await sides()).toBe(1)
  await page.goto('/ar/auenstadt')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await sides()).toBe(-1)
  await leave()
})

test.each([
  '/',
  '/leicht/auenstadt',
  '/ar/auenstadt',
  '/uk/auenstadt/notfall',
  '/notfall',
  '/auenstadt/ueber',
  '/nirgends',
])('%s is light: 50 kB over the wire in all, no script, no cookie', async (path) => {
  const { page, context, leave } = await aVisitor({ browser, ...phone })
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  let bytes = 0
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(bytes).toBeGreaterThan(1000)
  expect(bytes).toBeLessThanOrEqual(50 * KILOBYTE)
  const html = await (await context.request.get(page.url())).text()
  expect(html.length).toBeLessThan(100 * KILOBYTE)
  expect(html).not.toMatch(/<script|onclick=|__sveltekit/)
  expect(await page.locator('html').getAttribute('lang')).not.toBe('')
  expect(await context.cookies()).toEqual([])
  await leave()
})

test('search engines find the open portals in all languages, and no memory list', async () => {
  const { page, context, leave } = await aVisitor({ browser, ...phone })
  const map = await (await context.request.get('/sitemap.xml')).text()
  expect(map).toContain(`<loc>${ownSite}/leicht/quellbach/notfall</loc>`)
  await page.goto('/uk/auenstadt?m=3')
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${ownSite}/uk/auenstadt`)
  expect(await page.locator('link[hreflang=ar]').getAttribute('href')).toBe(`${ownSite}/ar/auenstadt`)
  await leave()
})
