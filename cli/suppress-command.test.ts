import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suppressCommand } from './suppress-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-suppress-'))
})
afterAll(() => rm(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)

async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const code = await suppressCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

const spec = {
  count: 'anzahl',
  minimum: 5,
  hierarchies: { gebiet: { Stadt: ['Nord', 'Mitte', 'Süd'] }, alter: { alle: ['0-2', '3-5'] } },
}
const table =
  'gebiet;alter;anzahl\nNord;0-2;3\nNord;3-5;9\nMitte;0-2;11\nMitte;3-5;8\nSüd;0-2;7\nSüd;3-5;14\n'

async function call({
  own = table,
  rule = spec,
  more = [],
}: {
  own?: string | Buffer
  rule?: unknown
  more?: string[]
}) {
  await writeFile(inFolder('table.csv'), own)
  await writeFile(inFolder('spec.json'), typeof rule === 'string' ? rule : JSON.stringify(rule))
  return run(['--table', inFolder('table.csv'), '--spec', inFolder('spec.json'), ...more])
}

type Row = Record<string, string>
const rowsOf = (text: string): Row[] => parse(text, { columns: true })

describe('the example of the methods page', () => {
  test('hides the 3 and three more cells, totals are listed', async () => {
    const { code, stdout, stderr } = await call({})
    expect([code, stderr]).toEqual([0, '12 Zellen: 1 zu klein, 3 zum Schutz gesperrt.\n'])
    const rows = rowsOf(stdout)
    expect(rows).toHaveLength(12)
    expect(rows.filter((row) => row['published'] === 'false')).toEqual([
      { gebiet: 'Nord', alter: '0-2', anzahl: '', published: 'false', reason: 'primary' },
      { gebiet: 'Nord', alter: '3-5', anzahl: '', published: 'false', reason: 'secondary' },
      { gebiet: 'Mitte', alter: '0-2', anzahl: '', published: 'false', reason: 'secondary' },
      { gebiet: 'Mitte', alter: '3-5', anzahl: '', published: 'false', reason: 'secondary' },
    ])
    expect(rows[0]).toEqual({ gebiet: 'Stadt', alter: 'alle', anzahl: '52', published: 'true', reason: '–' })
  })

  test('is audited from its own output, in which the hidden counts are blank', async () => {
    await call({ more: ['--out', inFolder('hidden.csv')] })
    const { code, stdout, stderr } = await run([
      '--audit',
      '--table',
      inFolder('hidden.csv'),
      '--spec',
      inFolder('spec.json'),
    ])
    expect(code).toBe(0)
    expect(stderr).toMatch(/4 gesperrte Zellen.*\n.*keine kleine Zahl.*\n.*keine kleine Zahl/)
    expect(stdout.split('\n')[1]).toBe('Nord,0-2,primary,0,12,1,11,–')
    expect(rowsOf(stdout)).toHaveLength(4)
  })

  test('with --optimal it is proven that fewer would not do', async () => {
    const { code, stdout, stderr } = await call({ more: ['--optimal', '--seconds', '20'] })
    expect([code, rowsOf(stdout).filter((row) => row['reason'] === 'secondary').length]).toEqual([0, 3])
    expect(stderr).toContain('Bewiesen')
  })
})

describe('an audit that finds something', () => {
  const careless =
    'gebiet,alter,anzahl,published,reason\nNord,0-2,3,false,primary\nNord,3-5,9,true,–\nMitte,0-2,11,true,–\nMitte,3-5,8,true,–\nSüd,0-2,7,true,–\nSüd,3-5,14,true,–\n'

  test('returns 1 and says who learns what', async () => {
    const { code, stdout, stderr } = await call({ own: careless, more: ['--audit'] })
    expect([code, stdout.split('\n')[1]]).toEqual([1, 'Nord,0-2,primary,3,3,3,3,naive informed'])
    expect(stderr).toContain('Wer nur die Tabelle kennt, erfährt eine kleine Zahl.')
  })

  test('two ones in a sum of two: only who knows the rule', async () => {
    const own = 'gebiet,anzahl,published\nStadt,2,ja\nNord,,nein\nSüd,,nein\n'
    const rule = { count: 'anzahl', minimum: 3, hierarchies: { gebiet: { Stadt: ['Nord', 'Süd'] } } }
    const { code, stdout, stderr } = await call({ own, rule, more: ['--audit'] })
    expect(code).toBe(1)
    expect(stdout).toContain('Nord,primary,0,2,1,1,informed')
    expect(stderr).toMatch(/Wer auch die Regel kennt, erfährt 2 kleine Zahlen/)
  })
})

describe('people who know themselves', () => {
  const rule = { count: 'n', minimum: 3, guardSingles: true, hierarchies: { g: { T: ['a', 'b', 'c'] } } }

  test('are guarded against where the rule says so', async () => {
    const { stdout } = await call({ own: 'g,n\na,1\nb,2\nc,9\n', rule })
    expect(rowsOf(stdout).map((row) => row['reason'])).toEqual(['–', 'primary', 'primary', 'secondary'])
  })

  test('are found by the audit where the hidden counts are given', async () => {
    const own = 'g,n,published\na,1,false\nb,2,false\nc,9,true\n'
    const { code, stdout, stderr } = await call({ own, rule, more: ['--audit'] })
    expect([code, stdout.split('\n')[2]]).toEqual([1, 'b,primary,0,3,1,2,single'])
    expect(stderr).toContain('Wer sich selbst als Einzigen seiner Zelle kennt, erfährt eine kleine Zahl.')
    const blank = await call({
      own: 'g,n,published\nT,12,true\na,,false\nb,,false\nc,9,true\n',
      rule,
      more: ['--audit'],
    })
    expect([blank.code, blank.stderr]).toEqual([0, expect.stringContaining('nicht zu prüfen')])
  })

  test('are guarded against with --optimal too', async () => {
    const { code, stdout, stderr } = await call({ own: 'g,n\na,1\nb,2\nc,9\n', rule, more: ['--optimal'] })
    expect([code, stderr]).toEqual([0, expect.stringContaining('Bewiesen')])
    expect(rowsOf(stdout).map((row) => row['reason'])).toEqual(['–', 'primary', 'primary', 'secondary'])
  })
})

describe('tables as planners have them', () => {
  test('Windows-1252, the sign – for nothing, missing rows for nothing, totals present', async () => {
    const own = Buffer.from(
      'gebiet;alter;anzahl\r\nNord;0-2;\x2d\r\nSüd;3-5;1.204\r\nSüd;alle;1.204\r\n',
      'latin1',
    )
    const { code, stdout } = await call({ own })
    expect(code).toBe(0)
    expect(stdout).toContain('Süd,alle,1204,true,–')
    expect(stdout).toContain('Mitte,3-5,0,true,–')
  })

  test('a column without totals', async () => {
    const rule = { ...spec, hierarchies: { ...spec.hierarchies, jahr: {} } }
    const own = table.replaceAll('\n', ';2020\n').replace('anzahl;2020', 'anzahl;jahr')
    expect((await call({ own, rule })).stderr).toBe('12 Zellen: 1 zu klein, 3 zum Schutz gesperrt.\n')
  })

  test('linked tables', async () => {
    const rule = {
      ...spec,
      hierarchies: { ...spec.hierarchies, sex: { mw: ['m', 'w'] } },
      tables: [
        ['gebiet', 'alter'],
        ['gebiet', 'sex'],
      ],
    }
    const own = `gebiet,alter,sex,anzahl\n${['Nord', 'Mitte', 'Süd'].flatMap((area, a) => ['0-2', '3-5'].flatMap((age, g) => ['m', 'w'].map((sex, s) => `${area},${age},${sex},${2 + a * 3 + g * 5 + s}`))).join('\n')}\n`
    await call({ own, rule, more: ['--out', inFolder('linked.csv')] })
    const lines = (await readFile(inFolder('linked.csv'), 'utf8')).trim().split('\n')
    expect(lines).toHaveLength(1 + 4 * 3 + 4 * 2)
    expect(
      (await run(['--audit', '--table', inFolder('linked.csv'), '--spec', inFolder('spec.json')])).code,
    ).toBe(0)
  })
})

describe('refused input returns 1 and says what, where and what to do', () => {
  test.each<[string, string, unknown, RegExp]>([
    [
      'a word for a number',
      `${table}Nord;alle;zwölf\n`,
      spec,
      /Zeile 8 von „.*table\.csv“ .*„anzahl“ „zwölf“/,
    ],
    ['no count', `${table}Nord;alle;\n`, spec, /Zeile 8 .* fehlt die Anzahl/],
    ['a negative count', table.replace(';3\n', ';-3\n'), spec, /Zeile 2 .* unter 0/],
    ['an unknown code', `${table}West;0-2;4\n`, spec, /Zeile 8 .*„gebiet“ „West“/],
    ['a cell twice', `${table}Nord;0-2;3\n`, spec, /Zeile 8 .* wie Zeile 2/],
    ['a wrong total', `${table}Nord;alle;13\n`, spec, /Zeile 8 .* steht 13, .* 12/],
    ['a missing column', 'gebiet;anzahl\nNord;3\n', spec, /„alter“ fehlt in „.*table\.csv“/],
    ['a broken spec', table, '{"count": ', /spec\.json“ ist kein gültiges JSON/],
    ['a spec without rule', table, { ...spec, minimum: undefined }, /spec\.json“ fehlt „minimum“/],
    ['a misspelt key', table, { ...spec, minimun: 3 }, /„minimun“ unbekannt/],
    [
      'a part twice',
      table,
      { ...spec, hierarchies: { ...spec.hierarchies, alter: { alle: ['0-2', '0-2'] } } },
      /Spalte „alter“/,
    ],
    ['an unknown column in tables', table, { ...spec, tables: [['sex']] }, /„sex“, die in hierarchies fehlt/],
  ])('%s', async (_, own, rule, sentence) => {
    const { code, stdout, stderr } = await call({ own, rule, more: ['--out', inFolder('none.csv')] })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(existsSync(inFolder('none.csv'))).toBe(false)
  })

  test.each<[string, string, RegExp]>([
    ['without the column published', table, /„published“ fehlt/],
    [
      'with an unclear answer',
      'gebiet,alter,anzahl,published\nNord,0-2,3,vielleicht\n',
      /Zeile 2 .*„vielleicht“/,
    ],
    [
      'with a shown cell without count',
      'gebiet,alter,anzahl,published\nNord,0-2,,true\n',
      /Zeile 2 .* fehlt die Anzahl/,
    ],
    ['with cells left out', 'gebiet,alter,anzahl,published\nNord,0-2,,false\n', /fehlt die Zeile für/],
  ])('an audit %s', async (_, own, sentence) => {
    const { code, stderr } = await call({ own, more: ['--audit'] })
    expect([code, stderr]).toEqual([1, expect.stringMatching(sentence)])
  })

  test('an audit of shown counts that contradict each other', async () => {
    const rule = { count: 'n', minimum: 3, hierarchies: { g: { T: ['a', 'b'] } } }
    const { code, stderr } = await call({
      own: 'g,n,published\nT,2,true\na,5,true\nb,,false\n',
      rule,
      more: ['--audit'],
    })
    expect([code, stderr]).toEqual([1, expect.stringMatching(/Zeile 4 bleibt keine mögliche Anzahl/)])
  })

  test('a file that is not there', async () => {
    const { code, stderr } = await run([
      '--table',
      inFolder('nowhere.csv'),
      '--spec',
      inFolder('nowhere.json'),
    ])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/nowhere\.json“ gibt es nicht/)])
  })
})

describe('usage', () => {
  test.each([
    [[], /--table fehlt/],
    [['--table', 'a.csv'], /--spec fehlt/],
    [['--table', 'a.csv', '--spec'], /Nach --spec fehlt/],
    [['--table', 'a.csv', '--spec', 'b.json', '--speck', '2'], /„--speck“ ist unbekannt/],
    [['--table', 'a.csv', '--spec', 'b.json', 'c.csv'], /„c.csv“ ist unbekannt/],
    [['--table', 'a.csv', '--spec', 'b.json', '--out', './a.csv'], /überschreiben/],
    [['--table', 'a.csv', '--spec', 'b.json', '--audit', '--optimal'], /eines von beiden/],
    [['--table', 'a.csv', '--spec', 'b.json', '--seconds', 'x'], /--seconds/],
  ])('%j is a wrong call: 2', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
  })

  test('--help explains on stdout and returns 0', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, stdout: suppressCommand.help, stderr: '' })
  })
})
