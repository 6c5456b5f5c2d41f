import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, readPdfStructure } from '../src/lib/server/platform/pdf/pdf-structure.ts'
import { startBrowser } from '../testing/browser.ts'
import { headerOf, textOf } from '../testing/mail-server.ts'
import { answerAll, answerQuestion } from './answer-question.ts'
import { cellsOf } from './cells-of.ts'
import { startConferenceTown, type ConferenceTown } from './conference-town.ts'
import { conferences, ownQuestion } from './district-conferences.ts'
import { press } from './press.ts'
import { toSurveyTab } from './survey-tab.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

const room = '/k/wupperstadt/befragungen'

let browser: Browser
let town: ConferenceTown
/** Path of the survey. */
let survey = ''

beforeAll(async () => {
  browser = await startBrowser()
  town = await startConferenceTown()
})
afterAll(() => Promise.all([browser.close(), town.close()]))

async function aPage({ width = 1280, script = false } = {}): Promise<Page> {
  const { page } = await aVisitor({ browser, script, width, site: town.site })
  page.setDefaultTimeout(10_000)
  return page
}

let openDesk: Promise<Page> | undefined
/** The planner's page, logged in. */
function desk(): Promise<Page> {
  openDesk ??= aPage().then(async (page) => {
    await logIn(page, town.planner, room)
    return page
  })
  return openDesk
}

const status = (page: Page) => page.innerText('[role=status]')

/** The table of a question's result, row by row; it may be closed. */
function tableOf(page: Page, question: string): Promise<string[][]> {
  return resultOf(page, question)
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))
}

const resultOf = (page: Page, question: string) =>
  page.locator('section.question').filter({ has: page.getByRole('heading', { name: question }) })

test('the planner puts the questionnaire together from the canon, with a question and a condition of their own', async () => {
  const page = await desk()
  await press(page, page.getByRole('link', { name: 'Fragen auswählen: Bestandserhebung: Netzwerke' }))
  await page.fill('[name=titel]', 'Stadtteilkonferenzen in Wupperstadt')
  await press(page, 'main button.primary')
  await toSurveyTab(page, 'Fragen')
  await press(page, '[aria-label="Herausnehmen: Welche Gebiete sind das?"]')
  expect(await page.locator('text=Welche Gebiete sind das?').count()).toBe(0)
  await press(page, 'text=Fragen hinzufügen')
  await page.fill('[name=suche]', 'Stunden')
  await press(page, 'form[role=search] button')
  await page.getByLabel('Wie viele Stunden in der Woche').check()
  await press(page, 'main button.primary')
  expect(await status(page)).toContain('Hinzugefügt')

  const goals = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /Seite \d: Ziele/ }) })
  await press(page, goals.getByText('Eigene Frage auf diese Seite'))
  await press(page, 'text=Eine Antwort auswählen')
  await page.fill('[name="title.de"]', ownQuestion)
  await press(page, 'main button.primary')
  expect(await page.innerText('[role=alert]')).toContain('Antworten')
  expect(await page.inputValue('[name="title.de"]')).toBe(ownQuestion)
  await page.fill('[name="choices.de"]', 'Zeit\nEin Auftrag\nEinigkeit')
  await press(page, 'main button.primary')

  await press(page, `[aria-label="Bedingung: ${ownQuestion}"]`)
  await page.selectOption('[name=frage]', { label: 'Sind die Ziele des Netzwerks festgeschrieben?' })
  await press(page, 'main form button.primary')
  await page.selectOption('[name=pruefung]', { label: 'ist: nein' })
  await press(page, 'main form[method=post] button.primary')
  expect(await page.innerText('main')).toContain('nein')
  await expectAccessible(page)
  await toSurveyTab(page, 'Fragen')
  await expectAccessible(page)
})

