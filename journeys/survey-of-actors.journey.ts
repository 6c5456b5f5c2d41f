import { parse } from 'csv-parse/sync'
import type { Browser, Locator, Page } from 'playwright-core'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { answerByPost } from './answer-by-post.ts'
import { answersOf, members } from './members-of-nordhafen.ts'
import { press } from './press.ts'
import { toSurveyTab } from './survey-tab.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

const room = '/k/auenstadt/befragungen'
const title = 'Stadtteilnetz Nordhafen: wer mit wem'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Path of the survey. */
let survey = ''
/** Link by name. */
let links = new Map<string, string>()

test('a planner asks the members of one network who works with whom, in groups by sector', async () => {
  const { page, leave } = await aPlanner(room)
  await press(page, '[aria-label^="Fragen auswählen: Bestandserhebung: Zusammenarbeit"]')
  await page.fill('[name=titel]', title)
  for (const code of ['actor-steps', 'actor-hours', 'tie-wished', 'tie-hurdles', 'cooperation-sectors'])
    await page.uncheck(`[name=frage][value=${code}]`)
  await page.check('[name=frage][value=actor-next]')
  await press(page, 'text=Befragung anlegen')
  survey = new URL(page.url()).pathname

  await press(page, 'text=Empfänger eintragen')
  await press(page, 'text=Netzwerke und Akteure')
  const network = page.locator('[name=wen] option', { hasText: 'Stadtteilkonferenz Nordhafen' })
  await page.selectOption('[name=wen]', (await network.getAttribute('value')) ?? '')
  await press(page, 'text=Suchen')
  await expectAccessible(page)
  for (const { name } of members) await page.check(`[aria-label="${name} auswählen"]`)
  await press(page, 'text=Ausgewählte übernehmen')
  expect(await page.innerText('[role=status]')).toContain('Dazugekommen: 9')
  for (const group of ['Bildung', 'Jugend', 'Stadtteil']) {
    for (const { name } of members.filter((member) => member.group === group))
      await page.check(`[aria-label="${name} auswählen"]`)
    await page.fill('[name=gruppe-fuer-alle]', group)
    await press(page, 'text=Gruppe und Gebiet übernehmen')
  }
  expect(await page.inputValue('[aria-label="Gruppe von Kita Hafenkinder"]')).toBe('Bildung')

  links = await startAndTakeLinks(page)
  expect([...links.keys()].toSorted()).toEqual(members.map(({ name }) => name).toSorted())
  await leave()
})

test('a day-care centre answers on a phone without script: what is known is asked for, a partner is added', async () => {
  const { page, leave } = await aVisitor({ browser, script: false, width: 360 })
  await page.goto(links.get('Kita Hafenkinder') ?? '')
  await press(page, 'text=Beginnen')
  expect(await page.innerText('main')).toContain('So ist es uns bekannt. Stimmt es noch?')
  expect(await page.inputValue('[name="q.actor-name"]')).toBe('Kita Hafenkinder')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await goOn(page)
  expect(await page.inputValue('[name="q.actor-member-since"]')).toBe('2005')
  await page.fill('[name="q.actor-member-since"]', '2006')
  await goOn(page)
  await press(page, 'text=Noch ein Eintrag: Weitere')
  const own = page.locator('[data-entries="q.partners"] details').last()
  if ((await own.getAttribute('open')) === null) await own.locator('summary').click()
  await own.locator('input[type=text], input:not([type])').fill('Hafenmuseum Auenstadt')
  await own.getByLabel('etwa einmal im Monat').check()
  await expectNoSidewaysScroll(page)
  await goOn(page)
  await page
    .getByRole('group', { name: 'Alle begegnen sich auf Augenhöhe.' })
    .getByLabel('trifft zu', { exact: true })
    .check()
  await goOn(page)
  await page.fill('[name="q.actor-next"]', 'Sprachförderung in gemeinsamen Räumen.')
  await goOn(page)
  await press(page, 'text=Abschicken >> nth=-1')
  expect(await page.innerText('h1')).toBe('Vielen Dank')
  await leave()
})

