import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, readPdfStructure } from '../src/lib/server/platform/pdf/pdf-structure.ts'
import { startBrowser } from '../testing/browser.ts'
import { press } from './press.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn, type Visitor } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const start = '/k/auenstadt'
const room = `${start}/berichte`

async function fetched({ context }: Visitor, address: string | null) {
  const answer = await context.request.get(address ?? '')
  expect(answer.status(), address ?? 'no address').toBe(200)
  return answer.body()
}

test('three clicks lead from the log-in to a council paper, and one from the three biggest gaps', async () => {
  const visitor = await aVisitor({ browser, script: false })
  const { page } = visitor
  await logIn(page, 'koordination@auenstadt.example', start)
  const atOnce = await page.locator('section[aria-labelledby=luecken] a[download]').getAttribute('href')

  await press(page, 'nav >> text=Berichte')
  await expectAccessible(page)
  await press(page, '[aria-label="Bericht anlegen: Vorlage für den Jugendhilfeausschuss"]')
  expect(await page.innerText('[role=status]')).toContain('angelegt')
  const kept = await page.locator('a.primary[download]').getAttribute('href')

  for (const address of [atOnce, kept]) {
    const structure = await readPdfStructure(await fetched(visitor, address))
    expect(faultsOf(structure)).toEqual([])
    expect(structure).toMatchObject({
      title: 'Die Präventionskette in Auenstadt: wo Kindern etwas fehlt',
      pages: 3,
    })
    expect(structure.text).toMatch(/Beschlussvorschlag[^]*Die drei größten Lücken[^]*Nächster Schritt/)
  }
  await visitor.leave()
})

test('a paper from the list of gaps is about those that the list shows', async () => {
  const visitor = await aVisitor({ browser, script: false })
  const { page } = visitor
  await logIn(page, 'koordination@auenstadt.example', `${start}/luecken?feld=health&bestand=alle`)
  await press(page, 'text=Als Bericht weiterbearbeiten')
  expect(await page.isChecked('[value=jugendhilfeausschuss]')).toBe(true)
  await page.fill('[name=titel]', 'Gesundheit')
  await press(page, 'main button.primary')
  const gaps = await page.locator('.sheet h3').allInnerTexts()
  expect(gaps.length).toBeGreaterThan(0)
  expect(gaps.filter((title) => !title.includes('Gesundheit'))).toEqual([])
  await visitor.leave()
})

