import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ratesCommand } from './rates-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-rates-'))
})
afterAll(() => rm(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)

async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const code = await ratesCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

async function compute(
  values: string | Buffer,
  {
    more = [],
    columns = ['--count', 'k', '--population', 'n'],
  }: { more?: string[]; columns?: string[] } = {},
) {
  await writeFile(inFolder('values.csv'), values)
  const result = await run(['--data', inFolder('values.csv'), ...columns, ...more])
  const rows: Record<string, string>[] = parse(result.stdout, { columns: true })
  return { ...result, rows }
}

const three = 'gebiet;k;n\n01;30;100\n02;8;100\n03;.;50\n'

describe('three areas, one of them secret', () => {
  test('have shares with Wilson intervals, and a judgement', async () => {
    const { code, rows, stderr } = await compute(three)
    expect(code).toBe(0)
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'area',
      'count',
      'population',
      'value',
      'lower',
      'upper',
      'expected',
      'p',
      'corrected_p',
      'judgement',
    ])
    // Wilson by hand: (2·30 + z² ∓ z √(z² + 4·30·0.7)) ÷ (2 (100 + z²)).
    expect(Number(rows[0]?.['lower'])).toBeCloseTo(0.2189, 4)
    expect(Number(rows[0]?.['upper'])).toBeCloseTo(0.3958, 4)
    expect(rows.map(({ judgement }) => judgement)).toEqual(['remarkably-high', 'remarkably-low', ''])
    expect(rows[2]).toMatchObject({ area: '03', count: '', population: '50', value: '', p: '' })
    expect(stderr).toContain('Ein Gebiet bleibt ohne Ergebnis')
    expect(stderr).toContain('Auffällig: 1 hoch, 1 niedrig.')
  })

  test('per hundred, as JSON, into a file', async () => {
    const out = inFolder('out.json')
    const { code, stdout } = await compute(three, {
      more: ['--per', '100', '--format', 'json', '--out', out],
    })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    const rows: Record<string, unknown>[] = JSON.parse(await readFile(out, 'utf8'))
    expect(rows[0]).toMatchObject({ area: '01', value: 30, judgement: 'remarkably-high' })
    expect(rows[2]).toMatchObject({ area: '03', value: null, judgement: null })
  })

  test.each([
    ['commas and Windows line ends', '\uFEFFgebiet,k,n\r\n01,30,100\r\n02,8,100\r\n03,.,50\r\n'],
    ['decimal commas', 'gebiet;k;n\n01;30,0;100,0\n02;8,0;100,0\n03;;50,0\n'],
    ['a period in the first column', 'ZEIT;gebiet;k;n\n2024;01;30;100\n2024;02;8;100\n2024;03;x;50\n'],
  ])('come out the same with %s', async (_, values) => {
    const plain = await compute(three)
    expect((await compute(values)).stdout).toBe(plain.stdout)
  })
})

test('events per thousand have Byar’s interval, below ten events the exact one', async () => {
  const { rows } = await compute('area,k,n\na,65,10000\nb,3,2000\n', {
    more: ['--kind', 'rate', '--per', '100000'],
  })
  // The reference of the English public health indicators for the same numbers.
  expect(Number(rows[0]?.['lower'])).toBeCloseTo(501.631877104595, 8)
  expect(Number(rows[1]?.['upper'])).toBeCloseTo(438.363653487116, 8)
})

test('where chance explains everything, it says so', async () => {
  const { stderr } = await compute('area,k,n\na,10,100\nb,12,100\nc,9,100\n')
  expect(stderr).toContain('Kein Gebiet fällt auf')
})

test('a given value is compared in the unit of --per', async () => {
  const { rows } = await compute('area,k,n\na,30,100\nb,12,100\n', {
    more: ['--per', '100', '--against', '12'],
  })
  expect(rows.map(({ expected }) => expected)).toEqual(['12', '12'])
  expect(rows.map(({ judgement }) => judgement)).toEqual(['remarkably-high', 'unremarkable'])
})

