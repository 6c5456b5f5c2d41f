import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const start = '/k/auenstadt'

describe.each([true, false])('the start page, with script: %s', (script) => {
  test('says how the chain stands, what is due and what changed, and each line leads to where it is done', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await logIn(page, 'koordination@auenstadt.example', start)
    await expectAccessible(page)
    expect(await page.locator('.chain-strip > li').count()).toBe(12)
    const sentence = await page.innerText('section[aria-labelledby=stand] > p')
    const lacking = Number(/In (\d+) von \d+ beurteilten Feldern/.exec(sentence)?.[1])
    const ofSteps = await page.locator('.chain-strip a').allInnerTexts()
    expect(ofSteps.map((text) => Number.parseInt(text, 10)).reduce((sum, count) => sum + count, 0)).toBe(
      lacking,
    )

    const aged = page.locator('section[aria-labelledby=faellig] a', { hasText: 'zu bestätigen' })
    expect(await aged.count()).toBe(1)
    const count = Number.parseInt(await aged.innerText(), 10)
    await aged.click()
    expect(await page.innerText('main')).toContain(`${count} von `)
    await page.goBack()

    await page.click('section[aria-labelledby=geaendert] >> text=Kette: Einstellungen')
    expect(new URL(page.url()).pathname).toBe(`${start}/kette/einstellungen`)
    await leave()
  })
})

test('a provider is told nothing of rooms that are closed to them', async () => {
  const { page, leave } = await aVisitor({ browser })
  await logIn(page, 'traeger@auenstadt.example', start)
  expect(await page.innerText('main')).not.toMatch(/Dateien eingelesen|Was ansteht|Wie die Kette steht/)
  await expectAccessible(page)
  await leave()
})

test('fits a phone', async () => {
  const { page, leave } = await aVisitor({ browser, width: 320 })
  await logIn(page, 'koordination@auenstadt.example', start)
  await expectNoSidewaysScroll(page)
  await leave()
})
