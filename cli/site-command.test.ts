import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import town from '../packages/methods/vectors/siting/eight-quarters.json' with { type: 'json' }
import { siteCommand } from './site-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-site-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const code = await siteCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

/** Each file is written and its path put behind the option of its name. */
async function site(files: Record<string, string>, more: string): Promise<Awaited<ReturnType<typeof run>>> {
  const args: string[] = []
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, `${name}.csv`)
    await writeFile(path, text)
    args.push(`--${name}`, path)
  }
  return run([...args, ...more.split(' ')])
}

const names = { places: town.places.map(({ name }) => name), sites: town.candidates.map(({ name }) => name) }

/** The town of packages/methods/vectors/siting, as planners have it: semicolons and decimal commas. */
const files = {
  demand: `Gebiet;demand;Bedarf\n${town.places.map(({ name, demand, need }) => `${name};${demand};${String(need).replace('.', ',')}`).join('\n')}\n`,
  candidates: `Ort;besteht;Plätze\n${town.candidates.map(({ name }, at) => `${name};${at === town.existing ? 'ja' : ''};${town.results.pMedianCapacity.capacity[at]}`).join('\n')}\n`,
  times: `Gebiet;Ort;Minuten\n${town.minutes.flatMap((row, place) => row.map((minutes, at) => `${names.places[place]};${names.sites[at]};${minutes}`)).join('\n')}\n`,
}

const { results } = town
const named = (sites: readonly number[] | undefined) => (sites ?? []).map((at) => names.sites[at])

describe('eight quarters', () => {
  type Expected = { objective: number; sites: number[][] }
  const cases: [string, Expected][] = [
    ['--model p-median --sites 2', results.pMedian],
    ['--model p-median --sites 2 --need Bedarf', results.pMedianNeed],
    ['--model p-median --sites 2 --existing besteht', results.pMedianExisting0],
    ['--model p-median --sites 3 --capacity Plätze', results.pMedianCapacity],
    ['--model p-centre --sites 2', results.pCentre],
    ['--model mclp --sites 2 --reach 8', results.maximalCovering],
    ['--model mclp --sites 2 --reach 8 --need Bedarf', results.maximalCoveringNeed],
    ['--model lscp --reach 8', results.locationSetCovering],
  ]
  test.each(cases)('%s', async (more, { objective, sites }) => {
    const { code, stdout, stderr } = await site(files, `${more} --format json`)
    expect(code).toBe(0)
    const found = JSON.parse(stdout) as { sites: { site: string }[] }
    expect(found).toMatchObject({ objective, bound: objective, gap: 0, isProven: true })
    expect(sites.map(named)).toContainEqual(found.sites.map((one) => one.site))
    expect(stderr).toContain('Bewiesen')
  })

  test('the CSV has a line per area with its site and its way', async () => {
    const { stdout, stderr } = await site(files, '--model p-median --sites 2')
    expect(stdout).toBe(
      'area,site,share,minutes\nAltstadt,Bibliothek,1,15\nBahnhof,Rathaus,1,4\nGartenstadt,Bibliothek,1,8\nHafen,Rathaus,1,9\nNeubau,Rathaus,1,7\nSüdstadt,Rathaus,1,3\nWeststadt,Bibliothek,1,6\nZiegelei,Bibliothek,1,9\n',
    )
    expect(stderr).toContain('Standorte: Rathaus, Bibliothek')
    expect(stderr).toContain('Zielwert: 6.050')
    expect(stderr).toContain('Weg im Mittel 7,6, längster 15 Minuten')
  })

  test('areas out of reach stand in the list with nothing', async () => {
    const { stdout } = await site(files, '--model mclp --sites 2 --reach 8')
    expect(stdout).toContain('Gartenstadt,Bibliothek,1,8\n')
    expect(stdout).toContain('Bahnhof,,,\n')
  })

  test('--sites-out lists the sites with their people', async () => {
    const [out, sitesOut] = [join(folder, 'out.csv'), join(folder, 'sites.csv')]
    const { code, stdout } = await site(
      files,
      `--model p-median --sites 2 --existing besteht --out ${out} --sites-out ${sitesOut}`,
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    const lines = (await readFile(sitesOut, 'utf8')).trim().split('\n')
    expect(lines.map((line) => line.split(',').slice(0, 2).join())).toEqual([
      'site,existing',
      'Rathaus,0',
      'Bibliothek,0',
      'Schwimmbad,1',
    ])
    const people = lines.slice(1).reduce((sum, line) => sum + Number(line.split(',')[2]), 0)
    expect(people).toBe(800)
    expect(await readFile(out, 'utf8')).toContain('area,site,share,minutes')
  })

  test('without times the way on foot is taken from the coordinates', async () => {
    const demand = 'Gebiet,demand,x,y\nA,10,0,0\nB,10,1000,0\n'
    const candidates = 'Ort,x,y\ns,0,0\nt,900,0\n'
    const { stdout } = await site({ demand, candidates }, '--model p-median --sites 1 --speed 6 --detour 1')
    // 6 km/h on the straight line: 100 m a minute; t: 9 + 1 minutes beat s: 0 + 10 by nothing, so the first.
    expect(stdout).toMatch(/^area,site,share,minutes\nA,[st],1,/)
    const minutes = stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',')[3]))
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBeCloseTo(10, 9)
  })

  test('--fast says how far from the best it may be, never less than it is', async () => {
    const { stdout, stderr } = await site(
      files,
      '--model p-median --sites 2 --need Bedarf --fast --format json',
    )
    const { objective, bound, isProven } = JSON.parse(stdout) as {
      objective: number
      bound: number
      isProven: boolean
    }
    expect(objective).toBeGreaterThanOrEqual(results.pMedianNeed.objective)
    expect(bound).toBeLessThanOrEqual(results.pMedianNeed.objective)
    expect(stderr).toContain(isProven ? 'Bewiesen' : 'Nicht bewiesen')
  })
})

