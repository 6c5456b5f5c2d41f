import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMunicipality } from '../src/lib/server/capabilities/municipalities/index.ts'
import { readConfig } from '../src/lib/server/platform/config/read-config.ts'
import { startRuntime, type Runtime } from '../src/lib/server/runtime.ts'
import { tables } from '../src/routes/(workspace)/k/[municipality]/tables.ts'
import { gelingen } from '../testing/gelingen-command.ts'
import { areasRecipe, smallTownAreas, valuesFile, valuesRecipe } from '../testing/small-town.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { exportCommandDe } from './export-command.de.ts'

const AGS = '05999001'
const NEIGHBOUR = '05999002'

const shown = ['01;2022;31,5;63;200', '02;2022;12,5;25;200']
/** Of two areas neither may be shown: the town's number less the other one would tell the small one. */
const aboutTooFew = ['01;2023;31,5;63;200', '02;2023;1,5;3;200']

let folder: string
let running: Runtime

beforeAll(async () => {
  folder = await temporaryFolder('cli-export')
  running = await startRuntime(readConfig({ GELINGEN_DATA: folder }))
  for (const [ags, name] of [
    [AGS, 'Kleinstadt'],
    [NEIGHBOUR, 'Nachbarstadt'],
  ] as const) {
    await createMunicipality({ ownerUrl: running.ownerUrl, ags, name, kind: 'town' })
  }
  await importFile('areas', areasRecipe, smallTownAreas)
  await importFile('values', valuesRecipe, valuesFile([...shown, ...aboutTooFew]))
})
afterAll(async () => {
  await running.stop()
  await rm(folder, { recursive: true, force: true })
})

async function importFile(name: string, recipe: object, content: string) {
  const [recipeFile, file] = [join(folder, `${name}.json`), join(folder, `${name}.csv`)]
  await writeFile(recipeFile, JSON.stringify(recipe))
  await writeFile(file, content)
  const ended = await gelingen(['import', '--municipality', AGS, '--recipe', recipeFile, file], { folder })
  expect(ended).toMatchObject({ code: 0 })
}

function exporting(what: string, { ags = AGS, more = [] as string[] } = {}) {
  return gelingen(['export', '--municipality', ags, '--what', what, ...more], { folder })
}

describe('what a municipality has', () => {
  test('leaves as a table on stdout, a figure about too few as its official sign', async () => {
    const ended = await exporting('values')
    expect(ended.code).toBe(0)
    const lines = ended.stdout.replace('\uFEFF', '').trim().split('\r\n')
    expect(lines[0]).toBe('Ebene;Gebietsschlüssel;Gebiet;Indikator;Zeitraum;Wert;Fallzahl;Grundgesamtheit')
    expect(lines.slice(1).map((line) => line.split(';').slice(-4).join(';'))).toEqual([
      '2023;.;;',
      '2023;.;;',
      '2022;31,5;63;200',
      '2022;12,5;25;200',
    ])
  })

  test('narrowed to a period without values it is a heading only', async () => {
    const ended = await exporting('values', { more: ['--period', '1999'] })
    expect(ended).toMatchObject({ code: 0 })
    expect(ended.stdout.trim().split('\r\n')).toHaveLength(1)
  })

  test('goes into a file, and how many lines it has is said', async () => {
    const out = join(folder, 'indicators.csv')
    const ended = await exporting('indicators', { more: ['--out', out, '--language', 'en'] })
    expect(ended).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Eine Zeile in') })
    expect(await readFile(out, 'utf8')).toMatch(/^\uFEFFName;.*\r\n.+;/)
  })

  test('lies somewhere: areas have shapes that other programs read', async () => {
    const ended = await exporting('areas', { more: ['--format', 'geojson'] })
    // What the command writes is GeoJSON, or the test fails here.
    const shapes = JSON.parse(ended.stdout) as {
      features: { properties: { schluessel: string }; geometry: { type: string } }[]
    }
    expect(shapes.features.map(({ properties }) => properties.schluessel)).toEqual(['01', '02'])
    expect(shapes.features.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'Polygon'])
  })

  test('is a cube for statistical software, with the sign as a status', async () => {
    const ended = await exporting('values', { more: ['--format', 'json'] })
    const cube = JSON.parse(ended.stdout) as { value: (number | null)[]; status: object }
    expect(cube.value.filter((value) => value !== null)).toEqual([31.5, 63, 200, 12.5, 25, 200])
    expect(Object.values(cube.status)).toEqual(['.', '.'])
  })

  test('is a workbook', async () => {
    const out = join(folder, 'values.xlsx')
    const ended = await exporting('values', { more: ['--format', 'xlsx', '--out', out] })
    expect(ended).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('4 Zeilen in') })
    const [data, notes] = await readWorkbook(out)
    expect(data?.data[3]?.slice(-4)).toEqual(['2022', 31.5, 63, 200])
    expect(data?.data[1]?.slice(-4)).toEqual(['2023', '.', null, null])
    expect(notes?.data.flat()).toContain('Kleinstadt')
  })

  test.each([
    ['providers', 'Träger'],
    ['duplicates', 'Erstes Angebot'],
  ])('tables of the directory, too: %s', async (what, heading) => {
    const ended = await exporting(what)
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining(heading) })
    expect(ended.stdout.trim().split('\r\n')).toHaveLength(1)
  })

  test('has no form that it cannot have', async () => {
    const ended = await exporting('indicators', { more: ['--format', 'geojson'] })
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('gibt es nicht als') })
  })
})

