import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn, type Visitor } from './visitor.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const room = '/k/auenstadt/index'

describe.each([true, false])('an index from a template, with script: %s', (script) => {
  let planner: Visitor
  let own: string

  beforeAll(async () => {
    planner = await aVisitor({ browser, script })
    await logIn(planner.page, 'planung@auenstadt.example', room)
  })
  afterAll(() => planner.leave())

  test('is created at a chosen level, and shows map, table and reasons', async () => {
    const { page } = planner
    await page.goto(room)
    await expectAccessible(page)
    const template = page.locator('#vorlage-partizipationsindex')
    await template.locator('[name=ebene]').selectOption('stadtteil')
    await template.getByText('Prüfen, was vorliegt').click()
    await page.waitForURL('**ebene=stadtteil**')
    expect(await template.innerText(), 'offices deliver for the smaller areas').toContain('noch keiner vor')
    await template.locator('[name=ebene]').selectOption('sozialraum')
    await template.getByText('Prüfen, was vorliegt').click()
    await page.waitForURL('**ebene=sozialraum**')
    expect(await template.innerText()).toContain('Alle 16 Indikatoren liegen')
    await template.locator('button.primary').click()
    await page.waitForURL('**/index/partizipationsindex-*')
    own = new URL(page.url()).pathname
    expect(await page.innerText('[role=status]')).toContain('angelegt')
    expect(await page.locator('.area-table tbody tr').count()).toBe(84)
    expect(await page.locator('.area-map path').count()).toBe(84)
    await expectAccessible(page)
  })

  test('tells what drives the index of an area, and how far its rank holds', async () => {
    const { page } = planner
    await page.goto(`${own}?gebiet=030104`)
    const panel = page.locator('#gebiet')
    const words = await panel.innerText()
    expect(words).toContain('Was den Index in „Lerchenfeld-Mitte“ treibt')
    expect(words).toMatch(/Rang \d+ von 84/)
    expect(words).toMatch(/In 90 von 100 Rechnungen .* Platz \d+/)
    expect(words).toMatch(/Was den Index hier treibt: .*\(\+0,\d\d\)/)
    // The parts are the distance from the average, which is 0 here: rounded, they sum to the index.
    const parts = await panel.locator('tr.group .contribution > span:first-child').allInnerTexts()
    const sum = parts.reduce((total, text) => total + germanNumber(text), 0)
    const [, index = ''] = /Indexwert (-?\d+,\d+)/.exec(words) ?? []
    expect(Math.abs(sum - germanNumber(index))).toBeLessThan(0.05)
    await expectAccessible(page)
  })

  test('gives its table as a file with decimal commas', async () => {
    const answer = await planner.context.request.get(`${own}/tabelle.csv`)
    const body = await answer.body()
    expect([...body.subarray(0, 3)], 'a byte order mark').toEqual([0xef, 0xbb, 0xbf])
    const lines = body.toString().trim().split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFF?Schlüssel;Gebiet;Rang;Rang von;Rang bis;Indexwert;Klasse;/)
    expect(lines).toHaveLength(85)
    expect(lines[1]).toMatch(/^\d{6};[^;]+;1;\d+;\d+;\d,\d{4};/)
  })

  test('can be tried out, and what was tried out is what is saved', async () => {
    const { page } = planner
    await openWorkshop(page, `${own}/bauen`, script)
    const before = await tableOf(page)
    expect(await page.innerText('.state')).toBe('Gespeicherter Stand')
    await page.fill('[name=w1]', '3')
    await page.selectOption('[name=norm]', 'min-max')
    if (!script) await page.click('.result button >> text=Berechnen')
    await page.waitForSelector('text=Versuch, noch nicht gespeichert')
    await page.waitForFunction(
      (text) => document.querySelector('.area-table')?.textContent !== text,
      before.text,
    )
    const tried = await tableOf(page)
    expect(tried.rows).not.toEqual(before.rows)
    await expectAccessible(page)

    await page.click('.result button >> text=Speichern')
    await page.waitForURL('**?gespeichert')
    expect(await page.innerText('[role=status]')).toContain('gespeichert')
    const saved = await page.locator('.area-table tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const cells = [...row.children].map((cell) => cell.textContent?.trim() ?? '')
        return { rank: cells[0], area: cells[1], index: cells[3], class: cells[4] }
      }),
    )
    expect(saved).toEqual(tried.rows)
  })

  test('keeps what was entered and says what is wrong where it is wrong', async () => {
    const { page } = planner
    await openWorkshop(page, `${own}/bauen`, script)
    await page.fill('[name=w2]', '-1')
    await page.selectOption('[name=kl]', 'cuts')
    await page.fill('[name=grenzen]', '1; 0')
    await page.click('.result button >> text=Speichern')
    await page.waitForURL('**nicht-gespeichert**')
    expect(await page.innerText('[role=alert]')).toContain('berichtigen')
    expect(await page.inputValue('[name=w2]')).toBe('-1')
    expect(await page.inputValue('[name=grenzen]')).toBe('1; 0')
    const wrong = await page.getAttribute('[name=w2]', 'aria-describedby')
    expect(await page.innerText(`#${wrong}`)).toContain('Gewicht ab 0')
    expect(await page.innerText('#wrong-classes')).toContain('von der kleinsten zur größten')
    await expectAccessible(page)
  })

  test('is not overwritten when somebody else has changed it meanwhile', async () => {
    const { page } = planner
    await openWorkshop(page, `${own}/bauen`, script)
    const colleague = await planner.context.newPage()
    await openWorkshop(colleague, `${own}/bauen`, script)
    await colleague.fill('[name=w3]', '2')
    await colleague.click('.result button >> text=Speichern')
    await colleague.waitForURL('**?gespeichert')
    await colleague.close()

    await page.fill('[name=w4]', '5')
    await page.click('.result button >> text=Speichern')
    await page.waitForURL('**nicht-gespeichert**')
    expect(await page.innerText('[role=alert]')).toContain('inzwischen von jemand anderem geändert')
    expect(await page.inputValue('[name=w4]')).toBe('5')
    await expectAccessible(page)
    await page.click('text=Jetzige Fassung durch meine ersetzen')
    await page.waitForURL('**?gespeichert')
    await openWorkshop(page, `${own}/bauen`, script)
    expect(await page.inputValue('[name=w3]'), 'the colleague’s change is replaced').toBe('1')
    expect(await page.inputValue('[name=w4]')).toBe('5')
  })

  test('is deleted only after a second question', async () => {
    const { page } = planner
    await page.goto(room)
    await page.click(`a[href="${room}?loeschen=${own.split('/').at(-1)}#loeschen"]`)
    await expectAccessible(page)
    await page.click('text=Endgültig löschen')
    expect(await page.innerText('[role=status]')).toContain('gelöscht')
    expect(await page.locator(`a[href="${own}"]`).count()).toBe(0)
  })
})

