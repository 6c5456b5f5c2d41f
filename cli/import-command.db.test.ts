import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMunicipality } from '../src/lib/server/capabilities/municipalities/index.ts'
import { readConfig } from '../src/lib/server/platform/config/read-config.ts'
import { startRuntime, type Runtime } from '../src/lib/server/runtime.ts'
import { gelingen } from '../testing/gelingen-command.ts'
import {
  areasRecipe,
  longValuesFile,
  smallTownAreas,
  valuesFile,
  valuesRecipe,
} from '../testing/small-town.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const AGS = '05999001'

let folder: string
/** As if the program were running: it holds the folder and lets the command line into its database. */
let running: Runtime
let asOwner: pg.Pool

beforeAll(async () => {
  folder = await temporaryFolder('cli-import')
  running = await startRuntime(readConfig({ GELINGEN_DATA: folder }))
  asOwner = new pg.Pool({ connectionString: running.ownerUrl, max: 2 })
  asOwner.on('error', () => {})
  for (const [ags, name] of [
    [AGS, 'Kleinstadt'],
    ['05999002', 'Nachbarstadt'],
  ] as const) {
    await createMunicipality({ ownerUrl: running.ownerUrl, ags, name, kind: 'town' })
  }
  await writeFile(inFolder('areas.json'), JSON.stringify(areasRecipe))
  await writeFile(inFolder('values.json'), JSON.stringify(valuesRecipe))
  await writeFile(inFolder('areas.geojson'), smallTownAreas)
})
afterAll(async () => {
  await asOwner.end()
  await running.stop()
  await rm(folder, { recursive: true, force: true })
})

const inFolder = (name: string) => join(folder, name)

function importing(file: string, { recipe = 'values.json', ags = AGS, more = [] as string[] } = {}) {
  const args = ['import', '--municipality', ags, '--recipe', inFolder(recipe), inFolder(file), ...more]
  return (onStart?: Parameters<typeof gelingen>[1]['onStart']) =>
    gelingen(args, { folder, ...(onStart === undefined ? {} : { onStart }) })
}

async function aFile(name: string, content: string | Buffer): Promise<string> {
  await writeFile(inFolder(name), content)
  return name
}

async function valueCount(): Promise<number> {
  const { rows } = await asOwner.query<{ count: number }>(
    'select count(*)::int as count from indicator_value',
  )
  return rows[0]?.count ?? -1
}

async function newestRun() {
  const { rows } = await asOwner.query<{ status: string; started_by: string; file_name: string }>(
    'select status, started_by, file_name from import_run order by import_run_id desc limit 1',
  )
  return rows[0]
}

