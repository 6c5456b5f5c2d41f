import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reachCommand } from './reach-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-reach-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const code = await reachCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

/** Each file named is written and its path put behind the option of that name. */
async function reach(files: Record<string, string>, more: string): Promise<Awaited<ReturnType<typeof run>>> {
  const args: string[] = []
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, `${name}.csv`)
    await writeFile(path, text)
    args.push(`--${name.replace(/\d/, '')}`, path)
  }
  return run([...args, ...more.split(' ')])
}

/** The town of packages/methods/vectors/accessibility/floating-catchment.json. */
const town = {
  demand: 'Gebiet,demand\nA,100\nB,200\nC,50\nD,0\n',
  supply: 'Kita,capacity\nk1,30\nk2,12\nk3,9\n',
  times: 'von,nach,minuten\nA,k1,4\nB,k1,10\nC,k1,25\nB,k2,3\nC,k2,20\nD,k3,1\n',
}

describe('a town with loaded minutes', () => {
  test.each([
    // Exact fractions of the vector: 1/10, 37/250, 6/125, 0.
    ['2sfca', '--measure 2sfca --reach 20', 'area,access\nA,0.1\nB,0.148\nC,0.048\nD,0\n'],
    // 3/20, 77/600, 2/75, 0
    [
      'e2sfca by steps',
      '--measure e2sfca --reach 20 --decay step:5=1,20=0.5',
      `area,access\nA,0.15\nB,${0.5 * 0.15 + 4 / 75}\nC,${2 / 75}\nD,0\n`,
    ],
    ['nearest', '--measure nearest --reach 20', 'area,minutes,site\nA,4,k1\nB,3,k2\nC,20,k2\nD,1,k3\n'],
    [
      'nearest within 5 minutes',
      '--measure nearest --reach 5',
      'area,minutes,site\nA,4,k1\nB,3,k2\nC,,\nD,1,k3\n',
    ],
    ['cumulative', '--measure cumulative --reach 20', 'area,reachable\nA,30\nB,42\nC,12\nD,9\n'],
    [
      'gravity, linear',
      '--measure gravity --reach 20 --decay linear',
      `area,reachable\nA,24\nB,${0.5 * 30 + (1 - 3 / 20) * 12}\nC,0\nD,${(1 - 1 / 20) * 9}\n`,
    ],
    [
      'availability',
      '--measure availability --reach 20 --decay binary',
      'area,available,access\nA,10,0.1\nB,29.6,0.148\nC,2.4,0.048\nD,0,\n',
    ],
  ])('%s', async (_, more, expected) => {
    const { code, stdout } = await reach(town, more)
    expect(code).toBe(0)
    const round = (text: string) =>
      text.replace(/\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(12))))
    expect(round(stdout)).toBe(round(expected))
  })

  test('three steps and balanced share the same capacity among fewer counted heads', async () => {
    const access = async (measure: string) => {
      const { stdout } = await reach(town, `--measure ${measure} --reach 20 --decay step:5=1,20=0.5`)
      return stdout
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => Number(line.split(',')[1]))
    }
    // Exact fractions of shared-catchment.json, people going to sites with capacity.
    for (const [measure, expected] of [
      ['3sfca', [9 / 40, 669 / 7600, 18 / 475, 0]],
      ['balanced', [3 / 25, 57 / 550, 6 / 275, 0]],
    ] as const) {
      const ours = await access(measure)
      expected.forEach((value, at) => expect(ours[at]).toBeCloseTo(value, 12))
    }
  })

  test('raam says cost and minutes, and that it came to rest', async () => {
    const { stdout, stderr } = await reach(
      {
        demand: 'Gebiet,demand\nA,100\n',
        supply: 'Kita,capacity\nk1,10\nk2,10\n',
        times: 'g,k,m\nA,k1,0\nA,k2,4\n',
      },
      '--measure raam --reach 15 --tau 10',
    )
    // 60 of 100 stay at the door: 60 ÷ 50 = 1.2 = 40 ÷ 50 + 4 ÷ 10; on average 1.6 minutes.
    const [, line = ''] = stdout.split('\n')
    const [area, cost, minutes] = line.split(',')
    expect(area).toBe('A')
    expect(Number(cost)).toBeCloseTo(1.2, 12)
    expect(Number(minutes)).toBeCloseTo(1.6, 12)
    expect(stderr).toContain('Gleichgewicht erreicht')
  })

  test('semicolons, decimal commas and Windows line ends give the same', async () => {
    const { stdout } = await reach(
      {
        demand: 'Gebiet;demand\r\nA;100,0\r\nB;200,0\r\nC;50,0\r\nD;0,0\r\n',
        supply: 'Kita;capacity\r\nk1;30,0\r\nk2;12,0\r\nk3;9,0\r\n',
        times: 'von;nach;min\r\nA;k1;4,0\r\nB;k1;10,0\r\nC;k1;25\r\nB;k2;3\r\nC;k2;20\r\nD;k3;1\r\n',
      },
      '--measure 2sfca --reach 20',
    )
    expect(stdout).toBe((await reach(town, '--measure 2sfca --reach 20')).stdout)
  })

  test('of two means of transport the faster counts', async () => {
    const { stdout } = await reach(
      { ...town, times2: 'von,nach,minuten\nC,k1,6\nA,k1,40\n' },
      '--measure nearest --reach 20',
    )
    expect(stdout).toBe('area,minutes,site\nA,4,k1\nB,3,k2\nC,6,k1\nD,1,k3\n')
  })

  test('the result goes to the file of --out, as JSON if wanted', async () => {
    const out = join(folder, 'out.json')
    const { stdout } = await reach(town, `--measure nearest --reach 5 --format json --out ${out}`)
    expect(stdout).toBe('')
    const rows: unknown = JSON.parse(await readFile(out, 'utf8'))
    expect(rows).toEqual([
      { area: 'A', minutes: 4, site: 'k1' },
      { area: 'B', minutes: 3, site: 'k2' },
      { area: 'C', minutes: null, site: null },
      { area: 'D', minutes: 1, site: 'k3' },
    ])
  })

  test('what is missing is left out and named; lines of strangers are counted', async () => {
    const { code, stdout, stderr } = await reach(
      {
        demand: 'Gebiet,demand\nA,100\nB,\nC,50\n',
        supply: 'Kita,capacity\nk1,30\nk2,.\n',
        times: 'von,nach,minuten\nA,k1,4\nB,k1,10\nC,k1,5\nC,k2,1\nZ,k1,3\n',
      },
      '--measure 2sfca --reach 20',
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'area,access\nA,0.2\nB,\nC,0.2\n' })
    expect(stderr).toContain('Ein Gebiet bleibt außen vor, weil Nachfrage oder Ort fehlen: B.')
    expect(stderr).toContain('Ein Angebot bleibt außen vor, weil Kapazität oder Ort fehlen: k2.')
    expect(stderr).toContain('3 Zeilen von')
  })
})

