import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../testing/browser.ts'
import { gelingen } from '../testing/gelingen-command.ts'
import { headerOf, startMailServer, textOf, type TestMailServer } from '../testing/mail-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { startOwnServer, type OwnServer } from './own-server.ts'
import { press } from './press.ts'
import { aVisitor, expectAccessible, expectNoSidewaysScroll, logIn } from './visitor.ts'

const planner = 'planung@c-stadt.test'
const directory = '/k/c-stadt/angebote'

let browser: Browser
let mails: TestMailServer
let server: OwnServer

beforeAll(async () => {
  browser = await startBrowser()
  mails = await startMailServer()
  server = await startOwnServer({
    folder: await temporaryFolder('still-right'),
    settings: {
      GELINGEN_SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
      GELINGEN_MAIL_FROM: 'Präventionskette C-Stadt <kette@c-stadt.test>',
      GELINGEN_PASSWORD: 'gelingen-demo',
    },
  })
  const { folder } = server
  process.env['GELINGEN_PASSWORD'] = 'gelingen-demo'
  await gelingen(
    [
      'municipality',
      'create',
      '--ags',
      '05999077',
      '--name',
      'C-Stadt',
      '--kind',
      'city',
      '--slug',
      'c-stadt',
    ],
    { folder },
  )
  await gelingen(
    [
      'user',
      'create',
      '--email',
      planner,
      '--name',
      'Planung',
      '--municipality',
      'c-stadt',
      '--role',
      'planner',
    ],
    { folder },
  )
})
afterAll(async () => {
  server.interrupt()
  await server.ended
  await Promise.all([browser.close(), mails.close(), rm(server.folder, { recursive: true, force: true })])
})

async function aPage(width = 1280): Promise<Page> {
  const { page } = await aVisitor({ browser, script: false, width, site: server.site })
  return page
}

test('a provider is asked by mail, confirms by its link without log-in or script, and the planner sees it', async () => {
  const desk = await aPage()
  await logIn(desk, planner, `${directory}/neu`)
  await desk.fill('[name=name]', 'Elterncafé Süd')
  await desk.fill('[name=provider]', 'AWO Kreisverband')
  await desk.click('details:has([name=lastConfirmedOn]) > summary')
  await desk.fill('[name=lastConfirmedOn]', '2020-03-01')
  await press(desk, 'main button.primary')

  // Nobody can be asked before there is an address.
  await desk.goto(`${directory}/rueckfragen`)
  await desk.fill('[name=address]', 'buero@awo.test')
  await press(desk, '[aria-labelledby=unreachable] button')
  await desk.goto(`${directory}/pflege`)
  await press(desk, 'text=Jetzt nachfragen')
  expect(await desk.innerText('[role=status]')).toContain('Eine Mail')

  for (let waited = 0; waited < 200 && mails.taken.length === 0; waited += 1) await wait(100)
  const raw = mails.taken[0]?.raw ?? ''
  expect(headerOf(raw, 'Subject')).toBe('Stimmt Ihr Eintrag noch? (C-Stadt)')
  const link = /^http\S+\/stimmt-noch\/\S+$/m.exec(textOf(raw))?.[0] ?? ''
  expect(link.startsWith(server.site)).toBe(true)

  const phone = await aPage(320)
  await phone.goto(link)
  expect(await phone.innerText('article')).toContain('AWO Kreisverband')
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)
  await press(phone, 'text=Ja, stimmt noch')
  expect(await phone.innerText('[role=status]')).toContain('Vielen Dank')

  // Opened again it says so, and offers no second confirmation.
  await phone.goto(link)
  expect(await phone.innerText('article')).toContain('haben am')
  expect(await phone.locator('text=Ja, stimmt noch').count()).toBe(0)
  const cut = await phone.goto(link.slice(0, -5))
  expect(cut?.status()).toBe(404)
  expect(await phone.innerText('main')).toContain('abgeschnitten')

  await desk.goto(`${directory}?freshness=fresh`)
  expect(await desk.innerText('tbody')).toContain('Elterncafé Süd')
  await desk.goto(`${directory}/post`)
  expect(await desk.innerText('tbody tr')).toContain('verschickt')
  expect(mails.taken).toHaveLength(1)
})
