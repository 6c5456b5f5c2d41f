/*
 * Families' search pages, asked of the real started server: the judged questions (with typing slips, ages, filters, a street to be near
 * to), 20 results a page. Offers lie in 186 municipalities; beside it, all of them in one. The floor in the same run is a page of the portal
 * that reads next to nothing (`/…/ueber`), asked in turn with the others. Times are waiting times, one question at a time, and the server's
 * processor time for one page. The first question builds the directory. Prints, asserts nothing.
 *
 *   node bench/portal.bench.ts [offers[@towns] …]
 */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { judgedQuestions } from '../packages/search/src/quality/judged-search-for-tests.ts'
import { DataFolderInUse, holdDataFolder } from '../src/lib/server/platform/config/hold-data-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { fillPortals } from './fill-portals.ts'
import { startProgram, type StartedProgram } from './started-program.ts'
import { processorOfTree } from './processor-of-tree.ts'
import { quantile } from './quantile.ts'

const TOWNS = 186
const ROUNDS = 300
/**
 * With a million offers the directories of all 186 towns do not fit into the memory that the program keeps for them; these many are asked. What a
 * directory costs that has to be built again, `first` says.
 */
const ASKED_OF_A_MILLION = 60
const env = { GELINGEN_DEMO: '0', GELINGEN_PASSWORD: 'only-for-the-benchmark' }
const usual = [1_000, 10_000, 100_000].flatMap((offers) => [TOWNS, 1].map((towns) => ({ offers, towns })))
const wanted = process.argv.slice(2).map((text) => {
  const [offers = 0, towns = TOWNS] = text.split('@').map(Number)
  return { offers, towns }
})

for (const size of wanted.length > 0 ? wanted : usual) console.table([await measure(size)])

async function measure({ offers, towns }: { offers: number; towns: number }) {
  const folder = await temporaryFolder('bench')
  try {
    const program = await startProgram({ folder, port: 3944, env })
    try {
      const { ownerUrl, processId } = await runningOn(folder)
      const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
      await fillPortals(owner, { offers, towns })
      await owner.end()
      const asked = offers >= 1_000_000 ? Math.min(towns, ASKED_OF_A_MILLION) : towns
      return { offers, towns, asked, ...(await ask(program, { towns: asked, processId })) }
    } finally {
      await program.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function ask({ site }: StartedProgram, { towns, processId }: { towns: number; processId: number }) {
  const emptyMB = residentMB(processId)
  const first: number[] = []
  for (let town = 0; town < towns; town++) first.push(await waitFor(`${site}/ort-${town}/suche?q=hebamme`))
  const urls = Array.from({ length: ROUNDS }, (_, at) => urlOf(site, { at, towns }))
  for (const url of urls.slice(0, 100)) await waitFor(url)
  const pages: number[] = []
  const floors: number[] = []
  for (const url of urls) {
    floors.push(await waitFor(`${site}/ort-0/ueber`))
    pages.push(await waitFor(url))
  }
  const pageCpu = await processorOf(processId, () => inTurn(urls))
  const floorCpu = await processorOf(processId, () => inTurn(urls.map(() => `${site}/ort-0/ueber`)))
  return {
    'first p50, ms': round(quantile(first, 0.5)),
    'first worst, ms': round(quantile(first, 1)),
    'page p50, ms': round(quantile(pages, 0.5)),
    'page p95, ms': round(quantile(pages, 0.95)),
    'floor p50, ms': round(quantile(floors, 0.5)),
    'floor p95, ms': round(quantile(floors, 0.95)),
    'page processor, ms': round(pageCpu / ROUNDS),
    'floor processor, ms': round(floorCpu / ROUNDS),
    'memory, MB': Math.round(residentMB(processId)),
    'memory before, MB': Math.round(emptyMB),
  }
}

function urlOf(site: string, { at, towns }: { at: number; towns: number }): string {
  const question = judgedQuestions[at % judgedQuestions.length]?.ask ?? ''
  const more = ['', '&kosten=frei', '&alter=3', '&ort=Ortsteil+4', '&sortierung=naehe&ort=Ortsteil+2'][at % 5]
  return `${site}/ort-${(at * 7) % towns}/suche?q=${encodeURIComponent(question)}${more}`
}

async function inTurn(urls: readonly string[]): Promise<void> {
  for (const url of urls) await waitFor(url)
}

async function waitFor(url: string): Promise<number> {
  const startedAt = performance.now()
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return performance.now() - startedAt
}

async function runningOn(folder: string): Promise<{ ownerUrl: string; processId: number }> {
  try {
    await holdDataFolder(folder)
  } catch (failure) {
    if (failure instanceof DataFolderInUse && failure.announced !== undefined) {
      // Written by the program that holds the folder.
      const { processId } = JSON.parse(readFileSync(`${folder}/in-use.json`, 'utf8')) as { processId: number }
      return { ownerUrl: failure.announced.ownerUrl, processId }
    }
    throw failure
  }
  throw new Error('the program does not run')
}

/** What a process has in memory; 0 where the system does not say. */
function residentMB(processId: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1] ?? 0) / 1_000
}

/** Milliseconds that the processor works for a process, all its threads. */
async function processorOf(processId: number, work: () => Promise<void>): Promise<number> {
  const before = processorOfTree(processId).own
  await work()
  return processorOfTree(processId).own - before
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