describe('on foot from coordinates', () => {
  test('metres: 300 m × 1.3 at 3.9 km/h are 6 minutes', async () => {
    const { stdout } = await reach(
      { demand: 'Gebiet,x,y\nA,300,0\nB,0,751\n', supply: 'Kita,capacity,x,y\nk1,30,0,0\n' },
      '--measure nearest --reach 15 --speed 3.9 --detour 1.3',
    )
    expect(stdout).toBe('area,minutes,site\nA,6,k1\nB,,\n')
  })

  test('degrees: a hundredth of a degree to the north is 1,112 m, 16.7 minutes at 4 km/h without detour', async () => {
    const { stdout } = await reach(
      { demand: 'Gebiet;Länge;Breite\nA;7,1;51,01\n', supply: 'Kita;capacity;lon;lat\nk1;30;7,1;51,00\n' },
      '--measure nearest --reach 20 --detour 1',
    )
    const [, minutes] = stdout.split('\n')[1]?.split(',') ?? []
    expect(Number(minutes)).toBeCloseTo((0.01 / 360) * 2 * Math.PI * 6_371_008.8 * (60 / 4000), 6)
  })

  test('four-year-olds are slower than the usual 4 km/h', async () => {
    const files = { demand: 'Gebiet,x,y\nA,0,0\n', supply: 'Kita,capacity,x,y\nk1,1,500,0\n' }
    const minutes = async (more: string) => {
      const { stdout } = await reach(files, `--measure nearest --reach 60 --detour 1 ${more}`)
      return Number(stdout.split('\n')[1]?.split(',')[1])
    }
    expect(await minutes('--age 4')).toBeCloseTo(10, 9)
    expect(await minutes('--age 8')).toBeCloseTo(7.5, 9)
  })
})

