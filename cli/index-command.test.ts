import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexDesignProblemCodes, indexDesignRefusalCodes } from '@gelingen/methods/composite-index'
import { indexCommand } from './index-command.ts'
import { indexDesignRefusalsDe } from './index-design-refusals.de.ts'

const oneIndicator = {
  indicators: [{ column: 'S1', direction: 'higher-is-burden', weight: 1 }],
  normalise: 'z-population',
  aggregate: 'arithmetic',
  restandardise: false,
  missing: 'drop',
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-index-'))
})
afterAll(() => rm(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)

async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const code = await indexCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

async function compute({
  values,
  spec = oneIndicator,
  more = [],
}: {
  values: string | Buffer
  spec?: unknown
  more?: string[]
}) {
  await writeFile(inFolder('values.csv'), values)
  await writeFile(inFolder('spec.json'), typeof spec === 'string' ? spec : JSON.stringify(spec))
  return run(['--spec', inFolder('spec.json'), '--data', inFolder('values.csv'), ...more])
}

describe('the index of three areas with 1, 2 and 3', () => {
  // By hand: mean 2, population SD √(2/3); z = (x − 2)/√(2/3) = −√1.5, 0, √1.5.
  const expected = `area,index,class,rank\n01,${-Math.sqrt(1.5)},,3\n02,0,,2\n03,${Math.sqrt(1.5)},,1\n`

  test.each([
    ['commas', 'area,S1\n01,1\n02,2\n03,3\n'],
    ['semicolons', 'area;S1\n01;1\n02;2\n03;3\n'],
    ['a byte order mark and Windows line ends', '\uFEFFarea,S1\r\n01,1\r\n02,2\r\n03,3\r\n'],
    ['quotes and other columns', 'area,Name,S1\n"01","A, B",1\n"02",C,"2"\n"03",D,3\n'],
    ['decimal commas', 'area;S1\n01;1,0\n02;2,00\n03;3\n'],
    ['decimal commas in quotes between commas', 'area,S1\n01,"1,0"\n02,"2,00"\n03,3\n'],
    ['empty lines, and rows of nothing but semicolons', 'area;S1\n01;1\n\n02;2\n03;3\n;\n;\n'],
    ['a period before the area code', 'ZEIT,area,S1\n202012,01,1\n202012,02,2\n202012,03,3\n'],
  ])('is the same with %s', async (_, values) => {
    const { code, stdout } = await compute({ values })
    expect({ code, stdout }).toEqual({ code: 0, stdout: expected })
  })

  test('is written to the file of --out instead', async () => {
    const { code, stdout, stderr } = await compute({
      values: 'area,S1\n01,1\n02,2\n03,3\n',
      more: ['--out', inFolder('out.csv')],
    })
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await readFile(inFolder('out.csv'), 'utf8')).toBe(expected)
  })

  test('takes the area codes from the column of --area', async () => {
    const { stdout } = await compute({
      values: 'Name,Nr,S1\nA,01,1\nB,02,2\nC,03,3\n',
      more: ['--area', 'Nr'],
    })
    expect(stdout).toBe(expected)
  })

  test('says so when it takes the area codes from another column than the first', async () => {
    const { stderr } = await compute({ values: 'ZEIT,area,S1\n202012,01,1\n202012,02,2\n' })
    expect(stderr).toContain('Spalte „area“')
  })
})

