import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { networkCommand } from './network-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-network-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const code = await networkCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

// A triangle with a chain, a pair and one alone, by hand: packages/methods/vectors/network/chain-and-triangle.json.
const edges = 'wer;mit wem\nA;B\nA;C\nB;C\nC;D\nD;E\nF;G\n'
const nodes =
  'Bereich;Akteur\nGesundheit;A\nGesundheit;B\nGesundheit;C\nJugend;D\nJugend;E\nJugend;F\nGesundheit;G\n;H\n'

test('measures of a small network with sectors', async () => {
  const { code, stdout, stderr } = await run([
    '--edges',
    await file('edges.csv', edges),
    '--nodes',
    await file('nodes.csv', nodes),
    '--id',
    'Akteur',
    '--sector',
    'Bereich',
  ])
  expect(code).toBe(0)
  const rows: Record<string, string>[] = parse(stdout, { columns: true })
  expect(rows.map(({ actor }) => actor)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
  expect(rows[2]).toMatchObject({
    sector: 'Gesundheit',
    degree: '3',
    betweenness: String(4 / 21),
    cut: 'yes',
    component: '1',
  })
  expect(Number(rows[2]?.['constraint'])).toBeCloseTo(11 / 18, 12)
  expect(rows[7]).toMatchObject({
    sector: '',
    degree: '0',
    closeness: '0',
    constraint: '',
    external_internal: '',
  })
  expect(stderr).toContain('8 Akteure, 6 Beziehungen, Dichte 0,214')
  expect(stderr).toContain('3 zusammenhängende Teile, der größte mit 5 Akteuren; ohne Partner: 1')
  expect(stderr).toContain('Brücken, ohne die ein Teil abreißt: C – D, D – E, F – G')
  expect(stderr).toContain('E-I-Index der Bereiche −0,333; nach der Größe der Bereiche zu erwarten 0,143')
  expect(stderr).toContain('Gesundheit – Jugend: 2 Beziehungen, Dichte 0,167')
})

test('without a file of actors, those are in whom a tie names; weights may have a decimal comma', async () => {
  const data = await file('gewichtet.csv', 'a;b;w\nX;Y;1,5\nY;X;0,5\nY;Z;1\n')
  const { code, stdout } = await run(['--edges', data, '--weight', 'w'])
  expect(code).toBe(0)
  const rows: Record<string, string>[] = parse(stdout, { columns: true })
  expect(rows.map(({ actor, degree, strength }) => [actor, degree, strength])).toEqual([
    ['X', '1', '2'],
    ['Y', '2', '3'],
    ['Z', '1', '1'],
  ])
})

test('bodies with members in common, into the file of --out', async () => {
  const data = await file(
    'mitglieder.csv',
    'Gremium,Mitglied\nAK Früh,Amt\nAK Früh,Kita\nAK Früh,Klinik\nRunder Tisch,Kita\nRunder Tisch,Klinik\nRunder Tisch,Schule\nBeirat,Bank\n',
  )
  const out = join(folder, 'paare.csv')
  const { code, stdout, stderr } = await run(['--memberships', data, '--least-jaccard', '0,5', '--out', out])
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toContain('3 Gremien mit 5 Mitgliedern; 1 Paare')
  const [pair] = parse(await readFile(out), { columns: true }) as Record<string, string>[]
  expect(pair).toMatchObject({
    a: 'AK Früh',
    b: 'Runder Tisch',
    shared: '2',
    jaccard: '0.5',
    expected: '1.8',
  })
  // (C(3,2) · C(2,1) + C(3,3)) ÷ C(5,3)
  expect(Number(pair?.['chance'])).toBeCloseTo(0.7, 12)
})

describe('is refused with the reason', () => {
  test.each([
    ['a;b\nA;B\nA;\n', 'a;s\nA;x\nB;y\n', 'In Zeile 3'],
    ['a;b\nA;Q\n', 'a;s\nA;x\nB;y\n', 'nennt „Q“, den es in'],
    ['a;b\nA;B\n', 'a;s\nA;x\nB;y\nA;z\n', 'in Zeile 2 und noch einmal in Zeile 4'],
    ['a;b\nA;B\n', 'a;t\nA;x\nB;y\n', 'Die Spalte „s“ fehlt'],
    ['a;b\nA;B;C\n', 'a;s\nA;x\n', 'nicht wie die erste Zeile 2 Felder'],
  ])('%j %j', async (ties, actors, sentence) => {
    const { code, stdout, stderr } = await run([
      '--edges',
      await file('e.csv', ties),
      '--nodes',
      await file('n.csv', actors),
      '--sector',
      's',
    ])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(sentence)
  })

  test('a weight of nothing', async () => {
    const data = await file('null.csv', 'a,b,w\nA,B,0\n')
    const { code, stderr } = await run(['--edges', data, '--weight', 'w'])
    expect(code).toBe(1)
    expect(stderr).toContain('nötig ist ein Gewicht über 0')
  })
})

test.each([
  [[], '--edges (Netzwerk) oder --memberships'],
  [['--edges', 'e', '--nodes', 'n'], 'gehören zusammen'],
  [['--edges', 'e', '--least-shared', '2'], '--least-shared passt nicht dazu'],
  [['--edges', 'e', '--draws', 'viele'], 'Nach --draws steht'],
  [['--edges', 'e', '--seed', '-1'], 'ganze Zahl von 0 bis'],
  [['--edges', 'e', '--seed'], 'fehlt der Wert'],
  [['--memberships', 'm', '--least-jaccard', '2'], 'Zahl von 0 bis 1'],
  [['--memberships', 'm', '--least-shared', '0'], 'ganze Zahl ab 1'],
  [['--edges', 'e', '--out', 'e'], 'überschreiben'],
  [['--kanten', 'e'], '„--kanten“ ist unbekannt'],
])('a wrong call %j returns 2 and says so', async (args, sentence) => {
  const { code, stderr } = await run(args)
  expect(code).toBe(2)
  expect(stderr).toContain(sentence)
})

test('--help explains on stdout and returns 0', async () => {
  expect(await run(['--help'])).toEqual({ code: 0, stdout: networkCommand.help, stderr: '' })
})
