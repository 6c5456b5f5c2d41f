import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { germanAmount, parseAmount } from './allocate-amounts.ts'
import { allocateCommand } from './allocate-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-allocate-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const code = await allocateCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

async function share(data: string, ...more: string[]) {
  const file = join(folder, 'orte.csv')
  await writeFile(file, data)
  return run(['--data', file, '--weight', 'Kinder', '--method', 'largest-remainder', ...more])
}

const towns =
  'Ort;Kinder;Sockel;Deckel;dabei\nA;1.240;25.000;400.000;ja\nB;820;25.000;400.000;x\nC;460;25000;;1\nD;155;25000;;ja\nE;25;25000;;ja\nF;999;;;nein\n'

test('a million euros with base and ceiling, from a file with semicolons and points for thousands', async () => {
  const { code, stdout, stderr } = await share(
    towns,
    '--total',
    '1.000.000,00',
    '--floor',
    'Sockel',
    '--cap',
    'Deckel',
    '--eligible',
    'dabei',
    '--decimal',
    ',',
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  // By hand: packages/methods/vectors/allocation/by-hand.json.
  expect(stdout).toBe(
    'area,weight,amount,reason,tie\nA,1240,400000.00,cap,\nB,820,328571.43,share,\nC,460,184320.56,share,\nD,155,62108.01,share,\nE,25,25000.00,floor,\nF,999,0.00,not-eligible,\n',
  )
})

test('a tie is told on stderr and marked in the table', async () => {
  const { code, stdout, stderr } = await share('Ort,Kinder\nA,1\nB,1\nC,1\n', '--total', '1')
  expect(code).toBe(0)
  expect(stdout).toBe(
    'area,weight,amount,reason,tie\nA,1,0.34,share,given\nB,1,0.33,share,waiting\nC,1,0.33,share,waiting\n',
  )
  expect(stderr).toContain('Wer früher in der Datei steht, bekommt es: A; leer geht aus: B, C')
})

test('pieces are shared by D’Hondt into the file of --out', async () => {
  const file = join(folder, 'plaetze.csv')
  await writeFile(file, 'Ort,Kinder\nA,53\nB,24\nC,23\n')
  const out = join(folder, 'ergebnis.csv')
  const { code, stdout } = await run([
    '--data',
    file,
    '--weight',
    'Kinder',
    '--method',
    'dhondt',
    '--unit',
    'piece',
    '--total',
    '7',
    '--out',
    out,
  ])
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(await readFile(out, 'utf8')).toBe(
    'area,weight,amount,reason,tie\nA,53,4,share,\nB,24,2,share,\nC,23,1,share,\n',
  )
})

describe('is refused with the reason', () => {
  test.each([
    ['Ort,Kinder\nA,1\nB,\n', [], 'fehlt bei „B“ das Gewicht'],
    ['Ort,Kinder\nA,1\nB,-2\n', [], 'bei „B“ in der Spalte „Kinder“ -2'],
    ['Ort,Kinder\nA,0\nB,0\n', [], 'niemand, der teilnimmt, hat ein Gewicht über 0'],
    [
      'Ort,Kinder,Sockel\nA,1,60.00\nB,1,60.00\n',
      ['--floor', 'Sockel'],
      '(120,00 €) sind höher als das, was zu verteilen ist (100,00 €)',
    ],
    ['Ort,Kinder,Deckel\nA,1,10\nB,1,20\n', ['--cap', 'Deckel'], '(30,00 €) sind niedriger'],
    ['Ort,Kinder,Sockel\nA,1,0.005\nB,1,1\n', ['--floor', 'Sockel'], 'kein Betrag in ganzen Einheiten'],
    [
      'Ort,Kinder,dabei\nA,1,vielleicht\nB,1,ja\n',
      ['--eligible', 'dabei'],
      '„vielleicht“; verstanden werden',
    ],
    [
      'Ort,Kinder,S,D\nA,1,5,4\nB,1,,\n',
      ['--floor', 'S', '--cap', 'D'],
      'Bei „A“ ist der Mindestbetrag (5,00 €) höher',
    ],
    [
      'Ort,Kinder\nA,1\nB,1\nC,1\n',
      ['--ties', 'refuse'],
      'Den gleichen Anspruch auf das Letzte haben: A, B, C',
    ],
    ['Ort,Menschen\nA,1\n', [], 'Die Spalte „Kinder“ fehlt'],
  ])('%j %j', async (data, more, sentence) => {
    const { code, stdout, stderr } = await share(data, '--total', '100', ...more)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(sentence)
  })
})

test.each([
  [[], '--data fehlt'],
  [['--data', 'x', '--weight', 'w', '--total', '1'], '--method fehlt'],
  [['--data', 'x', '--weight', 'w', '--total', '1', '--method', 'hare'], 'Verfahren „hare“ gibt es nicht'],
  [
    ['--data', 'x', '--weight', 'w', '--total', '1,234,5', '--method', 'dhondt'],
    'nötig ist ein Betrag in Euro',
  ],
  [['--data', 'x', '--weight', 'w', '--total', '1,5', '--method', 'dhondt', '--unit', 'piece'], 'ganze Zahl'],
  [['--data', 'x', '--weight', 'w', '--total', '1', '--method', 'dhondt', '--ties', 'lot'], 'Startzahl'],
  [['--data', 'x', '--weight', 'w', '--total', '1', '--method', 'dhondt', '--out', 'x'], 'überschreiben'],
  [['--betrag', '1'], '„--betrag“ ist unbekannt'],
  [['--total'], 'Nach --total fehlt der Wert'],
])('a wrong call %j returns 2 and says so', async (args, sentence) => {
  const { code, stderr } = await run(args)
  expect(code).toBe(2)
  expect(stderr).toContain(sentence)
})

test('--help explains on stdout and returns 0', async () => {
  expect(await run(['--help'])).toEqual({ code: 0, stdout: allocateCommand.help, stderr: '' })
})

test.each([
  ['1.234.567,89', 123456789n],
  ['1234567.89', 123456789n],
  ['1,234,567.89', 123456789n],
  ['1 234,5', 123450n],
  ['1.234', 123400n],
  ['14', 1400n],
  ['0,05', 5n],
  ['1.23.456', null],
  ['1,5,5', null],
  ['1.234.56', null],
  ['-1', null],
  ['', null],
  ['1e3', null],
])('the amount “%s” is %s cents', (text, cents) => {
  expect(parseAmount(text, 'cent')).toBe(cents)
})

test('amounts are written with points for thousands and a comma', () => {
  expect(germanAmount(123456789n, 'cent')).toBe('1.234.567,89 €')
  expect(germanAmount(7n, 'cent')).toBe('0,07 €')
  expect(germanAmount(1234567n, 'piece')).toBe('1.234.567')
})