describe('further columns', () => {
  const five = 'area,k,n\na,5,50\nb,10,50\nc,40,50\nd,6,50\ne,1,5\n'

  test('smoothed to the common mean', async () => {
    const { rows } = await compute(five, { more: ['--smooth', 'global'] })
    const [, , high, , small] = rows.map(({ smoothed }) => Number(smoothed))
    // 62 of 205: the small area is drawn further to it than the large one.
    expect(high).toBeGreaterThan(0.7)
    expect(small).toBeGreaterThan(0.2)
    expect(small).toBeLessThan(62 / 205)
  })

  test('smoothed to the neighbours’ mean, and clusters, the same for the same seed', async () => {
    await writeFile(inFolder('neighbours.csv'), 'von;nach\na;b\nb;a\nb;c\nc;d\nd;e\nx;y\n')
    const more = [
      '--smooth',
      'local',
      '--neighbours',
      inFolder('neighbours.csv'),
      '--clusters',
      '--seed',
      '4',
    ]
    const first = await compute(five, { more })
    expect(first.code).toBe(0)
    expect(first.stderr).toContain('Eine Zeile von')
    expect(first.rows.every(({ smoothed, cluster }) => smoothed !== '' && cluster !== '')).toBe(true)
    expect((await compute(five, { more })).stdout).toBe(first.stdout)
  })

  test('a funnel around the mean of all', async () => {
    const { rows } = await compute(five, { more: ['--funnel', 'normal'] })
    const mean = 62 / 205
    const reach = 1.959963984540054 * Math.sqrt((mean * (1 - mean)) / 50)
    expect(Number(rows[0]?.['funnel_upper_95'])).toBeCloseTo(mean + reach, 12)
    expect(Number(rows[0]?.['funnel_upper_998'])).toBeGreaterThan(mean + reach)
  })

  test('a comparison with an earlier file, in whatever order', async () => {
    await writeFile(inFolder('earlier.csv'), 'area,k,n\nz,1,9\nc,10,50\na,5,50\nb,9,50\n')
    const { rows, stderr } = await compute(five, { more: ['--compare-with', inFolder('earlier.csv')] })
    expect(rows.map(({ change }) => change)).toEqual([
      'unremarkable',
      'unremarkable',
      'remarkable-rise',
      '',
      '',
    ])
    expect(Number(rows[2]?.['difference'])).toBeCloseTo(0.6, 12)
    expect(stderr).toContain('Gebiet, das in den Werten nicht vorkommt')
  })

  test('trends over several periods; the last is the present one', async () => {
    const values = 'area,k1,k2,k3,n\na,5,20,45,100\nb,9,12,8,100\nc,3,,4,100\n'
    const { rows } = await compute(values, {
      columns: ['--count', 'k1,k2,k3', '--population', 'n,n,n', '--times', '2020,2021,2022'],
    })
    expect(rows.map(({ count }) => count)).toEqual(['45', '8', '4'])
    expect(rows.map(({ trend }) => trend)).toEqual(['remarkable-rise', 'unremarkable', ''])
    expect(Number(rows[0]?.['slope'])).toBeCloseTo(0.2, 12)
  })

  test('no correction on request', async () => {
    const { rows } = await compute(five, { more: ['--correction', 'none'] })
    expect(rows.every(({ p, corrected_p }) => p === corrected_p)).toBe(true)
  })
})

