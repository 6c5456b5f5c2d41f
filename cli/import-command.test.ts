import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { areasRecipe } from '../testing/small-town.ts'
import { importCommand } from './import-command.ts'

const AGS = '05999001'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-import-command-'))
  await writeFile(inFolder('areas.json'), JSON.stringify(areasRecipe))
  await writeFile(inFolder('half.json'), JSON.stringify({ name: 'x', target: 'areas', definition: {} }))
  await writeFile(inFolder('text.json'), 'x')
  await writeFile(inFolder('good.csv'), 'x;y\n1;2\n')
})
afterAll(() => rm(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)

async function run(args: string[]) {
  const said = { stdout: '', stderr: '' }
  const code = await importCommand.run(args, {
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  })
  return { code, ...said }
}

test.each([
  [[]],
  [['--municipality', '5']],
  [['--municipality', AGS, 'file.csv']],
  [['--municipality', AGS, '--recipe', 'r.json']],
  [['--municipality', AGS, '--recipe', 'r.json', 'one.csv', 'two.csv']],
  [['--unknown']],
])('a wrong call (%j) gets exit code 2 and the way to the help', async (args) => {
  expect(await run(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--help') })
})

test('--help explains the command', async () => {
  const help = await run(['--help'])
  expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--good-rows') })
})

test.each([
  ['a file that is not there', 'areas.json', 'nothing.csv', /nothing\.csv“ gibt es nicht/],
  ['a folder', 'areas.json', '.', /keine Datei/],
  ['a recipe that is not there', 'nothing.json', 'good.csv', /nothing\.json“ gibt es nicht/],
  ['a recipe that is no JSON', 'text.json', 'good.csv', /text\.json: .*kein gültiges JSON/],
  ['a recipe that does not fit', 'half.json', 'good.csv', /half\.json: .*„definition\.level“/],
])('%s gets a sentence before any database is woken', async (_case, recipe, file, sentence) => {
  const ended = await run(['--municipality', AGS, '--recipe', inFolder(recipe), inFolder(file)])
  expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(sentence) })
})