test('moving a weight redraws map, table and address at once, without asking the server', async () => {
  const { page, leave } = await aVisitor({ browser })
  await logIn(page, 'steuerung@auenstadt.example', `${room}/partizipationsindex/bauen`)
  await page.waitForSelector('[type=range]')
  const asked: string[] = []
  // Chromium looks for the icon again when the address changes.
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) asked.push(request.url())
  })
  const colours = () =>
    page.locator('.area-map path').evaluateAll((paths) => paths.map((path) => path.getAttribute('class')))
  const before = { colours: await colours(), table: await tableOf(page) }
  const slider = page.locator('[type=range][aria-label^="Gewicht von Umwelt"]')
  await slider.focus()
  await page.keyboard.press('End')
  await page.waitForSelector('text=Versuch, noch nicht gespeichert')
  expect(await colours()).not.toEqual(before.colours)
  expect((await tableOf(page)).rows).not.toEqual(before.table.rows)
  await page.waitForSelector('text=200 Rechnungen')
  expect(await page.innerText('.result [role=status]')).toMatch(
    /wechseln \d+ Gebiete die Klasse; den Rang wechseln \d+/,
  )
  expect(asked).toEqual([])

  // Whoever gets the address sees the same, from the server.
  const live = await tableOf(page)
  await page.goto(page.url())
  expect((await tableOf(page)).rows).toEqual(live.rows)
  // The steering group may try out, not save.
  expect(await page.locator('text=Speichern').filter({ visible: true }).count()).toBe(1)
  await expectAccessible(page)
  await leave()
})