test('a school answers with script: its answers are saved by themselves, and another device goes on with them', async () => {
  const link = links.get('Grundschule am Hafen') ?? ''
  const { page, leave } = await aVisitor({ browser })
  await page.goto(`${link}/seite/page-actor-membership`)
  await page.fill('[name="q.actor-member-since"]', '2011')
  await page.waitForSelector('#gespeichert:has-text("Gespeichert um")')
  await expectAccessible(page)
  await leave()

  const other = await aVisitor({ browser })
  await other.page.goto(link)
  await press(other.page, other.page.getByRole('link', { name: 'Weitermachen', exact: true }))
  await other.page.goto(`${link}/seite/page-actor-membership`)
  expect(await other.page.inputValue('[name="q.actor-member-since"]')).toBe('2011')
  for (let pages = 0; pages < 6 && !other.page.url().endsWith('/absenden'); pages += 1) {
    const rows = other.page.getByRole('group', { name: 'Absprachen werden eingehalten.' })
    if ((await rows.count()) > 0) await rows.getByLabel('trifft eher zu', { exact: true }).check()
    await goOn(other.page)
  }
  await press(other.page, 'text=Abschicken >> nth=-1')
  expect(await other.page.innerText('h1')).toBe('Vielen Dank')
  await other.leave()
})

test('five more answer, one on paper, and the return is told by group', async () => {
  await Promise.all(
    members.flatMap((member) => {
      const link = links.get(member.name)
      return member.works.length === 0 || link === undefined ? [] : [answerByPost(link, answersOf(member))]
    }),
  )
  const { page, leave } = await aPlanner(`${survey}/papier`)
  await expectAccessible(page)
  await page.selectOption('[name=empfaenger]', { label: 'Allgemeiner Sozialer Dienst Nord' })
  await page.fill('[name=nummer]', '1')
  await press(page, 'text=Bogen beginnen')
  await page.fill('[name="q.actor-name"]', 'ASD Nord')
  await page.getByLabel('Jugendamt', { exact: true }).check()
  await expectAccessible(page)
  for (let pages = 0; pages < 6 && page.url().includes('/seite/'); pages += 1) await goOn(page)
  expect(await page.innerText('[role=status]')).toContain('Der Bogen ist fertig und zählt mit.')

  await toSurveyTab(page, 'Rücklauf')
  expect(await page.innerText('main')).toContain('8 von 9 abgeschickt')
  const groups = page.getByRole('region', { name: 'Gruppe' }).locator('tbody tr')
  expect((await groups.allInnerTexts()).map((row) => row.split(/\s+/))).toEqual([
    ['Bildung', '100', '%', '3', '3', '0', '0', '0'],
    ['Jugend', '100', '%', '3', '3', '0', '0', '0'],
    ['Stadtteil', '67', '%', '3', '2', '0', '1', '0'],
    ['zusammen', '89', '%', '9', '8', '0', '1', '0'],
  ])
  expect(await page.innerText('#fehlt ~ .table-scroll tbody')).toContain('Evangelischer Kirchenkreis')
  await leave()
})

