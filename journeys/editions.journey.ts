import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, readPdfStructure } from '../src/lib/server/platform/pdf/pdf-structure.ts'
import { startBrowser } from '../testing/browser.ts'
import { press } from './press.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const room = '/k/auenstadt/angebote'

test('a guide for pupils is begun from its template, changed, printed, and what was printed stays', async () => {
  const visitor = await aVisitor({ browser, script: false })
  const { page, context } = visitor
  await logIn(page, 'koordination@auenstadt.example', `${room}/ausgaben`)
  await expectAccessible(page)
  await press(page, '[aria-label="Druckausgabe anlegen: Berufsorientierung für Schülerinnen und Schüler"]')
  expect(await page.innerText('[role=status]')).toContain('angelegt')
  const count = async () => Number(await page.locator('.card .figure').first().innerText())
  expect(await count()).toBeGreaterThan(0)

  await press(page, 'text=Bearbeiten')
  await expectAccessible(page)
  await page.fill('[name=titel]', '')
  await press(page, 'main form button.primary')
  expect(await page.innerText('[role=alert]')).toContain('Titel')
  await page.fill('[name=titel]', 'Dein Weg in Auenstadt')
  await page.fill('[name=vorwort]', 'Hallo!')
  await press(page, 'main form button.primary')
  await expectAccessible(page)
  const offers = await count()
  const here = new URL(page.url()).pathname

  const structure = await readPdfStructure(await (await context.request.get(`${here}/ausgabe.pdf`)).body())
  expect(faultsOf(structure)).toEqual([])
  expect(structure.title).toBe('Dein Weg in Auenstadt')
  expect(structure.text).toMatch(/Hallo![^]*Träger[^]*Stichwörter/)
  const table = await (await context.request.get(`${here}/liste.csv`)).text()
  expect(table.trim().split('\n').length).toBeGreaterThan(offers)

  await press(page, 'text=Ausgabe festhalten')
  expect(await page.innerText('[role=status]')).toContain('Ausgabe 1')
  const issue = await context.request.get(`${here}/hefte/1.pdf`)
  expect((await readPdfStructure(await issue.body())).pages).toBe(structure.pages)
  await visitor.leave()
})

test('numbers of the evaluation lead to exactly the offers that they count, on a phone as well', async () => {
  const visitor = await aVisitor({ browser, script: false, width: 320 })
  const { page } = visitor
  await logIn(page, 'planung@auenstadt.example', `${room}/auswertung`)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`${room}/auswertung/zaehlung?zeilen=area&spalten=field`)
  await expectAccessible(page)
  const cell = page.locator('tbody td a').first()
  const number = await cell.innerText()
  await press(page, 'tbody td a >> nth=0')
  expect(await page.locator('h2').first().innerText()).toMatch(new RegExp(`^${number} von `))
  await visitor.leave()
})