describe.each([true, false])('a report of one’s own, with script: %s', (script) => {
  let visitor: Visitor
  let page: Page
  let report: string

  beforeAll(async () => {
    visitor = await aVisitor({ browser, script })
    page = visitor.page
    await logIn(page, 'planung@auenstadt.example', room)
  })
  afterAll(() => visitor.leave())

  test('begins empty, without a title it is asked for one, and nothing chosen is lost', async () => {
    await press(page, 'text=Eigenen Bericht zusammenstellen')
    await expectAccessible(page)
    await page.check('[name=vorlage][value=""]')
    await press(page, 'main button.primary')
    expect(await page.innerText('[role=alert]')).toContain('Titel')
    expect(await page.isChecked('[name=vorlage][value=""]')).toBe(true)
    await page.fill('[name=titel]', 'Zu <b>prüfen</b>')
    await press(page, 'main button.primary')
    report = new URL(page.url()).pathname.replace('/bearbeiten', '')
  })

  test('gets pieces, in the order that the buttons give them', async () => {
    for (const kind of ['text', 'gaps', 'key-figures']) {
      await page.selectOption('[name=neue-art]', kind)
      await press(page, 'button[value=dazu]')
    }
    expect(await piecesOf(page)).toEqual(['1. Eigener Text', '2. Lücken', '3. Eckdaten'])
    await page.fill('textarea', '# Was uns wichtig ist\nEin Satz.\n\n- eins\n- zwei')
    await press(page, '[aria-label="3. Eckdaten nach oben"]')
    expect(await piecesOf(page)).toEqual(['1. Eigener Text', '2. Eckdaten', '3. Lücken'])
    expect(await page.inputValue('textarea'), 'what was typed is saved along').toContain('wichtig')
    await expectAccessible(page)
  })

  test('says what is wrong where it is wrong, and keeps what was entered', async () => {
    await page.click('li:last-child summary')
    await page.fill('[name$=".anzahl"]', 'viele')
    await press(page, 'button[value=speichern]')
    const field = page.locator('[name$=".anzahl"]')
    expect(await field.inputValue()).toBe('viele')
    const problem = await field.getAttribute('aria-describedby')
    expect(await page.innerText(`[id="${problem}"]`)).toContain('von 1 bis 10')
    await expectAccessible(page)
    await field.fill('1')
    await press(page, 'button[value=ansehen]')
    expect(await page.locator('.sheet h2').allInnerTexts()).toEqual([
      'Was uns wichtig ist',
      'Eckdaten',
      'Die größte Lücke in Auenstadt',
      'Weitere Lücken',
    ])
    await expectAccessible(page)
  })

  test('is printed, and opens in word processors', async () => {
    const pdf = await readPdfStructure(await fetched(visitor, `${report}/bericht.pdf`))
    expect(faultsOf(pdf)).toEqual([])
    expect(pdf.title).toBe('Zu <b>prüfen</b>')
    const html = String(await fetched(visitor, `${report}/bericht.html`))
    expect(html).toContain('Zu &lt;b&gt;prüfen&lt;/b&gt;</h1>')
    expect(html).toContain('src="data:image/png;base64,')
  })

  test('is not overwritten by whoever did not see the latest version', async () => {
    await page.goto(`${report}/bearbeiten`)
    const colleague = await aVisitor({ browser, script })
    await logIn(colleague.page, 'koordination@auenstadt.example', `${report}/bearbeiten`)
    await colleague.page.fill('[name=untertitel]', 'vom Kollegen')
    await press(colleague.page, 'button[value=speichern]')
    await colleague.leave()

    await page.fill('[name=untertitel]', 'von mir')
    await press(page, 'button[value=speichern]')
    expect(await page.innerText('[role=alert]')).toContain(
      'Koordination Auenstadt hat diesen Bericht inzwischen geändert',
    )
    expect(await page.inputValue('[name=untertitel]')).toBe('von mir')
    await expectAccessible(page)
    await press(page, 'text=Jetzigen Stand durch meine Eingaben ersetzen')
    expect(await page.innerText('[role=status]')).toContain('Gespeichert')
    expect(await page.inputValue('[name=untertitel]')).toBe('von mir')
  })

  test('an edition can be fetched again unchanged, and the report says what has changed since', async () => {
    await page.goto(report)
    await press(page, 'text=Ausgabe festhalten')
    expect(await page.innerText('main')).toContain('hat sich an den Zahlen nichts geändert')
    const edition = await page.locator('section[aria-labelledby=ausgaben] a').getAttribute('href')
    const before = await fetched(visitor, edition)
    await press(page, 'text=Bearbeiten')
    await press(page, '[aria-label="2. Eckdaten entfernen"]')
    await page.goto(report)
    const changes = page.locator('details', { hasText: 'Was sich seit Ausgabe 1' })
    await changes.locator('summary').click()
    expect(await changes.innerText()).toContain('nicht enthalten')
    await expectAccessible(page)
    expect((await fetched(visitor, edition)).equals(before)).toBe(true)
  })

  test('is removed only after a second question', async () => {
    await press(page, 'main >> text=Löschen')
    await expectAccessible(page)
    await press(page, 'text=Endgültig löschen')
    expect(await page.innerText('[role=status]')).toContain('ist gelöscht')
    expect((await page.goto(report))?.status()).toBe(404)
  })
})

test('whoever only reads sees and downloads reports, and finds no way to change them', async () => {
  const { page, context, leave } = await aVisitor({ browser })
  await logIn(page, 'steuerung@auenstadt.example', room)
  expect(await page.locator('main form').count()).toBe(0)
  await press(page, '.reports a >> nth=0')
  expect(await page.locator('main form').count()).toBe(0)
  const path = new URL(page.url()).pathname
  expect((await context.request.get(`${path}/bericht.pdf`)).status()).toBe(200)
  expect((await page.goto(`${path}/bearbeiten`))?.status()).toBe(404)
  await leave()
})

test('fits a phone', async () => {
  const { page, leave } = await aVisitor({ browser, width: 320 })
  await logIn(page, 'koordination@auenstadt.example', room)
  await expectNoSidewaysScroll(page)
  await press(page, '.reports a >> nth=0')
  await expectNoSidewaysScroll(page)
  await press(page, 'text=Bearbeiten')
  await expectNoSidewaysScroll(page)
  await leave()
})

function piecesOf(page: Page): Promise<string[]> {
  return page.locator('.pieces h3').allInnerTexts()
}