describe('cells', () => {
  const areasWithout = async (cell: string) => {
    const { stdout } = await compute({ values: `area;S1\n01;1,5\n02;2,5\n03;${cell}\n04;0\n` })
    return stdout.split('\n').filter((line) => line.endsWith(',,,'))
  }

  test.each(['', '.', '/', 'x', '…', '...', '*', '-9999'])(
    '“%s” is missing: the area stays in the list, empty',
    async (cell) => {
      expect(await areasWithout(cell)).toEqual(['03,,,'])
    },
  )

  test.each(['-', '–'])('“%s” means exactly zero', async (cell) => {
    const { stdout } = await compute({ values: `area;S1\n01;1,5\n02;2,5\n03;${cell}\n04;0\n` })
    const [, , , third, fourth] = stdout.split('\n')
    expect(third?.replace('03', '04')).toBe(fourth)
  })

  test('1.234 between decimal commas is a thousand', async () => {
    const { stdout } = await compute({
      values: 'area;S1;EW\n01;1,5;1.234\n02;2,5;999\n03;3,5;1.000\n',
      spec: { ...oneIndicator, exclude: [{ column: 'EW', below: 1000 }] },
    })
    expect(stdout.split('\n').filter((line) => line.endsWith(',,,'))).toEqual(['02,,,'])
  })

  test('0,125 shows a decimal comma, although three digits follow', async () => {
    const { stdout } = await compute({ values: 'area;S1\n01;0,125\n02;2\n03;3,875\n' })
    expect(stdout.split('\n')[2]).toBe('02,0,,2')
  })

  test('1.234 alone between semicolons is not guessed: --decimal decides', async () => {
    const values = 'area;S1\n01;1.234\n02;1.334\n03;999\n'
    const unclear = await compute({ values })
    expect(unclear.code).toBe(1)
    expect(unclear.stderr).toContain('--decimal')
    const thousands = await compute({ values, more: ['--decimal', ','] })
    expect(thousands.stdout).toContain('03,-1.3')
    const point = await compute({ values, more: ['--decimal', '.'] })
    expect(point.stdout).toContain('03,1.4')
  })

  test('umlauts of a Windows-1252 file are understood', async () => {
    const values = Buffer.from(
      'area;S1;KOM\n01;1;gültig\n02;2;gültig\n03;9;ungültig\n04;3;gültig\n',
      'latin1',
    )
    const { stdout } = await compute({
      values,
      spec: { ...oneIndicator, exclude: [{ column: 'KOM', notIn: ['gültig'] }] },
    })
    expect(stdout.split('\n').filter((line) => line.endsWith(',,,'))).toEqual(['03,,,'])
  })

  test('an index is printed so that it reads back as the same number', async () => {
    const values = Array.from({ length: 50 }, (_, at) => `${at},${Math.sin(at) * 10 ** ((at % 9) - 4)}`)
    const { stdout } = await compute({ values: `area,S1\n${values.join('\n')}\n` })
    const numbers = values.map((line) => Number(line.split(',')[1]))
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length
    const sd = Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length)
    const printed = stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',')[1]))
    for (const [at, value] of numbers.entries()) expect(printed[at]).toBeCloseTo((value - mean) / sd, 13)
    expect(stdout.split('\n')[1]).toMatch(/\.\d{15,}/)
  })

  test('a class label with a comma is quoted', async () => {
    const classes = { cuts: [0], labels: ['wenig, kaum', 'viel'], closed: 'right' }
    const { stdout } = await compute({ values: 'area,S1\n01,1\n02,3\n', spec: { ...oneIndicator, classes } })
    expect(stdout).toBe('area,index,class,rank\n01,-1,"wenig, kaum",2\n02,1,viel,1\n')
  })
})