describe('refused input returns 1 and says what, where and what to do', () => {
  const cases: [string, Partial<typeof files>, string, RegExp][] = [
    [
      'a place that nothing reaches',
      {},
      '--model lscp --reach 3',
      /Gebiete erreichen keinen der Standorte: Altstadt, Bahnhof.*--reach/,
    ],
    ['more sites than there are', {}, '--model p-median --sites 7', /7 neue Standorte, .* nur 6/],
    [
      'a column that is missing',
      {},
      '--model p-median --sites 2 --need Not',
      /Spalte „Not“ fehlt in „.*demand\.csv“; vorhanden sind: Gebiet, demand, Bedarf.*--need/,
    ],
    [
      'neither yes nor no',
      { candidates: 'Ort;besteht\nRathaus;vielleicht\nBibliothek;ja\n' },
      '--model p-median --sites 1 --existing besteht',
      /„Rathaus“ .* „besteht“ „vielleicht“.*ja oder nein/,
    ],
    [
      'less room than people',
      { candidates: 'Ort;Plätze\nRathaus;10\nBibliothek;20\n' },
      '--model p-median --sites 1 --capacity Plätze',
      /Für 800 Menschen .* nur 30 Plätze/,
    ],
    [
      'a time that is none',
      { times: 'Gebiet;Ort;Minuten\nAltstadt;Rathaus;bald\n' },
      '--model p-median --sites 1',
      /Zeile 2 von „.*times\.csv“.*„Minuten“ „bald“/,
    ],
    [
      'ways that do not reach everybody',
      { times: 'Gebiet;Ort;Minuten\nAltstadt;Rathaus;3\nHafen;Markt;4\n' },
      '--model p-median --sites 1',
      /6 Gebiete erreichen keinen/,
    ],
  ]
  test.each(cases)('%s', async (_, other, more, sentence) => {
    const { code, stdout, stderr } = await site({ ...files, ...other }, more)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
  })

  test('too few sites is said to be proven', async () => {
    const times = 'Gebiet;Ort;Minuten\nA;s;1\nB;t;1\n'
    const { code, stderr } = await site(
      { demand: 'Gebiet;demand\nA;1\nB;1\n', candidates: 'Ort;n\ns;1\nt;1\n', times },
      '--model p-median --sites 1',
    )
    expect(code).toBe(1)
    expect(stderr).toContain('das ist bewiesen')
  })
})

describe('a wrong call returns 2 and names the option', () => {
  test.each([
    ['', '--demand fehlt'],
    ['--demand d --candidates c', '--model fehlt'],
    ['--demand d --candidates c --model best', 'lscp, lscp-b, mclp, p-median, p-centre'],
    ['--demand d --candidates c --model mclp --sites 2', '--reach fehlt'],
    ['--demand d --candidates c --model p-median', '--sites fehlt'],
    ['--demand d --candidates c --model p-median --sites zwei', '„zwei“'],
    ['--demand d --candidates c --model lscp --reach 5 --sites 2', 'selbst'],
    ['--demand d --candidates c --model p-centre --sites 2 --capacity k', 'p-median'],
    ['--demand d --candidates c --model lscp-b --reach 5 --fast', 'genau'],
    ['--demand d --candidates c --model p-median --sites 2 --exact --fast', 'entweder'],
    ['--demand d --candidates c --model p-median --sites 2 --time-limit 0', 'über 0'],
    ['--demand d --candidates c --model p-median --sites 2 --times t --speed 3', '--speed'],
    ['--demand d --candidates c --model p-median --sites 2 --out c', 'überschrieben'],
    ['--demand d --candidates c --model p-median --sites 2 --out o --sites-out o', 'überschrieben'],
    ['--demand d --candidates c --model p-median --sites 2 --where x', '--where'],
  ])('%s', async (args, sentence) => {
    const { code, stderr } = await run(args === '' ? [] : args.split(' '))
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
  })

  test('--help is no error', async () => {
    const { code, stdout } = await run(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('p-median')
  })
})
