import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clusterCommand } from './cluster-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-cluster-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const code = await clusterCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

async function cluster(data: string, ...more: string[]) {
  const file = join(folder, 'werte.csv')
  await writeFile(file, data)
  return run(['--data', file, ...more])
}

// Silhouettes by hand: packages/methods/vectors/typology/five-points.json.
const five = 'Ort;x\nA;0\nB;1\nC;10\nD;11\nE;30\nF;.\n'

test.each(['kmeans', 'ward'])(
  'three types by %s, with silhouettes; who misses a value has no type',
  async (method) => {
    const { code, stdout, stderr } = await cluster(five, '--k', '3', '--method', method)
    expect(code).toBe(0)
    expect(stdout).toBe(
      `area,type,silhouette\nA,1,${9.5 / 10.5}\nB,1,${8.5 / 9.5}\nC,2,${8.5 / 9.5}\nD,2,${9.5 / 10.5}\nE,3,0\nF,,\n`,
    )
    expect(stderr).toContain('Ein Gebiet bleibt ohne Typ, weil ein Wert fehlt: F')
  },
)

test('of several numbers of types the one with the highest silhouette is taken, and all are told', async () => {
  const [quality, profile, out] = ['q.csv', 'p.csv', 'o.csv'].map((name) => join(folder, name))
  const { code, stdout, stderr } = await cluster(
    five,
    '--k',
    '2-4',
    '--quality',
    quality ?? '',
    '--profile',
    profile ?? '',
    '--out',
    out ?? '',
  )
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toContain('Gewählt: 3 Typen')
  type Row = Record<string, string>
  const rows: Row[] = parse(await readFile(quality ?? ''), { columns: true })
  expect(rows.map(({ k }) => k)).toEqual(['2', '3', '4'])
  expect(Number(rows[1]?.['calinski_harabasz'])).toBeCloseTo(580.2, 9)
  const types: Row[] = parse(await readFile(profile ?? ''), { columns: true })
  expect(types[1]).toMatchObject({ type: '2', size: '2', indicator: 'x', mean: '10.5', stands_out: 'no' })
  expect(types[1]?.['typical']).toBe('C | D')
  expect(await readFile(out ?? '', 'utf8')).toContain('\nE,3,0\n')
})

test('indicators in very different units are warned of, and count alike with --standardise', async () => {
  const data = 'Ort,Einwohner,Quote\nA,100000,0.1\nB,101000,0.9\nC,200000,0.1\nD,201000,0.9\n'
  const raw = await cluster(data, '--k', '2')
  expect(raw.stderr).toContain('„Einwohner“ streut viel weiter als „Quote“')
  const scaled = await cluster(data, '--k', '4', '--standardise')
  expect(scaled.stderr).not.toContain('streut viel weiter')
})

describe('is refused with the reason', () => {
  test.each([
    ['Ort,x\nA,1\nB,1\n', ['--k', '2'], 'nur 1 verschiedene vollständige Zeilen'],
    ['Ort,x,y\nA,1,\nB,,2\n', ['--k', '1'], 'hat kein Gebiet alle Werte'],
    ['Ort,x\nA,viel\nB,2\n', ['--k', '1'], 'nennen'],
    ['Ort,x\nA,1\nB,2\n', ['--columns', 'y'], 'Die Spalte „y“ fehlt'],
  ])('%j %j', async (data, more, sentence) => {
    const { code, stdout, stderr } = await cluster(data, ...more)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(sentence)
  })
})

test.each([
  [[], '--data fehlt'],
  [['--data', 'x', '--k', '0'], 'eine Zahl ab 1'],
  [['--data', 'x', '--k', '8-2'], 'ein Bereich wie 2-8'],
  [['--data', 'x', '--method', 'pam'], 'Verfahren „pam“ gibt es nicht'],
  [['--data', 'x', '--seed', 'eins'], 'ganze Zahl von 0 bis'],
  [['--data', 'x', '--restarts', '0'], 'ganze Zahl von 1 bis'],
  [['--data', 'x', '--out', 'x'], 'zweimal genannt'],
  [['--typen', '3'], '„--typen“ ist unbekannt'],
])('a wrong call %j returns 2 and says so', async (args, sentence) => {
  const { code, stderr } = await run(args)
  expect(code).toBe(2)
  expect(stderr).toContain(sentence)
})

test('--help explains on stdout and returns 0', async () => {
  expect(await run(['--help'])).toEqual({ code: 0, stdout: clusterCommand.help, stderr: '' })
})

const vectors = join(import.meta.dirname, '../../shared/vectors/cluster')

test('the Swiss districts come out as in R', async ({ skip }) => {
  if (!existsSync(vectors)) skip('../shared/vectors/cluster is not there')
  const { stdout } = await run([
    '--data',
    join(vectors, 'swiss.csv'),
    '--standardise',
    '--k',
    '4',
    '--method',
    'ward',
  ])
  type Row = Record<string, string>
  const ours: Row[] = parse(stdout, { columns: true })
  const reference = JSON.parse(await readFile(join(vectors, 'swiss_results.json'), 'utf8')) as {
    hclust: { 'ward.D2': { cut: { k4: number[] } } }
  }
  expect(ours.map(({ type }) => Number(type))).toEqual(reference.hclust['ward.D2'].cut.k4)
})
