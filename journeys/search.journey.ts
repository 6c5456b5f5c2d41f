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

test('a family without script finds a midwife in spite of a slip, narrows it, keeps one, and is never left without a next step', async () => {
  const { page, leave } = await aVisitor({ browser, script: false, width: 320 })
  let bytes = 0
  page.on('response', async (response) => {
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length
  })
  await page.goto('/auenstadt')
  bytes = 0
  await page.fill('[name=q]', 'hebame')
  await page.click('main form button')
  await page.waitForLoadState('networkidle')
  expect(new URL(page.url()).searchParams.get('q')).toBe('hebame')
  expect(await page.innerText('li.card h3 >> nth=0')).toMatch(/hebamme/i)
  expect(bytes).toBeLessThan(50_000)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.click('li.card .acts a:has-text("Merken") >> nth=0')
  expect(new URL(page.url()).searchParams.get('m')).toMatch(/^\d+$/)

  await page.click('summary:has-text("Genauer suchen")')
  const free = page.locator('label:has-text("Kostenlos")')
  const promised = Number(/\((\d+)\)/.exec(await free.innerText())?.[1])
  await free.locator('input').check()
  await page.click('main form button')
  expect(Number.parseInt(await page.innerText('#gefunden'), 10)).toBe(promised)
  expect(new URL(page.url()).searchParams.get('m')).toMatch(/^\d+$/)

  await page.goto('/auenstadt/suche?q=hebamme&feld=vocation')
  expect(await page.innerText('#gefunden')).toBe('Dazu haben wir nichts gefunden')
  await expectAccessible(page)
  await page.click('ul.choices a >> nth=0')
  expect(await page.locator('li.card').count()).toBeGreaterThan(0)
  await leave()
})

test('in Arabic the search stands from right to left, says where help is in need, and finds by the own word', async () => {
  const { page, leave } = await aVisitor({ browser, script: false, width: 320 })
  await page.goto(`/ar/auenstadt/suche?q=${encodeURIComponent('عنف')}&ort=Nordhafen`)
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  expect(await page.locator('a[href="tel:112"]').count()).toBe(1)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`/ar/auenstadt/suche?q=${encodeURIComponent('قابلة')}`)
  expect(await page.innerText('li.card h3 >> nth=0')).toMatch(/hebamme/i)
  await leave()
})

test('what families seek in vain is told to the municipality, and leads to a new offer', async () => {
  const site = ownSite
  for (let at = 0; at < 3; at++) await fetch(`${site}/auenstadt/suche?q=Quastenflosser`)
  await fetch(`${site}/auenstadt/suche?q=Xylofonbau`)
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'koordination@auenstadt.example', '/k/auenstadt/angebote/gesucht')
  const table = await page.innerText('main')
  expect(table).toContain('quastenflosser')
  expect(table).not.toContain('xylofonbau')
  await expectAccessible(page)
  await page.click('a[aria-label="Angebot eintragen: quastenflosser"]')
  expect(await page.inputValue('[name=name]')).toBe('quastenflosser')
  await leave()
})