test('the results are drawn: network, scales, map, words; for one group, and two questions together', async () => {
  const { page, leave } = await aPlanner(survey)
  await toSurveyTab(page, 'Ergebnisse')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const question = (title: string) => page.getByRole('region', { name: title })
  const network = question('Mit wem haben Sie in den letzten zwölf Monaten zusammengearbeitet?')
  expect(await network.locator('svg.chart, .chart svg').count()).toBeGreaterThan(0)
  expect(await rowsOf(network)).toContain('Hafenmuseum Auenstadt|Kita Hafenkinder|etwa einmal im Monat|nein')
  expect(await rowsOf(network)).toContain(
    'Jugendwerk Auenstadt e. V.|Mobile Jugendarbeit Auenstadt gGmbH|etwa einmal im Monat|ja',
  )
  const climate = question('Wie erleben Sie die Zusammenarbeit im Netzwerk?')
  // Of the six that answered it: 0 and 1 once each, 2 and 3 twice each.
  expect(await rowsOf(climate)).toContain('Alle begegnen sich auf Augenhöhe.|17 %|17 %|33 %|33 %|6|2,8|3,0')
  const areas = question('In welchen Gebieten arbeiten Sie?')
  expect(await areas.locator('svg path').count()).toBeGreaterThan(5)
  expect(oneLine(await areas.locator('.legend, ul').first().innerText())).toContain('7')
  expect(await rowsOf(areas)).toContain('Nordhafen|7|100 %')
  const words = question('Was sollten wir gemeinsam als Nächstes angehen?').locator('ul.words')
  expect((await words.locator('li').allTextContents()).map(oneLine)).toContain('Räume 4')

  await page.click('text=Auswahl und Vergleich')
  await page.selectOption('[name=nur] >> nth=0', { label: 'Jugend' })
  await press(page, 'main button:has-text("Anzeigen")')
  expect(await page.innerText('main')).toContain('Gezählt sind 3 von 8 Antworten.')

  await press(page, 'text=Zwei Fragen zusammen')
  await page.selectOption('[name=zeilen]', { label: '11. Lohnt sich der Aufwand für Sie?' })
  await page.selectOption('[name=spalten]', { label: 'Gruppe' })
  await page.selectOption('[name=anteile]', 'keine')
  await press(page, 'main button:has-text("Anzeigen")')
  expect(await rowsOf(page.locator('main'))).toEqual([
    'nein|0|0|0|0',
    'eher nicht|0|1|1|2',
    'eher ja|0|0|0|0',
    'ja|1|1|1|3',
    'alle|1|2|2|5',
  ])
  await expectAccessible(page)
  await leave()
})

test('report and files leave the house, and tell of no small group', async () => {
  const { page, leave } = await aPlanner(`${survey}/ergebnisse`)
  const report = await downloaded(page, () => page.click('text=Bericht als PDF'))
  expect(report.subarray(0, 5).toString()).toBe('%PDF-')
  for (const query of ['', '?nur=@group:Jugend']) {
    const amounts = await amountsIn(page, `${survey}/ergebnisse/liste.csv${query}`)
    expect(amounts.length).toBeGreaterThan(50)
    // Each group has three members.
    expect(amounts.filter((amount) => amount > 0 && amount < 5)).toEqual([])
  }

  await toSurveyTab(page, 'Dateien')
  await expectAccessible(page)
  const workbook = await readWorkbook(await downloaded(page, () => page.click('text=Excel herunterladen')))
  const sheets = new Map(workbook.map(({ sheet, data }) => [sheet, data]))
  expect(sheets.get('Antworten')).toHaveLength(1 + 8)
  expect(sheets.get('Codebuch')?.map((row) => row.at(-1))).toContain('actor.sector')
  const json = (await downloaded(page, () => page.click('text=JSON herunterladen'))).toString()
  expect(JSON.parse(json)).toMatchObject({
    format: 'gelingen/answers/1',
    survey: { title, anonymous: false },
  })
  await leave()
})

test('what was written is sorted by themes, and counted', async () => {
  const { page, leave } = await aPlanner(survey)
  await toSurveyTab(page, 'Themen')
  await press(page, 'text=Was sollten wir gemeinsam als Nächstes angehen?')
  const texts = page.locator('ul.texts li', { hasText: /räume/i })
  expect(await texts.count()).toBe(4)
  for (const text of await texts.all()) await text.locator('[name=text]').check()
  await page.fill('form[action^="?/sortMany"] [name=neu]', 'Räume')
  await press(page, 'text=Zuordnen')
  expect(await page.innerText('[role=status]')).toContain('4 Texte sind eingeordnet.')
  expect((await rowsOf(page.locator('#themen ~ .table-scroll').first()))[0]).toMatch(/^Räume\|4\|100 %/)
  await expectAccessible(page)
  await leave()
})

