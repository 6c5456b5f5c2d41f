import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { press } from './press.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

const list = '/k/auenstadt/angebote'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('an offer is entered with its times, and nothing of it is lost by more rows, a change, or its removal', async () => {
  const { page, leave } = await aVisitor({ browser, script: false, width: 320 })
  await logIn(page, 'koordination@auenstadt.example', `${list}/neu`)
  await page.fill('[name=name]', 'Vätertreff <b>der Reise</b>')
  await page.check('[name=schedules-0-weekdays][value="6"]')
  await page.fill('[name=schedules-0-from]', '9.30 Uhr')
  await page.fill('[name=schedules-0-to]', '9')
  await page.click('summary:has-text("Zielgruppen")')
  await page.check('[name=targetGroups][value=fathers]')
  await press(page, 'button[name=fill][value=schedules]')
  expect(new URL(page.url()).hash).toBe('#schedules')
  expect(await page.locator('[name$=-everyWeeks]').count()).toBe(6)
  expect(await page.inputValue('[name=schedules-0-from]')).toBe('9.30 Uhr')
  expect(await page.locator('[name=targetGroups][value=fathers]').isChecked()).toBe(true)

  await press(page, 'main button.primary')
  expect(await page.innerText('[role=alert] li')).toContain('beginnt um 09:30 und endet um 09:00')
  expect(await page.getAttribute('#schedules-0-to', 'aria-invalid')).toBe('true')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.fill('[name=schedules-0-to]', '11')
  await press(page, 'main button.primary')
  expect(await page.innerText('h1')).toBe('Vätertreff <b>der Reise</b>')
  expect(await page.innerText('main')).toContain('Sa 09:30–11:00')
  expect(await page.innerText('main')).toContain('Väter')
  const own = new URL(page.url()).pathname

  await page.goto(`${own}/aendern`)
  await page.fill('[name=name]', 'Vätertreff')
  await page.fill('[name=schedules-0-from]', '10')
  await press(page, 'main button.primary')
  await press(page, 'main a:text-is("Verlauf")')
  expect(await page.locator('.versions tbody tr').allInnerTexts()).toEqual([
    'Angebot\tVätertreff <b>der Reise</b>\tVätertreff',
    'Termine\tSa 09:30–11:00\tSa 10:00–11:00',
  ])
  await expectAccessible(page)
  await press(page, '.versions button')
  expect(await page.innerText('[role=status]')).toContain('Fassung 1 gilt wieder')

  await page.goto(`${own}/loeschen`)
  await press(page, 'text=Ja, löschen')
  await press(page, 'text=Gelöschte Angebote')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await press(page, 'tbody tr:first-child button')
  expect(new URL(page.url()).pathname).toBe(own)
  expect(await page.innerText('[role=status]')).toContain('wieder da')
  expect(await page.innerText('main')).toContain('Sa 09:30–11:00')

  await page.goto(`${own}/sprachen?sprache=ar`)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.fill('[name=name]', 'لقاء الآباء')
  await press(page, 'main button.primary')
  expect(await page.innerText('tr:has-text("Arabisch")')).toContain('passt zum deutschen Text')
  await page.goto(`${own}/aendern`)
  await page.fill('[name=description]', 'Mit Frühstück.')
  await press(page, 'main button.primary')
  await press(page, 'main a:text-is("Sprachen")')
  expect(await page.innerText('tr:has-text("Arabisch")')).toContain('veraltet')
  await page.goto(`${own}/loeschen`)
  await press(page, 'text=Ja, löschen')
  await leave()
})

test('what is known of an address and a provider is taken over into empty fields', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'koordination@auenstadt.example', `${list}?without-coordinates=0`)
  await press(page, 'tbody tr:first-child th a')
  await page.goto(`${new URL(page.url()).pathname}/aendern`)
  const fields = ['street', 'postalCode', 'provider', 'town', 'latitude', 'longitude'] as const
  const values = await Promise.all(fields.map((name) => page.inputValue(`[name=${name}]`)))
  await page.goto(`${list}/neu`)
  await page.fill('[name=cost]', 'frei')
  for (const [at, name] of fields.slice(0, 3).entries()) await page.fill(`[name=${name}]`, values[at] ?? '')
  await press(page, 'button[name=fill][value=known]')
  expect(await page.innerText('[role=status]')).toContain('Breitengrad')
  expect(await Promise.all(fields.map((name) => page.inputValue(`[name=${name}]`)))).toEqual(values)
  expect(await page.inputValue('[name=cost]')).toBe('frei')
  await expectAccessible(page)
  await leave()
})
