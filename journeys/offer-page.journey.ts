import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { ownSite } from './own-site.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const phone = { width: 360, script: false }
const KILOBYTE = 1024
const list = '/ar/auenstadt/einbetten/liste?feld=early-help&phase=first-year'

test('who reads Arabic finds out everything about an offer, and tells that its phone is wrong', async () => {
  const { page, context, leave } = await aVisitor({ browser, ...phone })
  await page.goto(list)
  await page.getByRole('link', { name: 'مقهى المساعدة المبكرة Altmarkt' }).click()
  const address = page.url()

  // Translated, from right to left, and everything to go there and to call.
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await page.innerText('h1')).toContain('مقهى')
  expect(await page.locator('main a[href^="tel:"]').first().innerText()).toContain('0123 45960-65')
  await page.click('summary:has-text("النص الألماني")')
  expect(await page.innerText('main details [lang=de]')).toContain('Café Frühe Hilfen Altmarkt')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // Nothing runs, and the data for search engines can be read.
  const html = await (await context.request.get(address)).text()
  const blocks = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
  expect(blocks.map(([, attributes]) => attributes)).toEqual([' type="application/ld+json"'])
  const graph: { '@type': string }[] = JSON.parse(blocks[0]?.[2] ?? '')['@graph']
  expect(graph.map((one) => one['@type'])).toEqual(['Service', 'Event', 'Event', 'Event'])

  const calendar = await context.request.get(`${address}/termine.ics`)
  expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  const [event] = new ICAL.Component(ICAL.parse(await calendar.text())).getAllSubcomponents('vevent')
  expect(event && new ICAL.Event(event).isRecurring()).toBe(true)

  await page.getByRole('link', { name: 'حفظ', exact: true }).click()
  const kept = new URL(page.url()).searchParams.get('m') ?? ''
  expect(address).toMatch(new RegExp(`/ar/auenstadt/angebot/${kept}$`))
  const all = await context.request.get(`/ar/auenstadt/termine.ics?m=${kept}.999999`)
  expect((await all.text()).match(/BEGIN:VEVENT/g)).toHaveLength(1)

  await page.getByRole('link', { name: 'أخبرونا' }).click()
  await expectAccessible(page)
  await page.getByLabel('شيء آخر').check()
  await page.click('main form button')
  expect(await page.innerText('[role=alert]')).toContain('يُرجى كتابة الخطأ باختصار.')
  await page.getByLabel('رقم الهاتف خطأ').check()
  await page.fill('[name=note]', 'لا أحد يرد')
  await page.click('main form button')
  expect(await page.innerText('h1')).toBe('شكرًا لملاحظتكم!')
  expect(new URL(page.url()).searchParams.get('m')).toBe(kept)
  expect(await context.cookies()).toEqual([])
  await leave()
})

test('the page of an offer is light: 50 kB over the wire in all', async () => {
  const { page, context, leave } = await aVisitor({ browser, ...phone })
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  let bytes = 0
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(list.replace('/ar', ''))
  await page.getByRole('link', { name: 'Café Frühe Hilfen Altmarkt' }).click()
  await page.locator('img').first().scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  const loaded = await page
    .locator('img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0))
  expect(loaded).toEqual([true, true])
  // The list before it is counted, too.
  expect(bytes).toBeGreaterThan(10 * KILOBYTE)
  expect(bytes).toBeLessThanOrEqual(50 * KILOBYTE)
  await leave()
})

test('the planner reads what families told, and sees to it', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'koordination@auenstadt.example', '/k/auenstadt/angebote')
  await page.getByRole('link', { name: 'Familienportal (1)' }).click()
  expect(await page.innerText('.hints')).toContain('لا أحد يرد')
  expect(await page.innerText('.hints')).toContain('0123 45960-65')
  await page.getByRole('button', { name: /^Erledigt: Hinweis zu Café/ }).click()
  expect(await page.innerText('[role=status]')).toBe('Der Hinweis ist erledigt.')
  await page.getByRole('link', { name: 'Erledigt (1)' }).click()
  expect(await page.locator('.hints > li').count()).toBe(1)
  const file = await page.context().request.get('/k/auenstadt/angebote/hinweise/liste.csv?stand=erledigt')
  expect(await file.text()).toContain('Telefonnummer falsch')
  await leave()
})

test('what is not there leads back to the search; what belongs elsewhere is not there', async () => {
  const { page, leave } = await aVisitor({ browser, ...phone })
  const gone = await page.goto('/auenstadt/angebot/999999?m=3')
  expect(gone?.status()).toBe(404)
  expect(await page.getByRole('link', { name: 'Zur Suche' }).getAttribute('href')).toBe(
    '/auenstadt/suche?m=3',
  )
  await page.goto(list.replace('/ar', ''))
  const [first] = await page
    .locator('main li a')
    .evaluateAll((all) => all.map((one) => new URL(one.getAttribute('href') ?? '').pathname))
  for (const path of ['', '/qr.svg', '/termine.ics', '/melden']) {
    const elsewhere = `${first?.replace('/auenstadt/', '/quellbach/')}${path}`
    expect((await page.context().request.get(elsewhere)).status(), elsewhere).toBe(404)
  }
  await leave()
})

test('only list and map may stand in the frame of another site, and any site may fetch the piece of HTML', async () => {
  const { page, context, leave } = await aVisitor({ browser, script: false })
  const headersOf = async (path: string) => (await context.request.get(path)).headers()
  for (const path of ['/auenstadt/einbetten/liste', '/ar/auenstadt/einbetten/karte']) {
    const headers = await headersOf(path)
    expect(headers['x-frame-options'], path).toBeUndefined()
    expect(headers['content-security-policy'], path).toMatch(/script-src 'self'.*frame-ancestors \*/)
  }
  for (const path of ['/auenstadt', '/auenstadt/merkliste', '/anmelden']) {
    const headers = await headersOf(path)
    expect(headers['x-frame-options'], path).toBe('DENY')
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
  }
  const piece = await context.request.get('/auenstadt/einbetten/liste.html?anzahl=3')
  expect(piece.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'x-frame-options': 'DENY' })
  expect((await piece.text()).match(/<li><a href="/g)).toHaveLength(3)
  expect(await piece.text()).toContain(`<a href="${ownSite}/auenstadt/angebot/`)

  await logIn(page, 'koordination@auenstadt.example', '/k/auenstadt/angebote/einbetten')
  await page.selectOption('[name=feld]', 'early-help')
  await page.fill('[name=anzahl]', '5')
  await page.click('main form button')
  expect(await page.locator('textarea').first().inputValue()).toContain(
    '/auenstadt/einbetten/liste?feld=early-help&amp;anzahl=5"',
  )
  expect(await page.frameLocator('iframe >> nth=0').locator('li').count()).toBe(5)
  expect(await page.frameLocator('iframe >> nth=1').locator('svg a').count()).toBe(5)
  await leave()
})