test('a tie and a membership become data, stand in the room of the networks, and are taken back', async () => {
  const { page, leave } = await aPlanner(survey)
  await toSurveyTab(page, 'Übernehmen')
  await expectAccessible(page)
  await press(page, 'main nav >> text=/^Zusammenarbeit/')
  const tie = page.getByRole('article', {
    name: 'Kita Hafenkinder arbeitet mit Hafenmuseum Auenstadt zusammen',
  })
  expect(await tie.innerText()).toContain('Hafenmuseum Auenstadt')
  await press(page, tie.getByRole('button', { name: 'Übernehmen' }))
  expect(await page.innerText('[role=status]')).toContain('übernommen')
  await press(page, 'main nav >> text=/^Mitgliedschaften/')
  const membership = page.getByRole('article', {
    name: /^SV Nordhafen e. V. in „Stadtteilkonferenz Nordhafen“/,
  })
  await press(page, membership.getByRole('button', { name: 'Übernehmen' }))
  expect(await partnersOf(page, 'Kita Hafenkinder')).toContain('Hafenmuseum Auenstadt')
  await press(page, 'main table a:has-text("SV Nordhafen e. V.") >> nth=0')
  expect(await page.innerText('main')).toMatch(/Stadtteilkonferenz Nordhafen.*2015/)

  await page.goto(`${survey}/uebernehmen`)
  for (const presses = page.locator('[name=vorgang]'); (await presses.count()) > 0;)
    await press(page, presses.first())
  expect(await partnersOf(page, 'Kita Hafenkinder')).not.toContain('Hafenmuseum Auenstadt')
  await leave()
})

test('the next wave asks the same people again, and is set beside the first', async () => {
  const { page, leave } = await aPlanner(survey)
  await toSurveyTab(page, 'Fragen')
  await page.fill('form[action="?/copy"] [name=titel]', `${title}, zweite Welle`)
  await page.check('[name=welle]')
  await press(page, 'text=Befragung kopieren')
  const wave = new URL(page.url()).pathname.replace(/\/fragen$/, '')
  await toSurveyTab(page, 'Empfänger')
  await press(page, 'text=Wie bei einer früheren Befragung')
  await page.selectOption('[name=befragung]', survey.split('/').at(-1) ?? '')
  await press(page, 'main button:has-text("Suchen")')
  const again = members.slice(0, 6)
  for (const { name } of again) await page.check(`[aria-label="${name} auswählen"]`)
  await press(page, 'text=Ausgewählte übernehmen')
  const tokens = await startAndTakeLinks(page)
  await Promise.all(
    again.map((member) => answerByPost(tokens.get(member.name) ?? '', answersOf({ ...member, agrees: 3 }))),
  )
  await page.goto(`${wave}/ergebnisse`)
  await press(page, 'text=Vergleich mit früher')
  expect(await page.innerText('main')).toContain('8 Antworten damals, 6 jetzt.')
  expect(await page.innerText('main')).toContain('6 haben beide Male geantwortet')
  const benefit = page.getByRole('region', { name: 'Lohnt sich der Aufwand für Sie?' })
  expect(await rowsOf(benefit)).toContain('ja|60 %|100 %|+40 Prozentpunkte|kann Zufall sein')
  await expectAccessible(page)
  await leave()
})