test('recipients come from a mixed list; what is double or mistyped is shown and put right', async () => {
  const page = await desk()
  await toSurveyTab(page, 'Empfänger')
  await press(page, 'text=Adressen einfügen')
  await page.fill(
    '[name=adressen]',
    'Meier, Anna <anna@elberfeld.test>; "Krause, Ben" <ben@barmen.test>;\nDora Ems\tdora@ronsdorf.test\tJugendamt\nANNA@elberfeld.test; eva@cronenberg.test, finn@uellendahl.test\nHale Işık <hale@heckinghausen.test>\ncem@@vohwinkel.test',
  )
  await page.fill('[name=gruppe]', 'Freie Träger')
  await press(page, 'text=Prüfen')
  expect(await status(page)).toContain('7 gefunden')
  expect(await status(page)).toContain('Doppelt, wird nur einmal übernommen: anna@elberfeld.test')
  expect(await page.innerText('tbody')).toContain('Das ist keine E-Mail-Adresse')
  await expectAccessible(page)
  await press(page, 'main button.primary')
  expect(await status(page)).toContain('Dazugekommen: 7')
  expect(await page.inputValue('[aria-label="Gruppe von Dora Ems"]')).toBe('Jugendamt')
  expect(await page.inputValue('[aria-label="Gruppe von Anna Meier"]')).toBe('Freie Träger')
  await page.fill('[aria-label="Name von cem@vohwinkel.test"]', 'Cem Demir')
  await press(page, 'text=Änderungen speichern')
})

test('each is invited once by mail, also where the button is pressed twice', async () => {
  const page = await desk()
  await toSurveyTab(page, 'Überblick')
  await press(page, 'button:has-text("Befragung starten")')
  survey = new URL(page.url()).pathname
  await toSurveyTab(page, 'Post')
  expect(await page.innerText('main')).toContain('Es fehlt die Adresse, an die Antworten auf die Mails gehen')
  await page.fill('[name=absender]', 'Koordination Präventionskette')
  await page.fill('[name=antwortan]', town.planner)
  await press(page, '[aria-labelledby=absender] button')
  await expectAccessible(page)
  // Pressed on two pages that both still have the button.
  const again = await aPage()
  await logIn(again, town.planner, `${survey}/post`)
  await press(page, 'text=7 Einladungen verschicken')
  expect(await status(page)).toContain('7 Mails liegen im Ausgang')
  await press(again, 'text=7 Einladungen verschicken')
  expect(await again.innerText('[role=alert]')).toContain('Niemand ist einzuladen')
  await again.context().close()
  await town.mailsTaken(7)
  expect(town.taken.map(({ to }) => to.split('@')[0]).sort()).toEqual([
    'anna',
    'ben',
    'cem',
    'dora',
    'eva',
    'finn',
    'hale',
  ])
  const { raw } = town.taken[0] ?? { raw: '' }
  expect(headerOf(raw, 'Reply-To')).toContain(town.planner)
  expect(textOf(raw)).toContain('Stadtteilkonferenzen in Wupperstadt')
})

test('without script somebody answers page by page on a phone, is told what does not fit, pauses and goes on', async () => {
  const page = await aPage({ width: 320 })
  await page.goto(town.linkOf('anna'))
  await expectNoSidewaysScroll(page)
  await press(page, 'text=Beginnen')
  await answerQuestion(page, 'Wie heißt Ihr Netzwerk?', 'Stadtteilkonferenz Elberfeld')
  await answerQuestion(page, 'Seit welchem Jahr', '2199')
  await press(page, 'main p.tools button.primary')
  const year = page.getByLabel('Seit welchem Jahr besteht Stadtteilkonferenz Elberfeld?')
  expect(await year.inputValue()).toBe('2199')
  expect(await page.innerText(`#${await year.getAttribute('aria-describedby')}`)).toContain(
    'liegt in der Zukunft',
  )
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await press(page, 'text=Speichern und später weitermachen')
  await page.context().close()

  const later = await aPage({ width: 320 })
  await later.goto(town.linkOf('anna'))
  await press(later, later.getByRole('link', { name: 'Weitermachen' }))
  expect(await later.getByLabel('Wie heißt Ihr Netzwerk?').inputValue()).toBe('Stadtteilkonferenz Elberfeld')
  await answerAll(later, conferences.anna)
  await expectNoSidewaysScroll(later)
  await press(later, later.getByRole('button', { name: 'Abschicken' }))
  expect(await later.innerText('h1')).toBe('Vielen Dank')
  await later.context().close()
})