describe('refused input leaves nothing behind, returns 1 and says what, where and what to do', () => {
  const good = 'area,S1\n01,1\n02,2\n'
  test.each<[string, string | Buffer, unknown, RegExp]>([
    [
      'a word for a number',
      'area,S1\n01,1\n02,zwölf\n',
      oneIndicator,
      /Zeile 3 von „.*values\.csv“ .*„S1“ „zwölf“/,
    ],
    [
      'a number in the other notation',
      'area;S1\n01;1,5\n02;2.5\n',
      oneIndicator,
      /Zeile 3 .*„2\.5“.*Dezimalkomma/,
    ],
    [
      'a missing column',
      'area,S2\n01,1\n02,2\n',
      oneIndicator,
      /„S1“ fehlt in „.*values\.csv“; vorhanden sind: area, S2/,
    ],
    ['a column twice', 'area,S1,S1\n01,1,2\n02,2,3\n', oneIndicator, /„S1“ steht .* mehrmals/],
    [
      'an area twice',
      'area,S1\n01,1\n02,2\n01,3\n',
      oneIndicator,
      /„01“ .* in Zeile 2 und noch einmal in Zeile 4/,
    ],
    [
      'the same area in all rows',
      'area,S1\n01,1\n01,3\n',
      oneIndicator,
      /„01“ .* in Zeile 2 und noch einmal in Zeile 3/,
    ],
    ['a row without area', 'area,S1\n01,1\n,2\n', oneIndicator, /Zeile 3 .* fehlt der Gebietsschlüssel/],
    ['a row with too few cells', 'area,S1,S2\n01,1,1\n02,2\n', oneIndicator, /Zeile 3 .* 3 Felder/],
    ['an unclosed quote', 'area,S1\n01,1\n"02,2\n', oneIndicator, /Anführungszeichen/],
    ['no rows', 'area,S1\n', oneIndicator, /keine Zeile/],
    ['an empty file', '', oneIndicator, /values\.csv“ ist leer/],
    [
      'a spreadsheet file',
      Buffer.from('PK\u0003\u0004\u0000\u0000'),
      oneIndicator,
      /values\.csv“ ist keine Textdatei/,
    ],
    ['a single column', 'area\n01\n02\n', oneIndicator, /weder ein Komma noch ein Semikolon/],
    ['a broken spec', good, '{"indicators": [}', /spec\.json“ ist kein gültiges JSON/],
    ['an empty spec', good, '', /spec\.json“ ist leer/],
    [
      'a misspelt direction',
      good,
      { ...oneIndicator, indicators: [{ column: 'S1', direction: 'up' }] },
      /spec\.json.*„indicators\[0\]\.direction“.*higher-is-burden \| higher-is-better/,
    ],
    [
      'values that are all equal',
      'area,S1\n01,2\n02,2\n',
      oneIndicator,
      /„S1“ hat in allen Gebieten denselben Wert/,
    ],
  ])('%s', async (_, values, spec, sentence) => {
    const { code, stdout, stderr } = await compute({ values, spec, more: ['--out', inFolder('none.csv')] })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(existsSync(inFolder('none.csv'))).toBe(false)
  })

  test('a file that is not there, a folder, a place that cannot be written', async () => {
    await compute({ values: good })
    const missing = await run(['--spec', inFolder('spec.json'), '--data', inFolder('nowhere.csv')])
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringMatching(/nowhere\.csv“ gibt es nicht/)])
    const directory = await run(['--spec', inFolder('spec.json'), '--data', folder])
    expect([directory.code, directory.stderr]).toEqual([1, expect.stringMatching(/ist ein Ordner/)])
    const unwritable = await compute({ values: good, more: ['--out', inFolder('no/such/folder.csv')] })
    expect([unwritable.code, unwritable.stderr]).toEqual([
      1,
      expect.stringMatching(/lässt sich nicht schreiben/),
    ])
  })
})

describe('an index of all that a design can be', () => {
  const design = {
    indicators: [
      { column: 'a', direction: 'higher-is-burden', group: 'inner' },
      { column: 'b', direction: 'higher-is-better', group: 'inner' },
      { column: 'c', direction: 'higher-is-burden', group: 'outer' },
    ],
    groups: [{ name: 'inner', parent: 'outer' }, { name: 'outer' }],
    normalise: 'borda',
    aggregate: 'arithmetic',
    impute: { method: 'mean', by: 'Art' },
  }
  const values = 'area;Art;a;b;c\n1;x;1;3;5\n2;x;;2;6\n3;x;9;1;7\n'

  test('has levels, Borda points and filled gaps', async () => {
    // The gap is filled with 5. Points: a 0 1 2, b 0 1 2, c 0 1 2; inner and outer likewise.
    const { code, stdout } = await compute({ values, spec: design })
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'area,index,class,rank\n1,0,,3\n2,1,,2\n3,2,,1\n' })
  })

  test('--draws adds the span of every rank, the same for the same --seed', async () => {
    const more = ['--draws', '50', '--seed', '7']
    const { code, stdout } = await compute({ values, spec: design, more })
    expect(code).toBe(0)
    expect(stdout).toBe(
      'area,index,class,rank,rank_low,rank_median,rank_high\n1,0,,3,3,3,3\n2,1,,2,2,2,2\n3,2,,1,1,1,1\n',
    )
    expect((await compute({ values, spec: design, more })).stdout).toBe(stdout)
  })

  test.each([...indexDesignProblemCodes, ...indexDesignRefusalCodes])('%s has its sentence', (code) => {
    const details = {
      column: 'S',
      group: 'G',
      member: 'M',
      parent: 'P',
      path: 'p',
      low: 1,
      high: 2,
      least: 1,
      most: 2,
    }
    const sentence = indexDesignRefusalsDe[code](details)
    expect(sentence).toMatch(/\.$/u)
    expect(sentence).not.toMatch(/undefined|NaN/u)
    expect(indexDesignRefusalsDe[code]({ ...details, column: '', group: '' })).not.toMatch(/undefined/u)
  })

  test('is refused with a sentence where its parts do not fit', async () => {
    const groups = [{ name: 'inner', parent: 'outr' }, { name: 'outer' }]
    const { code, stderr } = await compute({ values, spec: { ...design, groups } })
    expect(code).toBe(1)
    expect(stderr).toMatch(/„inner“ soll zu „outr“ gehören, den es nicht gibt/u)
    const flat = { ...design, impute: undefined, aggregate: 'harmonic', normalise: 'rank' }
    expect((await compute({ values, spec: { ...flat, normalise: 'min-max' } })).stderr).toMatch(
      /harmonische Mittel/u,
    )
    expect((await compute({ values, spec: flat })).code).toBe(0)
  })
})

