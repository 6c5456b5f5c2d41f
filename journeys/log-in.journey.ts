import { createHmac } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe.each([true, false])('logging in, with script: %s', (script) => {
  test('a stranger is led to the log-in and from there to where she wanted to go', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await page.goto('/k/auenstadt')
    expect(new URL(page.url()).pathname).toBe('/anmelden')
    await expectAccessible(page)
    await page.fill('[name=email]', 'planung@auenstadt.example')
    await page.fill('[name=password]', 'gelingen-demo')
    await page.click('main button.primary')
    await page.waitForURL('**/k/auenstadt')
    await page.click('header >> text=Abmelden')
    await page.goto('/k/auenstadt')
    expect(new URL(page.url()).pathname).toBe('/anmelden')
    await leave()
  })

  test('a wrong password gets a sentence, and the address typed is still there', async () => {
    const { page, leave } = await aVisitor({ browser, script })
    await page.goto('/anmelden')
    await page.fill('[name=email]', 'niemand@auenstadt.example')
    await page.fill('[name=password]', 'falsch-falsch')
    await page.click('main button.primary')
    expect(await page.innerText('[role=alert]')).toContain('stimmen nicht')
    expect(await page.inputValue('[name=email]')).toBe('niemand@auenstadt.example')
    await leave()
  })
})

test('the second step can be switched on, is asked for at log-in, and can be switched off', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'statistik@auenstadt.example', '/konto')
  await expectAccessible(page)
  await page.fill('[name=password]', 'gelingen-demo')
  await page.click('main button.primary')
  await expectAccessible(page)
  const secret = await page.innerText('p > code')
  await page.fill('[name=code]', timeBasedCode(secret))
  await page.click('main button.primary')
  expect(await page.innerText('[role=status]')).toContain('eingeschaltet')
  await page.click('header >> text=Abmelden')

  await page.fill('[name=email]', 'statistik@auenstadt.example')
  await page.fill('[name=password]', 'gelingen-demo')
  await page.click('main button.primary')
  await page.goto('/k/auenstadt')
  expect(new URL(page.url()).pathname, 'the password alone opens nothing').toBe('/anmelden')
  await page.goto('/anmelden?code')
  await page.fill('[name=code]', '000000')
  await page.click('main button.primary')
  expect(await page.innerText('[role=alert]')).toContain('Code')
  await page.fill('[name=code]', timeBasedCode(secret))
  await page.click('main button.primary')
  await page.goto('/konto')
  await page.fill('[name=password]', 'gelingen-demo')
  await page.click('text=Ausschalten')
  expect(await page.innerText('[role=status]')).toContain('ausgeschaltet')
  await leave()
})

test('guessing passwords is stopped after a few tries', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  const answers: string[] = []
  for (let attempt = 0; attempt < 12 && !answers.at(-1)?.includes('Zu viele'); attempt += 1) {
    await page.goto('/anmelden')
    await page.fill('[name=email]', 'raten@auenstadt.example')
    await page.fill('[name=password]', `falsch-geraten-${attempt}`)
    await page.click('main button.primary')
    answers.push(await page.innerText('[role=alert]'))
  }
  expect(answers.at(-1)).toContain('Zu viele Versuche')
  await leave()
})

test('the log-in page fits a phone and speaks English on request', async () => {
  const { page, leave } = await aVisitor({ browser, script: false, width: 320 })
  await page.goto('/anmelden')
  await expectNoSidewaysScroll(page)
  await page.click('text=English')
  expect(await page.innerText('h1')).toBe('Log in')
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await leave()
})

/** RFC 6238 with the usual SHA-1, six digits, thirty seconds: computed here from the standard, not by our own code. */
function timeBasedCode(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replaceAll('=', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