test('with script the page saves by itself, and another device goes on', async () => {
  const page = await aPage({ script: true })
  await page.goto(town.linkOf('ben'))
  await press(page, 'text=Beginnen')
  await page.getByLabel('Wie heißt Ihr Netzwerk?').pressSequentially('Stadtteilkonferenz Barmen')
  await page.getByRole('group', { name: 'Hat es einen Schwerpunkt?' }).getByLabel('Ja').check()
  // The further question comes by itself.
  await page.getByLabel('Welchen?').fill('Übergänge gestalten')
  await page.locator('#gespeichert').getByText('Gespeichert um').waitFor()
  await page.getByLabel('Seit welchem Jahr').fill('2005')
  await page.waitForResponse((response) => response.url().endsWith('/sichern'))
  await page.context().close()

  const other = await aPage({ script: true, width: 400 })
  await other.goto(town.linkOf('ben'))
  await press(other, other.getByRole('link', { name: 'Weitermachen' }))
  expect(await other.getByLabel('Wie heißt Ihr Netzwerk?').inputValue()).toBe('Stadtteilkonferenz Barmen')
  expect(await other.getByLabel('Welchen?').inputValue()).toBe('Übergänge gestalten')
  expect(await other.getByLabel('Seit welchem Jahr').inputValue()).toBe('2005')
  await answerAll(other, conferences.ben)
  await press(other, other.getByRole('button', { name: 'Abschicken' }))
  expect(await other.innerText('h1')).toBe('Vielen Dank')
  await other.context().close()
})

test('a part goes on to a colleague who sees nothing else; links that were changed open nothing', async () => {
  const page = await aPage()
  await page.goto(town.linkOf('cem'))
  await press(page, 'text=Beginnen')
  await press(page, 'text=Diesen Teil weitergeben')
  await expectAccessible(page)
  for (const ticked of await page.locator('[name=seite]:checked').all()) await ticked.uncheck()
  await page.getByLabel('Wer dabei ist').check()
  await press(page, 'text=Link machen')
  const part = await page.innerText('.address')
  await press(page, 'text=Zurück zu den Fragen')

  const colleague = await aPage({ width: 320 })
  await colleague.goto(part)
  expect(await colleague.innerText('main')).toContain('Sie beantworten nur diesen Teil')
  await press(colleague, 'text=Beginnen')
  await answerQuestion(colleague, 'Wie viele Einrichtungen und Stellen', '14')
  await expectNoSidewaysScroll(colleague)
  await press(colleague, 'text=Fertig')
  expect(await status(colleague)).toContain('Ihre Antworten sind gespeichert')
  // Neither another page nor the end belongs to the part.
  for (const elsewhere of [page.url().split('/').slice(-2).join('/'), 'absenden', 'kopie', 'weitergeben']) {
    await colleague.goto(`${part}/${elsewhere}`)
    expect(await colleague.locator('main').innerText(), elsewhere).not.toContain('Wie heißt Ihr Netzwerk?')
    expect(await colleague.getByRole('button', { name: 'Abschicken' }).count()).toBe(0)
  }
  const [mine = '', others = ''] = [town.linkOf('cem'), town.linkOf('anna')]
  const half = Math.floor(mine.length - 10)
  for (const wrong of [mine.slice(0, -1), `${mine}x`, mine.slice(0, half) + others.slice(half)]) {
    await colleague.goto(wrong)
    expect(await colleague.innerText('main')).toContain('Diesen Link kennen wir nicht')
  }
  await colleague.context().close()

  await answerAll(page, conferences.cem)
  await press(page, page.getByRole('button', { name: 'Abschicken' }))
  expect(await page.innerText('main')).toContain('Vielen Dank')
  await press(page, 'text=Meine Antworten ansehen')
  expect(await page.innerText('main')).toContain('14')
  await page.context().close()
})