describe('refused input returns 1 and says what, where and what to do', () => {
  test.each<[string, string, string[], RegExp]>([
    ['a share as count', 'area;k;n\n01;0,5;100\n02;1,5;9\n', [], /„01“ .*„k“ 0\.5; .* nicht den Anteil/],
    ['less than nothing', 'area,k,n\n01,-5,100\n', [], /„01“ .*„k“ -5; .* weniger als nichts/],
    ['more than all', 'area,k,n\n01,5,4\n', [], /„01“ 5 von 4 .*--kind rate/],
    ['a word', 'area,k,n\n01,5,viele\n', [], /Zeile 2 .*„n“ „viele“/],
    ['a missing column', 'area,k,m\n01,5,9\n', [], /„n“ fehlt .*vorhanden sind: area, k, m/],
    ['an area twice', 'area,k,n\n01,5,9\n02,4,8\n01,5,9\n', [], /„01“ .* Zeile 2 und noch einmal in Zeile 4/],
    [
      'an earlier file that is not there',
      three,
      ['--compare-with', '/nowhere/earlier.csv'],
      /„\/nowhere\/earlier\.csv“ gibt es nicht/,
    ],
  ])('%s', async (_, values, more, sentence) => {
    const { code, stdout, stderr } = await compute(values, { more })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
  })

  test.each([
    ['one column', 'von\na\n', /keine zwei Spalten/],
    ['an empty cell', 'von,nach\n01,\n', /Zeile 2 .* fehlt eines der beiden Gebiete/],
    ['an area beside itself', 'von,nach\n01,01\n', /Zeile 2 .*„01“ sein eigener Nachbar/],
    ['only strangers', 'von,nach\nx,y\n', /Keine Zeile .* passt zu den Gebieten/],
    ['an open quote', 'von,nach\n"01,02\n', /Anführungszeichen/],
  ])('neighbours with %s', async (_, neighbours, sentence) => {
    await writeFile(inFolder('neighbours.csv'), neighbours)
    const { code, stderr } = await compute(three, {
      more: ['--smooth', 'local', '--neighbours', inFolder('neighbours.csv')],
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(sentence)
  })

  test('a folder that is not there cannot be written to', async () => {
    const { code, stderr } = await compute(three, { more: ['--out', inFolder('none/out.csv')] })
    expect(code).toBe(1)
    expect(stderr).toContain('lässt sich nicht schreiben')
  })
})

describe('a wrong call returns 2, says what is wrong and where help is', () => {
  const enough = ['--data', 'd.csv', '--count', 'k', '--population', 'n']
  test.each<[string[], RegExp]>([
    [[], /--data fehlt/],
    [['--data', 'd.csv'], /--count fehlt/],
    [['--data', 'd.csv', '--count', 'k'], /--population fehlt/],
    [[...enough, '--what'], /„--what“ ist unbekannt/],
    [[...enough, 'what'], /„what“ ist unbekannt/],
    [[...enough, '--per'], /Nach --per fehlt der Wert/],
    [[...enough, '--per', '0'], /--per steht „0“; .*über 0/],
    [[...enough, '--confidence', '95'], /zwischen 0 und 1/],
    [[...enough, '--level', '5 %'], /zwischen 0 und 1/],
    [[...enough, '--kind', 'mean'], /es gibt: share, rate/],
    [[...enough, '--interval', 'byar'], /--kind share nicht; es gibt: wilson/],
    [[...enough, '--kind', 'rate', '--interval', 'wilson'], /es gibt: byar, exact/],
    [[...enough, '--smooth', 'local'], /bei --neighbours/],
    [[...enough, '--clusters'], /bei --neighbours/],
    [[...enough, '--neighbours', 'n.csv'], /nicht gebraucht/],
    [[...enough, '--against', '2'], /höchstens 1 sein/],
    [[...enough, '--seed', '1.5'], /ganze Zahl/],
    [[...enough, '--decimal', ';'], /es gibt: ,, \./],
    [[...enough, '--out', 'd.csv'], /überschreiben/],
    [['--data', 'd.csv', '--count', 'k,l', '--population', 'n'], /2 Spalten, bei --population 1/],
    [['--data', 'd.csv', '--count', 'k,l', '--population', 'n,m'], /Zwei Zeiträume sind kein Trend/],
    [
      ['--data', 'd.csv', '--count', 'k,l,m', '--population', 'n,n,n', '--times', '1,1,2'],
      /verschiedene Zahlen/,
    ],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr).toContain('rates --help')
  })
})

test('--help names every option and every column', async () => {
  const { code, stdout } = await run(['--help'])
  expect(code).toBe(0)
  for (const word of [
    '--data',
    '--count',
    '--population',
    '--times',
    '--area',
    '--kind',
    '--per',
    '--interval',
    '--confidence',
    '--smooth',
    '--neighbours',
    '--clusters',
    '--seed',
    '--funnel',
    '--against',
    '--allowance',
    '--correction',
    '--level',
    '--compare-with',
    '--out',
    '--format',
    '--decimal',
    'judgement',
    'smoothed',
    'funnel_lower_95',
    'change_corrected_p',
    'trend_p',
    'cluster_p',
  ])
    expect(stdout).toContain(word)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
})