describe('an input that does not fit is refused with 1 and a sentence', () => {
  test.each([
    [
      'no coordinates',
      { demand: 'G,demand\nA,1\n', supply: 'K,capacity\nk,1\n' },
      /fehlen Koordinaten.*lon und lat/,
    ],
    [
      'degrees and metres',
      { demand: 'G,demand,lon,lat\nA,1,7,51\n', supply: 'K,capacity,x,y\nk,1,0,0\n' },
      /in Grad, die andere in Metern/,
    ],
    [
      'metres called degrees',
      { demand: 'G,demand,lon,lat\nA,1,380000,5700000\n', supply: 'K,capacity,lon,lat\nk,1,7,51\n' },
      /„A“ bei 380000 \/ 5700000/,
    ],
    [
      'no column',
      { demand: 'G,Kinder\nA,1\n', supply: town.supply },
      /Spalte „demand“ fehlt.*Kinder.*--demand-column/,
    ],
    ['negative', { demand: 'G,demand\nA,-1\n', supply: town.supply, times: town.times }, /bei „A“.*-1/],
    ['an area twice', { ...town, demand: 'G,demand\nA,1\nA,2\n' }, /„A“.*Zeile 2 und noch einmal in Zeile 3/],
    ['no minutes', { ...town, times: 'v,n,min\nA,k1,5\nB,k1,bald\n' }, /Zeile 3.*„min“ „bald“/],
    ['negative minutes', { ...town, times: 'v,n,min\nA,k1,-5\n' }, /Zeile 2.*„-5“/],
    [
      'a pair twice',
      { ...town, times: 'v,n,min\nA,k1,5\nB,k1,5\nA,k1,6\n' },
      /Zeile 2 und noch einmal in Zeile 4/,
    ],
    ['two columns', { ...town, times: 'v,n\nA,k1\n' }, /nötig sind drei/],
    ['other codes', { ...town, times: 'v,n,min\nk1,A,5\n' }, /Keine Zeile .* passt/],
    ['not a number', { ...town, supply: 'K,capacity\nk1,viele\n' }, /Zeile 2.*„capacity“ „viele“/],
    ['an empty file', { ...town, supply: '' }, /ist leer/],
  ])('%s', async (_, files, sentence) => {
    const { code, stdout, stderr } = await reach(files, '--measure 2sfca --reach 20')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
  })

  test('a file that is not there', async () => {
    const { code, stderr } = await run('--demand d --supply s --measure 2sfca --reach 5'.split(' '))
    expect(code).toBe(1)
    expect(stderr).toContain('Die Datei „d“ gibt es nicht')
  })
})

describe('a wrong call returns 2 and points to the help', () => {
  const files = '--demand d --supply s'
  test.each([
    ['', /--demand fehlt/],
    ['--demand d', /--supply fehlt/],
    [files, /--measure fehlt/],
    [`${files} --measure 2sfca`, /--reach fehlt/],
    [`${files} --measure 4sfca --reach 5`, /„4sfca“ gibt es nicht.*raam/],
    [`${files} --measure 2sfca --reach weit`, /--reach.*„weit“/],
    [`${files} --measure 2sfca --reach 0`, /--reach/],
    [`${files} --measure 2sfca --reach 5 --decay linear`, /2sfca.*e2sfca/],
    [`${files} --measure gravity --reach 5 --decay step:5=1,4=2`, /step:MINUTEN/],
    [`${files} --measure gravity --reach 5 --decay cosine`, /„cosine“/],
    [`${files} --measure gravity --reach 5 --decay power:0`, /power/],
    [`${files} --measure 2sfca --reach 5 --detour 0.9`, /Luftlinie/],
    [`${files} --measure 2sfca --reach 5 --speed 4 --age 5`, /entweder --speed oder --age/],
    [`${files} --measure 2sfca --reach 5 --times t --speed 4`, /--speed, --age und --detour weg/],
    [`${files} --measure 2sfca --reach 5 --times`, /Nach --times fehlt/],
    [`${files} --measure 2sfca --reach 5 --format xml`, /csv und json/],
    [`${files} --measure 2sfca --reach 5 --out d`, /überschreiben/],
    [`${files} --measure 2sfca --reach 5 --fast`, /--fast/],
    [`${files} --measure 2sfca --reach 5 more`, /„more“/],
  ])('%s', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args.split(' ').filter((part) => part !== ''))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr).toContain('--help')
  })

  test('--help explains on stdout and returns 0', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, stdout: reachCommand.help, stderr: '' })
  })
})