test('a figure that the browser does not have is fetched by „Berechnen“', async () => {
  const { page, leave } = await aVisitor({ browser })
  await logIn(page, 'planung@auenstadt.example', `${room}/partizipationsindex/bauen`)
  await page.waitForSelector('[type=range]')
  await page.selectOption('[name=a1]', 'residents')
  await page.fill('[name=c1]', '2000')
  await page.waitForSelector('text=weitere Daten gebraucht')
  await page.click('.result button >> text=Berechnen')
  await page.waitForSelector('text=Gebiete ohne Indexwert')
  expect(await page.locator('.area-table tbody tr').count()).toBeLessThan(84)
  expect(await page.inputValue('[name=c1]')).toBe('2000')
  // The other pages carry no script: a link from here loads them as from anywhere else.
  await page.evaluate(() => Object.assign(globalThis, { stillHere: true }))
  await page.click('.trail >> text=Partizipationsindex')
  await page.waitForURL('**/index/partizipationsindex')
  expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(false)
  await leave()
})

describe.each([true, false])('on a phone, with script: %s', (script) => {
  test('nothing sticks out to the side', async () => {
    const { page, leave } = await aVisitor({ browser, script, width: 320 })
    await logIn(page, 'steuerung@auenstadt.example', room)
    for (const path of ['', '/partizipationsindex?gebiet=030104', '/partizipationsindex/bauen']) {
      await page.goto(room + path)
      await expectNoSidewaysScroll(page)
    }
    await leave()
  })
})

test('the room speaks English on request', async () => {
  const { page, leave } = await aVisitor({ browser, language: 'en' })
  await logIn(page, 'planung@auenstadt.example', `${room}/partizipationsindex?gebiet=030104`)
  expect(await page.innerText('#gebiet')).toContain('What drives the index here: ')
  await openWorkshop(page, `${room}/partizipationsindex/bauen`, true)
  expect(await page.innerText('h1')).toBe('Weights and method: Partizipationsindex')
  expect(await page.innerText('.area-table tbody tr:first-child')).toContain('very high need')
  await page.fill('[name=w1]', '2')
  await page.waitForSelector('text=Trial, not saved yet')
  await page.waitForURL('**w1=2**')
  expect(await page.innerText('.area-table tbody tr:first-child'), 'by script too').toContain(
    'very high need',
  )
  await page.click('text=Deutsch')
  await page.waitForSelector('text=Versuch, noch nicht gespeichert')
  expect(await page.inputValue('[name=w1]'), 'the trial survives the change of language').toBe('2')
  await leave()
})

/** The table of the page for shaping, without what was before and the spans. */
async function tableOf(page: Page) {
  const rows = await page.locator('.area-table tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const cells = [...row.children].map((cell) => cell.textContent?.trim() ?? '')
      return { rank: cells[0], area: cells[2], index: cells[4], class: cells[5] }
    }),
  )
  return { rows, text: await page.locator('.area-table').textContent() }
}

/** The page follows what is typed as soon as its sliders are there. */
async function openWorkshop(page: Page, path: string, script: boolean): Promise<void> {
  await page.goto(path)
  if (script) await page.waitForSelector('[type=range]')
}

function germanNumber(text: string): number {
  return Number(text.replace('−', '-').replace(',', '.').replace('+', ''))
}