test('three more answer at the same time', async () => {
  await Promise.all(
    (['eva', 'finn', 'hale'] as const).map(async (name) => {
      const page = await aPage()
      await page.goto(town.linkOf(name))
      await press(page, 'text=Beginnen')
      await answerAll(page, conferences[name])
      await press(page, page.getByRole('button', { name: 'Abschicken' }))
      expect(await page.innerText('h1')).toBe('Vielen Dank')
      await page.context().close()
    }),
  )
})

test('only who is missing is reminded, and not twice', async () => {
  const page = await desk()
  await toSurveyTab(page, 'Rücklauf')
  expect(await page.innerText('main')).toContain('6 von 7 abgeschickt')
  expect(await page.locator('#fehlt ~ .table-scroll tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining('Dora Ems'),
  ])
  await expectAccessible(page)
  await toSurveyTab(page, 'Post')
  expect(await page.innerText('main')).toContain('Eine Person hat erst vor Kurzem eine Mail bekommen')
  expect(await page.locator('text=Erinnerung verschicken').count()).toBe(0)
  await town.daysGoBy(3)
  await page.reload()
  const again = await aPage()
  await logIn(again, town.planner, `${survey}/post`)
  const first = town.linkOf('dora')
  await press(page, 'text=Eine Erinnerung verschicken')
  await press(again, 'text=Eine Erinnerung verschicken')
  expect(await again.innerText('[role=alert]')).toContain('vor weniger als 3 Tagen eine Mail bekommen')
  await again.context().close()
  await town.mailsTaken(8)
  expect(town.taken.map(({ to }) => to)[7]).toBe('dora@ronsdorf.test')
  const dora = await aPage()
  await dora.goto(first)
  expect(await dora.innerText('main')).toContain('durch einen neueren ersetzt')
  await dora.goto(town.linkOf('dora'))
  await press(dora, 'text=Beginnen')
  await dora.context().close()
})

