import { existsSync, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import type { Browser, BrowserContext } from 'playwright-core'
import { startProgram, type StartedProgram } from '../bench/started-program.ts'
import { startBrowser } from '../testing/browser.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { pictures, type Picture } from './picture-list.ts'

/**
 * Takes the pictures of the handbook and of the README from the running program: the invented city, and Berlin where its open
 * data lie in ../shared/data/berlin. By name only some: `npm run pictures -- karte kette`.
 */
const PASSWORD = 'gelingen-demo'
const PORT = 3944
const wanted = process.argv.slice(2)
const chosen = pictures.filter(
  ({ file }) => wanted.length === 0 || wanted.some((name) => file.includes(name)),
)
const isBerlinThere = existsSync('../shared/data/berlin')

const folder = await temporaryFolder('pictures')
try {
  if (chosen.some(isOfBerlin) && isBerlinThere) loadBerlin()
  const program = await startProgram({ folder, port: PORT })
  const browser = await startBrowser()
  try {
    for (const account of new Set(chosen.map((picture) => picture.account))) {
      const own = chosen.filter((picture) => picture.account === account)
      await takeAll(browser, program, account, own)
    }
  } finally {
    await browser.close()
    await program.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function takeAll(
  browser: Browser,
  { site }: StartedProgram,
  account: string | null,
  own: readonly Picture[],
): Promise<void> {
  const context = await browser.newContext({ baseURL: site, viewport: { width: 1200, height: 800 } })
  if (account !== null && (account.endsWith('.example') || isBerlinThere)) await logIn(context, account)
  for (const picture of own) {
    if (isOfBerlin(picture) && !isBerlinThere) {
      console.log(`${picture.file}: übersprungen, die offenen Daten von Berlin fehlen`)
      continue
    }
    if (picture.path.endsWith('.pdf')) await takePaper(context, picture)
    else await take(context, picture)
    console.log(picture.file)
  }
  await context.close()
}

async function logIn(context: BrowserContext, account: string): Promise<void> {
  const page = await context.newPage()
  await page.goto('/anmelden')
  await page.fill('[name=email]', account)
  await page.fill('[name=password]', PASSWORD)
  await page.click('main button.primary')
  await page.waitForURL((url) => url.pathname !== '/anmelden')
  await page.close()
}

async function take(
  context: BrowserContext,
  { file, path, part, width = 1200, height, open, before }: Picture,
): Promise<void> {
  const page = await context.newPage()
  await page.setViewportSize({ width, height: height ?? 800 })
  const answer = await page.goto(path)
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
  if (open !== undefined) {
    await page.locator(open).first().click()
    await page.waitForLoadState()
  }
  await before?.(page)
  await page.evaluate(() => document.fonts.ready)
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true })
  if (part === undefined) await page.screenshot({ path: file, fullPage: height === undefined })
  else await page.locator(part).first().screenshot({ path: file })
  await page.close()
}

/** The first page of a PDF, where the machine has poppler's pdftoppm. */
async function takePaper(context: BrowserContext, { file, path }: Picture): Promise<void> {
  const answer = await context.request.get(path)
  if (answer.status() !== 200) throw new Error(`${path} answered ${answer.status()}`)
  const target = file.replace(/\.png$/, '')
  const { error, status } = spawnSync('pdftoppm', ['-r', '75', '-singlefile', '-png', '-', target], {
    input: await answer.body(),
  })
  if (error !== undefined || status !== 0) console.log(`${file}: übersprungen, pdftoppm (poppler) fehlt`)
}

function isOfBerlin({ path }: Picture): boolean {
  return path.startsWith('/k/berlin')
}

function loadBerlin(): void {
  const { status } = spawnSync('npm', ['run', '-s', 'berlin'], {
    env: { ...process.env, GELINGEN_DATA: folder, GELINGEN_PASSWORD: PASSWORD },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('Berlin could not be loaded')
}
