import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, readPdfStructure } from '../src/lib/server/platform/pdf/pdf-structure.ts'
import { startBrowser } from '../testing/browser.ts'
import { aVisitor } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Somebody who has never been here: what they click is what the pages offer them first. */
describe.each([true, false])('the first day, with script: %s', (script) => {
  test('from the log-in to the three biggest gaps, to why, and to a paper for the council', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await page.goto('/')
    await page.click('footer >> text=Anmelden')
    await page.fill('[name=email]', 'steuerung@auenstadt.example')
    await page.fill('[name=password]', 'gelingen-demo')
    await page.click('main button.primary')
    await page.waitForURL((url) => url.pathname !== '/anmelden')
    if (new URL(page.url()).pathname === '/kommunen') await page.click('main a')

    const gaps = page.locator('.biggest-gaps > li')
    expect(await gaps.count()).toBe(3)
    const all = await gaps.evaluateAll((items) =>
      items.map((item) => item.querySelector('a')?.textContent?.trim() ?? ''),
    )
    const paper = (await page.locator('main a[href*=".pdf"]').first().getAttribute('href')) ?? ''

    await gaps.first().locator('a').first().click()
    const [area = ''] = (all[0] ?? '').split(':')
    expect(await page.innerText('main')).toContain(area)
    // Why: the judgement in words, the children, and the offers behind it.
    expect(await page.innerText('main')).toMatch(/Lücke|weißer Fleck|knapp/i)
    expect(await page.innerText('main')).toMatch(/\d+ .*(Kinder|jungen? Menschen|Jugendliche)/)

    const pdf = await readPdfStructure(await (await page.request.get(paper)).body())
    expect(faultsOf(pdf)).toEqual([])
    const text = pdf.text.replaceAll(/\s+/g, ' ')
    for (const name of all) expect(text).toContain(name.split(':')[0])
    await leave()
  })
})

test('whoever is stuck finds the help that belongs to the room', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await page.goto('/anmelden')
  await page.click('header >> text=Hilfe')
  expect(await page.innerText('h1')).toBe('Handbuch')
  await page.click('text=Erste Schritte')
  expect(await page.locator('article img').count()).toBeGreaterThan(1)
  await leave()
})