test('the results are drawn, as tables too, put side by side, and go out as a report and a file', async () => {
  const page = await desk()
  await toSurveyTab(page, 'Überblick')
  await press(page, 'button:has-text("Befragung beenden")')
  await toSurveyTab(page, 'Ergebnisse')
  const counts = async (question: string) => (await tableOf(page, question)).map((row) => row.slice(0, 2))
  expect(await counts('Seit welchem Jahr')).toEqual([
    ['1998', '1'],
    ['2005', '1'],
    ['2011', '2'],
    ['2016', '2'],
  ])
  expect((await counts('Auf welchen Wirkungskreis')).slice(0, 3)).toEqual([
    ['ein Stadtteil oder eine Gemeinde', '4'],
    ['mehrere Stadtteile oder Gemeinden', '2'],
    ['über die Kommune hinaus', '0'],
  ])
  expect((await counts('Welche drei Themen')).slice(0, 3)).toEqual([
    ['Frühe Hilfen', '11'],
    ['Armut und ihre Folgen', '8'],
    ['Kinderschutz', '6'],
  ])
  expect(await counts('Sind die Ziele des Netzwerks festgeschrieben?')).toEqual([
    ['ja', '3'],
    ['nein', '2'],
    ['zum Teil', '1'],
  ])
  for (const question of [
    'Seit welchem Jahr',
    'Auf welchen Wirkungskreis',
    'Welche drei Themen',
    'Sind die Ziele',
  ])
    expect(await resultOf(page, question).locator('svg').count(), question).toBeGreaterThan(0)
  const focuses = await resultOf(page, 'Welchen?').locator('.texts li').allTextContents()
  expect(focuses.sort()).toEqual(['Ankommen im Viertel', 'Bewegung', 'Übergänge gestalten'])
  // Asked only those whose goals are not written down.
  expect(await resultOf(page, ownQuestion).innerText()).toContain(
    '2 von 6 haben geantwortet; 4 nicht gefragt',
  )
  await expectAccessible(page)

  const report = await page.request.get((await page.getAttribute('text=Bericht als PDF', 'href')) ?? '')
  const structure = await readPdfStructure(await report.body())
  expect(faultsOf(structure)).toEqual([])
  expect(structure.pages).toBeGreaterThan(1)
  expect(structure.text).toContain('Auf welchen Wirkungskreis')
  const file = await page.request.get(`${survey}/ergebnisse/liste.csv`)
  const rows = parse(await file.body(), { bom: true, delimiter: ';', columns: true }) as Row[] // our own file
  expect(rows.map((row) => row.Frage)).toContain('Sind die Ziele des Netzwerks festgeschrieben?')
  // Files go on to others: no number between 0 and 5 is in them.
  expect(rows.filter(({ Anzahl }) => Number(Anzahl) > 0 && Number(Anzahl) < 5)).toEqual([])

  await press(page, 'text=Zwei Fragen zusammen')
  await page.selectOption('[name=zeilen]', { label: '3. Auf welchen Wirkungskreis bezieht es sich?' })
  await page.selectOption('[name=spalten]', { label: '8. Sind die Ziele des Netzwerks festgeschrieben?' })
  await page.selectOption('[name=anteile]', { label: 'nur Anzahlen' })
  await press(page, 'text=Anzeigen')
  expect(await cellsOf(page)).toMatchObject({
    'ein Stadtteil oder eine Gemeinde': { ja: '1', 'zum Teil': '1', nein: '2' },
    'mehrere Stadtteile oder Gemeinden': { ja: '2', 'zum Teil': '0', nein: '0' },
  })
  await expectAccessible(page)
})
type Row = { Frage: string; Anzahl: string }

test('all answers become networks at once; one is taken back', async () => {
  const page = await desk()
  await toSurveyTab(page, 'Übernehmen')
  await expectAccessible(page)
  await press(page, 'a:has-text("6 neue Netzwerke übernehmen")')
  await press(page, 'main button.primary')
  expect(await status(page)).toContain('6 Einträge sind übernommen')
  await page.goto('/k/wupperstadt/netzwerke')
  const networks = await cellsOf(page)
  expect(Object.keys(networks)).toHaveLength(6)
  expect(Object.entries(networks).find(([name]) => name.startsWith('Stadtteilkonferenz Elberfeld'))).toEqual([
    expect.stringContaining('Ankommen im Viertel'),
    expect.objectContaining({
      Themen: 'Armut und ihre Folgen, Frühe Hilfen, Ankommen und Integration',
      seit: '1998',
      'Ziele festgeschrieben': 'ja',
    }),
  ])
  expect(await page.innerText('tr:has-text("Vohwinkel")')).toContain('laut Leitung 14')

  await page.goto(`${survey}/uebernehmen`)
  await page.click('summary:has-text("6 Entscheidungen")')
  await press(page, '[aria-label="Zurücknehmen: Stadtteilkonferenz Cronenberg"]')
  expect(await status(page)).toContain('1 Entscheidung ist zurückgenommen')
  await page.goto('/k/wupperstadt/netzwerke')
  expect(Object.keys(await cellsOf(page)).map((name) => name.split(' ')[1])).toEqual([
    expect.stringContaining('Barmen'),
    ...['Elberfeld', 'Heckinghausen', 'Uellendahl', 'Vohwinkel'].map((name): unknown =>
      expect.stringContaining(name),
    ),
  ])
  // Nobody got more than their invitation and, who was missing, one reminder.
  expect(town.taken).toHaveLength(8)
})