describe('usage', () => {
  test.each([
    [[], /--spec fehlt/],
    [['--spec', 'a.json'], /--data fehlt/],
    [['--spec', 'a.json', '--data'], /Nach --data fehlt/],
    [['--spec', 'a.json', '--data', 'a.csv', '--wight', '2'], /„--wight“ ist unbekannt/],
    [['--spec', 'a.json', '--data', 'a.csv', 'b.csv'], /„b.csv“ ist unbekannt/],
    [['--spec', 'a.json', '--data', 'a.csv', '--out', './a.csv'], /überschreiben/],
    [['--spec', 'a.json', '--data', 'a.csv', '--decimal', 'x'], /--decimal/],
    [['--spec', 'a.json', '--data', 'a.csv', '--draws', '1.5'], /--draws .*1\.5/],
    [['--spec', 'a.json', '--data', 'a.csv', '--draws', '10', '--seed', 'x'], /--seed/],
  ])('%j is a wrong call: 2', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
  })

  test('--help explains on stdout and returns 0', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, stdout: indexCommand.help, stderr: '' })
  })
})

const berlin = join(import.meta.dirname, '../../shared/data/berlin/indicators')
const published = join(berlin, 'mss_2021_indizes.csv')

describe('Berlin’s Monitoring Soziale Stadtentwicklung 2021', () => {
  const valid = {
    exclude: [
      { column: 'EW', below: 300 },
      { column: 'KOM', notIn: ['gültig'] },
    ],
  }
  const sumOf = (columns: string[], classes: object) => ({
    indicators: columns.map((column) => ({ column, direction: 'higher-is-burden', weight: 1 })),
    normalise: 'z-population',
    aggregate: 'sum',
    restandardise: true,
    missing: 'drop',
    ...valid,
    classes: { ...classes, closed: 'right' },
  })

  test.for([
    {
      column: 'SI_V',
      spec: sumOf(['S1', 'S3', 'S4'], {
        cuts: [-1, 1, 1.5],
        labels: ['hoch', 'mittel', 'niedrig', 'sehr niedrig'],
      }),
    },
    {
      column: 'DI_V',
      spec: sumOf(['D1', 'D3', 'D4'], { cuts: [-1, 1], labels: ['positiv', 'stabil', 'negativ'] }),
    },
  ])(
    'comes out in the published class $column for all 536 valid areas',
    async ({ column, spec }, { skip }) => {
      if (!existsSync(published)) skip('../shared/data/berlin is not there')
      await writeFile(inFolder('mss.json'), JSON.stringify(spec))
      const { code, stdout } = await run([
        '--spec',
        inFolder('mss.json'),
        '--data',
        join(berlin, 'mss_2021_index_indikatoren.csv'),
      ])
      expect(code).toBe(0)
      type Row = Record<string, string>
      const rows: Row[] = parse(await readFile(published), { columns: true, bom: true })
      const publishedClasses = rows.map((row) => [row['PLR_ID'], row['KOM'] === 'gültig' ? row[column] : ''])
      const ours: Row[] = parse(stdout, { columns: true })
      expect(ours.map((row) => [row['area'], row['class']])).toEqual(publishedClasses)
      expect(ours.filter((row) => row['class'] !== '')).toHaveLength(536)
    },
  )
})