test('of an anonymous survey with four answers nothing is told', async () => {
  const { page, leave } = await aPlanner(`${room}/neu?vorlage=actors`)
  await page.fill('[name=titel]', 'Klima im Netzwerk Nordhafen')
  await page.check('[name=anonym]')
  const ticked = page.locator('[name=frage]:checked')
  while ((await ticked.count()) > 0) await ticked.first().uncheck()
  await page.check('[name=frage][value=cooperation-benefit]')
  await press(page, 'text=Befragung anlegen')
  const anonymous = new URL(page.url()).pathname
  await press(page, 'text=Empfänger eintragen')
  await press(page, 'text=Adressen einfügen')
  await page.fill(
    '[name=adressen]',
    [1, 2, 3, 4, 5].map((number) => `person-${number}@nordhafen.example`).join('\n'),
  )
  await press(page, 'text=Prüfen')
  await press(page, 'main button.primary')
  const tokens = await startAndTakeLinks(page)
  await Promise.all(
    [...tokens.values()]
      .slice(0, 4)
      .map((link) => answerByPost(link, () => ({ 'cooperation-benefit': 'no' }))),
  )
  await page.goto(anonymous)
  await press(page, 'button:has-text("Befragung beenden")')
  await toSurveyTab(page, 'Ergebnisse')
  expect(await page.innerText('main')).toContain('Noch haben zu wenige geantwortet.')
  expect(await page.locator('main table').count()).toBe(0)
  for (const file of ['liste.csv', 'bericht.pdf'])
    expect((await page.request.get(`${anonymous}/ergebnisse/${file}`)).status(), file).toBe(404)
  await toSurveyTab(page, 'Dateien')
  await press(page, 'text=JSON herunterladen')
  expect(await page.innerText('[role=alert]')).toContain('weniger als 5 Personen haben geantwortet')
  await page.goto(`${anonymous}/uebernehmen`)
  expect(await page.innerText('main')).toContain('Diese Befragung ist anonym.')
  await leave()
})

/** What is downloaded by a click. */
async function downloaded(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  return Buffer.concat(await (await file.createReadStream()).toArray())
}

/** Those that an actor works with, as the room of the networks tells it beside its picture. */
async function partnersOf(page: Page, name: string): Promise<string> {
  await page.goto('/k/auenstadt/netzwerke/bild')
  return page
    .locator('#tabelle ~ .table-scroll tbody tr', { has: page.getByRole('rowheader', { name }) })
    .innerText()
}

/** Every number of people in a table of results. */
async function amountsIn(page: Page, address: string): Promise<number[]> {
  const rows = parse(await (await page.request.get(address)).text(), {
    bom: true,
    delimiter: ';',
    columns: true,
  }) as Record<string, string>[] // of our own file
  return rows.flatMap((row) =>
    ['Anzahl', 'Antworten'].flatMap((column) => (row[column] === '.' ? [] : Number(row[column]))),
  )
}

/** Rows of tables, opened or not, with a line between the cells. */
async function rowsOf(within: Locator): Promise<string[]> {
  const rows = await within
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => Array.from(row.children, (cell) => cell.textContent).join('|')))
  return rows.map(oneLine)
}

/** Without line breaks. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** A planner at a browser without script. */
async function aPlanner(onward: string) {
  const visitor = await aVisitor({ browser, script: false })
  await logIn(visitor.page, 'planung@auenstadt.example', onward)
  return visitor
}

/** From the recipients of a survey: starts it and downloads a link for each of them. @returns link by name */
async function startAndTakeLinks(page: Page): Promise<Map<string, string>> {
  await toSurveyTab(page, 'Überblick')
  await press(page, 'button:has-text("Befragung starten")')
  const text = await downloaded(page, () => page.click('text=Neue persönliche Links'))
  const rows = parse(text, { bom: true, delimiter: ';', columns: true }) as { Name: string; Link: string }[] // of our own file
  return new Map(rows.map(({ Name, Link }) => [Name, Link]))
}

/** Answers what the page asks and goes to the next. */
function goOn(page: Page): Promise<void> {
  return press(page, 'main p.tools button.primary')
}
