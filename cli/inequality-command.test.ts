import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inequalityCommand } from './inequality-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-inequality-'))
})
afterAll(() => rm(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)

async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const code = await inequalityCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

async function compute(values: string, more: string[]) {
  await writeFile(inFolder('values.csv'), values)
  const result = await run(['--data', inFolder('values.csv'), ...more])
  const rows: Record<string, string>[] = parse(result.stdout, { columns: true })
  const of = (measure: string) => rows.find((row) => row['measure'] === measure)
  return { ...result, rows, of }
}

describe('segregation', () => {
  const kitas =
    'kita;gruppe;alle\na;1;25\nb;–;20\nc;3;25\nd;2;22\ne;0;18\nf;4;25\ng;1;20\nh;2;24\ni;0;21\nj;2;25\nk;.;20\n'
  test('of ten Kitas stands beside what chance would make; the eleventh is secret', async () => {
    const { code, stderr, rows, of } = await compute(kitas, ['--group', 'gruppe', '--total', 'alle'])
    expect(code).toBe(0)
    expect(stderr).toContain('Ein Gebiet bleibt außen vor')
    // As in docs/methods/inequality.md.
    expect(Number(of('dissimilarity')?.['value'])).toBeCloseTo(0.352, 3)
    expect(Number(of('dissimilarity')?.['by_chance'])).toBeCloseTo(0.329, 3)
    expect(Number(of('dissimilarity')?.['lower'])).toBeLessThan(0.15)
    expect(rows.map(({ measure }) => measure)).toEqual([
      'dissimilarity',
      'isolation',
      'exposure',
      'correlation-ratio',
      'gini',
      'entropy',
    ])
  })
  test('is the same for the same seed, and goes into a file', async () => {
    const more = ['--group', 'gruppe', '--total', 'alle', '--seed', '7', '--draws', '200']
    const first = await compute(kitas, more)
    await compute(kitas, [...more, '--out', inFolder('out.csv')])
    expect(await readFile(inFolder('out.csv'), 'utf8')).toBe(first.stdout)
  })
  test('of nobody has no value', async () => {
    const { code, of } = await compute('a,g,t\n1,0,9\n2,0,9\n', ['--group', 'g', '--total', 't'])
    expect(code).toBe(0)
    expect(of('dissimilarity')).toMatchObject({ value: '', by_chance: '' })
  })
})

test('inequality of places, weighted, between and within districts', async () => {
  const places = 'a;p;n;b\n1;120;100;West\n2;80;300;West\n3;60;200;Ost\n4;40;250;Ost\n5;20;150;Ost\n'
  const { of } = await compute(places, ['--value', 'p', '--weight', 'n', '--within', 'b'])
  expect(Number(of('gini')?.['value'])).toBeCloseTo(0.258, 3)
  expect(Number(of('theil')?.['value'])).toBeCloseTo(0.113, 3)
  expect(Number(of('theil-between')?.['value'])).toBeCloseTo(0.073, 3)
  expect(Number(of('theil-within')?.['value'])).toBeCloseTo(0.039, 3)
})

describe('slope', () => {
  const areas = 'a,k,n,z\n1,60,200,2.5\n2,50,200,1\n3,40,200,-0.5\n4,30,200,-1.5\n'
  const asked = ['--count', 'k', '--population', 'n', '--deprivation', 'z']
  test('from the most to the least deprived half', async () => {
    const { of } = await compute(areas, [...asked, '--groups', '2'])
    expect(Number(of('group-1')?.['value'])).toBeCloseTo(110 / 400, 12)
    expect(Number(of('group-2')?.['value'])).toBeCloseTo(70 / 400, 12)
    // Two equal halves: the line falls by twice the difference.
    expect(Number(of('slope-index')?.['value'])).toBeCloseTo(-0.2, 12)
    expect(Number(of('slope-index')?.['upper'])).toBeLessThan(0)
    expect(Number(of('relative-index')?.['upper'])).toBeLessThan(1)
  })
  test('has an interval even where a group has none', async () => {
    const { of } = await compute('a,k,n,z\n1,9,20,2\n2,0,20,1\n', [...asked, '--groups', '2'])
    expect(Number(of('slope-index')?.['lower'])).toBeLessThan(-0.3)
    expect(Number(of('relative-index')?.['value'])).toBeLessThan(0.5)
  })
  test('needs as many areas as groups', async () => {
    const { code, stderr } = await compute(areas, asked)
    expect(code).toBe(1)
    expect(stderr).toMatch(/4 Gebiete .* 5 Gruppen/)
  })
})

describe('refused input returns 1 and says what, where and what to do', () => {
  const asked = ['--group', 'g', '--total', 't']
  test.each<[string, string, RegExp]>([
    ['less than nothing', 'a,g,t\n1,-2,9\n', /„1“ .*„g“ -2/],
    ['half people', 'a,g,t\n1,2,9.5\n', /„1“ .*„t“ 9\.5/],
    ['more than all', 'a,g,t\n1,10,9\n', /„1“ 10 von 9/],
    ['a missing column', 'a,g\n1,10\n', /„t“ fehlt/],
    ['a word', 'a,g,t\n1,viele,9\n', /Zeile 2 .*„viele“/],
  ])('%s', async (_, values, sentence) => {
    const { code, stdout, stderr } = await compute(values, asked)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
  })
  test('a file that is not there', async () => {
    const { code, stderr } = await run(['--data', '/nowhere/d.csv', ...asked])
    expect(code).toBe(1)
    expect(stderr).toContain('gibt es nicht')
  })
})

describe('a wrong call returns 2, says what is wrong and where help is', () => {
  const data = ['--data', 'd.csv']
  test.each<[string[], RegExp]>([
    [[], /--data fehlt/],
    [data, /genau eine Frage/],
    [[...data, '--group', 'g', '--value', 'v'], /genau eine Frage/],
    [[...data, '--group', 'g'], /--total fehlt/],
    [[...data, '--weight', 'w'], /--value fehlt/],
    [[...data, '--count', 'k', '--population', 'n'], /--deprivation fehlt/],
    [[...data, '--value', 'v', '--draws', '5'], /ab 100/],
    [[...data, '--value', 'v', '--confidence', '95'], /zwischen 0 und 1/],
    [[...data, '--value'], /Nach --value fehlt der Wert/],
    [[...data, '--what'], /„--what“ ist unbekannt/],
    [[...data, '--value', 'v', '--decimal', ';'], /erlaubt sind/],
    [[...data, '--value', 'v', '--out', 'd.csv'], /überschreiben/],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr).toContain('inequality --help')
  })
})

test('--help names every option and every measure', async () => {
  const { code, stdout } = await run(['--help'])
  expect(code).toBe(0)
  for (const word of ['--within', '--deprivation', '--draws', 'by_chance', 'slope-index', 'theil-between'])
    expect(stdout).toContain(word)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
})