test.each([
  ['a level', 'areas', ['--level', 'mond'], 'Eine Ebene „mond“ gibt es in dieser Kommune nicht'],
  ['an indicator', 'values', ['--indicator', 'x'], 'Einen Indikator „x“ gibt es'],
  [
    'mails of a survey',
    'survey-mail',
    ['--survey', '9'],
    'Eine Befragung mit der Nummer „9“ gibt es in dieser Kommune nicht',
  ],
  ['an index', 'index', ['--index', 'x'], 'Ein Index „x“ ist in dieser Kommune nicht angelegt'],
  [
    'the return of a survey',
    'survey-return',
    ['--survey', '9'],
    'Eine Befragung mit der Nummer „9“ gibt es in dieser Kommune nicht',
  ],
  ['a chain', 'gaps', [], 'Die Kette lässt sich noch nicht berechnen'],
])('%s that is not there gets a sentence and exit code 1', async (_, what, more, sentence) => {
  expect(await exporting(what, { more })).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining(sentence),
  })
})

test('the help names all that there is', () => {
  for (const what of Object.keys(tables))
    expect(exportCommandDe.help).toMatch(new RegExp(`^.{22}${what} {2,}\\S`, 'm'))
})

test('a file that cannot be written gets a sentence', async () => {
  const ended = await exporting('offers', { more: ['--out', join(folder, 'nowhere/offers.csv')] })
  expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('lässt sich nicht schreiben') })
})

test('the neighbour gets nothing of it', async () => {
  const ended = await exporting('values', { ags: NEIGHBOUR })
  expect(ended.stdout.trim().split('\r\n')).toHaveLength(1)
  expect((await exporting('areas', { ags: NEIGHBOUR })).stderr).toContain('noch keine Gebiete')
})

test.each([
  [[]],
  [['--municipality', AGS]],
  [['--municipality', AGS, '--what', 'alles']],
  [['--municipality', AGS, '--what', 'index']],
  [['--municipality', AGS, '--what', 'survey-mail']],
  [['--municipality', AGS, '--what', 'offers', '--format', 'pdf']],
  [['--municipality', AGS, '--what', 'offers', '--format', 'xlsx']],
  [['--municipality', AGS, '--what', 'offers', '--language', 'fr']],
  [['--municipality', AGS, '--what', 'offers', 'offers.csv']],
])('a wrong call (%j) gets exit code 2 and the way to the help', async (args) => {
  expect(await gelingen(['export', ...args], { folder })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('--help'),
  })
})