describe('beside the running program', () => {
  test('a good file is taken: the report on stdout, progress on stderr, who it was in the database', async () => {
    const areas = await importing('areas.geojson', { recipe: 'areas.json' })()
    expect(areas).toMatchObject({ code: 0, stdout: expect.stringContaining('2 neu') })
    const file = await aFile('good.csv', valuesFile(['01;2023;31,5;63;200', '02;2023;12,5;25;200']))
    const ended = await importing(file)()
    expect(ended.code).toBe(0)
    expect(ended.stdout.split('\n').slice(0, 4)).toEqual([
      'Indikatoren nach „Kinder im SGB-II-Bezug“ (Kleinstadt)',
      'good.csv: übernommen',
      '2 Zeilen gelesen, 2 übernommen, 0 abgelehnt',
      '2 neu',
    ])
    expect(ended.stderr).toContain('2 Zeilen gelesen, wird geschrieben')
    expect(await valueCount()).toBe(2)
    expect(await newestRun()).toEqual({ status: 'done', started_by: 'operator', file_name: 'good.csv' })
  })

  test('a wrong row refuses the file with its line and exit code 1, unless the good rows are wanted', async () => {
    const before = await valueCount()
    const lines = ['01;2024;31,5;63;200', '02;2024;viel;25;200', '99;2024;1,0;10;100']
    const file = await aFile('wrong.csv', valuesFile(lines))
    const refused = await importing(file)()
    expect(refused.code).toBe(1)
    expect(refused.stdout).toContain('3 Zeilen gelesen, davon 1 einwandfrei und 2 fehlerhaft')
    expect(refused.stdout).toMatch(/1-mal abgelehnt:\n {2}Zeile 3, Spalte „Wert“: .*viel/)
    expect(refused.stdout).toMatch(/Zeile 4, Spalte „.*“: Das Gebiet „99“ ist nicht bekannt/)
    expect(refused.stdout).toContain('--good-rows')
    expect(await valueCount()).toBe(before)

    const taken = await importing(file, { more: ['--good-rows'] })()
    expect(taken).toMatchObject({ code: 0, stdout: expect.stringContaining('wrong.csv: übernommen') })
    expect(await valueCount()).toBe(before + 1)
  })

  test('ten thousand unknown areas are one paragraph', async () => {
    const lines = Array.from({ length: 10_000 }, (_, place) => `Z${place};2024;1,0;10;100`)
    const ended = await importing(await aFile('unknown.csv', valuesFile(lines)))()
    expect(ended.code).toBe(1)
    expect(ended.stdout).toContain('10.000-mal abgelehnt')
    expect(ended.stdout.split('\n').length).toBeLessThan(15)
    expect(ended.stdout).not.toContain('--good-rows')
  })

  test('Ctrl-C cancels: nothing of the file stays, and the run says so', async () => {
    const before = await valueCount()
    const file = await aFile('long.csv', longValuesFile({ days: 40_000 }))
    const ended = await importing(file)((child) => {
      let isPressed = false
      child.stderr?.on('data', (chunk: Buffer) => {
        // Once: a second Ctrl-C would end the program on the spot.
        if (!isPressed && chunk.toString().includes(' %')) isPressed = child.kill('SIGINT')
      })
    })
    expect(ended).toMatchObject({ code: 1, stdout: expect.stringContaining('Übernommen wurde nichts') })
    expect(ended.stderr).toContain('Wird abgebrochen')
    expect(await valueCount()).toBe(before)
    expect(await newestRun()).toMatchObject({ status: 'cancelled', file_name: 'long.csv' })
  })

  test('a file for the one municipality changes nothing in the other', async () => {
    const { rows } = await asOwner.query(
      `select distinct slug from municipality join indicator_value using (municipality_id)`,
    )
    expect(rows).toEqual([{ slug: 'kleinstadt' }])
  })

  test('a municipality that is not there, and a file that is no table, get a sentence and exit code 1', async () => {
    await aFile('good.csv', valuesFile(['01;2023;31,5;63;200']))
    const nowhere = await importing('good.csv', { ags: '12345678' })()
    expect(nowhere).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/12345678 gibt es hier nicht/),
    })
    const archive = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')
    const ended = await importing(await aFile('archive.xlsx', archive))()
    expect(ended).toMatchObject({ code: 1, stdout: expect.stringMatching(/keine Excel-Arbeitsmappe/) })
    expect(ended.stderr).not.toContain('    at ')
  })
})

test('without a running program the command brings up the database itself and leaves none behind', async () => {
  const alone = inFolder('alone')
  await mkdir(alone)
  const made = await gelingen(['municipality', 'create', '--ags', AGS, '--name', 'Kleinstadt'], {
    folder: alone,
  })
  expect(made).toMatchObject({ code: 0, stdout: 'kleinstadt\n' })
  const ended = await gelingen(
    ['import', '--municipality', AGS, '--recipe', inFolder('areas.json'), inFolder('areas.geojson')],
    { folder: alone },
  )
  expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('2 neu') })
  expect(existsSync(join(alone, 'in-use.json'))).toBe(false)
  expect(existsSync(join(alone, 'database/cluster/postmaster.pid'))).toBe(false)
})
