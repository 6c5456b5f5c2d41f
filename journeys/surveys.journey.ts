import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { toSurveyTab } from './survey-tab.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

const room = '/k/auenstadt/befragungen'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

let link = ''

test('a planner puts a questionnaire together, says whom it reaches, and starts it', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'planung@auenstadt.example', `${room}/neu?vorlage=networks`)
  await page.fill('[name=titel]', '')
  await page.click('main button.primary')
  expect(await page.innerText('[role=alert]')).toContain('fehlt der Titel')
  await page.fill('[name=titel]', 'Stadtteilkonferenzen 2026')
  await page.click('main button.primary')
  expect(await page.innerText('[role=status]')).toContain('angelegt')

  await page.click('text=Empfänger eintragen')
  await expectAccessible(page)
  await page.click('text=Adressen einfügen')
  await page.fill(
    '[name=adressen]',
    'Meier, Anna <anna@kita.example>; ben@schule.example\nanna@kita.example\nCem\ndora@gmial.com',
  )
  await page.click('text=Prüfen')
  const found = await page.innerText('section[role=status]')
  expect(found).toContain('4 gefunden')
  expect(found).toContain('Doppelt')
  expect(await page.innerText('tbody')).toContain('stattdessen dora@gmail.com')
  expect(await page.innerText('tbody')).toContain('Zeile 3: keine E-Mail-Adresse')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.uncheck('[aria-label="dora@gmial.com übernehmen"]')
  await page.click('main button.primary')
  expect(await page.innerText('[role=status]')).toContain('Dazugekommen: 2')
  await page.fill('[aria-label="Gruppe von Anna Meier"]', 'Kita')
  await page.fill('[aria-label="E-Mail von ben@schule.example"]', 'ben')
  await page.click('text=Änderungen speichern')
  expect(await page.innerText('[role=alert]')).toContain('Das ist keine E-Mail-Adresse')
  expect(await page.inputValue('[aria-label="Gruppe von Anna Meier"]')).toBe('Kita')
  await page.fill('[aria-label="E-Mail von ben@schule.example"]', 'ben@schule.example')
  await page.click('text=Änderungen speichern')
  expect(await page.innerText('[role=status]')).toContain('Geändert: 1')
  await expectAccessible(page)
  await page.click('text=Überblick')
  await page.click('button:has-text("Befragung starten")')
  expect(await page.innerText('[role=status]')).toContain('läuft')

  const [file] = await Promise.all([page.waitForEvent('download'), page.click('text=Neue persönliche Links')])
  const rows = parse(await (await file.createReadStream()).toArray().then(Buffer.concat), {
    bom: true,
    delimiter: ';',
    columns: true,
  }) as { Name: string; Link: string }[] // of our own file
  expect(rows).toHaveLength(2)
  link = rows.find(({ Name }) => Name === 'Anna Meier')?.Link ?? ''
  await page.goto(new URL(page.url()).pathname)
  expect(await page.locator('text=Neue persönliche Links').count()).toBe(0)
  await leave()
})

test('who is asked answers without script on a phone, pauses, goes on, sends it, and takes it back', async () => {
  const { page, leave } = await aVisitor({ browser, script: false, width: 320 })
  const path = new URL(link).pathname
  await page.goto(`${path}x`)
  expect(await page.innerText('main')).toContain('Diesen Link kennen wir nicht')
  await page.goto(path)
  await expectAccessible(page)
  await page.click('text=Beginnen')
  await page.click('main p.tools button.primary')
  expect(await page.title()).toMatch(/^Fehler: /)
  expect(await page.locator('[role=alert] li').count()).toBeGreaterThan(0)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.locator('main input[type=text]').first().fill('Runder Tisch Altmarkt')
  await page.click('text=Speichern und später weitermachen')
  await expectAccessible(page)

  await page.goto(`${path}?sprache=ar`)
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  await page.goto(path)
  await page.getByRole('link', { name: 'Weitermachen', exact: true }).click()
  expect(await page.locator('main input[type=text]').first().inputValue()).toBe('Runder Tisch Altmarkt')
  await page.goto(`${path}/absenden`)
  await expectAccessible(page)
  await page.click('text=Abschicken >> nth=-1')
  // Whatever has to be answered is asked for until it is there.
  for (let tries = 0; tries < 8 && new URL(page.url()).pathname.includes('/seite/'); tries += 1) {
    await answerWhatIsMissing(page)
    await page.goto(`${path}/absenden`)
    await page.click('text=Abschicken >> nth=-1')
  }
  expect(await page.innerText('h1')).toBe('Vielen Dank')
  await expectAccessible(page)
  await page.click('text=Antworten zurückziehen')
  await expectAccessible(page)
  await page.click('text=Ja, alles löschen')
  expect(await page.innerText('main')).toContain('zurückgezogen')
  await leave()
})

test('the planner follows the return, puts the last day off, and ends the survey', async () => {
  const { page, leave } = await aVisitor({ browser, script: false })
  await logIn(page, 'planung@auenstadt.example', room)
  await page.click('text=Stadtteilkonferenzen 2026')
  await toSurveyTab(page, 'Rücklauf')
  expect(await page.innerText('main')).toContain('1 von 2 abgeschickt (50\u00a0%)')
  expect(await page.locator('#fehlt ~ .table-scroll tbody tr').count()).toBe(1)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.click('text=Überblick')
  await page.fill('[name=ende]', '01.02.2020')
  await page.click('text=Letzten Tag ändern')
  expect(await page.innerText('[role=alert]')).toContain('schon vorbei')
  await page.fill('[name=ende]', '31.12.2099')
  await page.click('text=Letzten Tag ändern')
  expect(await page.innerText('main')).toContain('ohne Frist → 31.12.2099')
  await page.click('button:has-text("Befragung beenden")')
  await expectAccessible(page)
  await page.goto(new URL(link).pathname)
  expect(await page.innerText('main')).not.toContain('Beginnen')
  await leave()
})

/** Fills in what the summary of mistakes leads to: the first option, or a text. */
async function answerWhatIsMissing(page: Awaited<ReturnType<typeof aVisitor>>['page']): Promise<void> {
  const fields = await page
    .locator('[role=alert] a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  for (const field of fields) {
    const question = page.locator(field ?? '')
    const choice = question.locator('input[type=radio], input[type=checkbox]').first()
    if ((await choice.count()) > 0) await choice.check()
    else await question.locator('input, textarea').first().fill('2019')
  }
  await page.click('main p.tools button.primary')
}
