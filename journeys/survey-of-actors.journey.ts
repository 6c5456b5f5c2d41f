import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { answerByPost } from './answer-by-post.ts'
import { answersOf, members } from './members-of-nordhafen.ts'
import { press } from './press.ts'
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
  await page.fill('[name="q.actor-member-since"]', '2006')
  await goOn(page)
  await press(page, 'text=Noch ein Eintrag: Weitere')
  const own = page.locator('[data-entries="q.partners"] details').last()
  if ((await own.getAttribute('open')) === null) await own.locator('summary').click()
  await own.locator('input[type=text], input:not([type])').fill('Hafenmuseum Auenstadt')
  await own.getByLabel('etwa einmal im Monat').check()
  await expectNoSidewaysScroll(page)
  await goOn(page)
  await page.getByRole('group', { name: 'Alle begegnen sich auf Augenhöhe.' }).getByLabel('trifft zu', { exact: true }).check()
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

  await press(page, 'main nav >> text=Rücklauf')
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
  const { page, leave } = await aPlanner(`${survey}/ergebnisse`)
  await expectAccessible(page)
  console.log(await page.innerText('main'))
  await leave()
})

/** A planner at a browser without script. */
async function aPlanner(onward: string) {
  const visitor = await aVisitor({ browser, script: false })
  await logIn(visitor.page, 'planung@auenstadt.example', onward)
  return visitor
}

/** From the recipients of a survey: starts it and downloads a link for each of them. @returns link by name */
async function startAndTakeLinks(page: Page): Promise<Map<string, string>> {
  await press(page, 'main nav >> text=Überblick')
  await press(page, 'button:has-text("Befragung starten")')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.click('text=Neue persönliche Links'),
  ])
  const text = Buffer.concat(await (await file.createReadStream()).toArray())
  const rows = parse(text, { bom: true, delimiter: ';', columns: true }) as { Name: string; Link: string }[] // of our own file
  return new Map(rows.map(({ Name, Link }) => [Name, Link]))
}

/** Answers what the page asks and goes to the next. */
function goOn(page: Page): Promise<void> {
  return press(page, 'main p.tools button.primary')
}
