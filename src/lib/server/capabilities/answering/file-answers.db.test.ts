import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aSurveyTown, type SurveyTown } from '../field-phase/survey-test-town.ts'
import {
  forgetLooseFiles,
  listSurveyFiles,
  openAnswering,
  passOnPart,
  savePage,
  savePageWithFiles,
  withdrawResponse,
  type AnsweringStep,
} from './index.ts'

let database: FreshDatabase
let town: SurveyTown
let dataFolder: string

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'wuppertal', '05124000')
})
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'gelingen-files-'))
})
afterEach(() => rm(dataFolder, { recursive: true, force: true }))
afterAll(() => database.close())

const definition = (() => {
  const file = { kind: 'file', version: 1, accept: ['application/pdf'], maxFiles: 2, maxMegabytes: 1 }
  const page = (id: string, questions: unknown[]) => ({ id, sections: [{ id: `${id}-a`, questions }] })
  const parsed = parseDefinition({
    format: 'gelingen/questionnaire/1',
    id: 'papiere',
    version: 1,
    title: { de: 'Papiere' },
    pages: [
      page('eins', [
        { id: 'name', version: 1, kind: 'text', title: { de: 'Wie heißen Sie?' } },
        { ...file, id: 'papier', title: { de: 'Das Papier' } },
      ]),
      page('zwei', [{ ...file, id: 'bild', title: { de: 'Das Bild' } }]),
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.definition
})()

const pdf = (name = 'Ziele.pdf', content = '%PDF-1.7 our goals') => new File([content], name)

async function save(
  token: string,
  {
    page = 'eins',
    fields = {},
    files = [],
    removed = [],
    step = 'pause',
  }: {
    page?: string
    fields?: Record<string, string>
    files?: File[]
    removed?: string[]
    step?: AnsweringStep
  },
) {
  const question = page === 'eins' ? 'papier' : 'bild'
  return savePageWithFiles(database.kysely, {
    token,
    page,
    fields: Object.entries(fields),
    language: 'de',
    step,
    today: '2026-12-01',
    dataFolder,
    sent: files.map((file) => ({ question, file })),
    removed,
  })
}

async function answersOf(token: string) {
  const answering = await openAnswering(database.kysely, token)
  if (!answering.ok) throw new Error(answering.because)
  return answering.answers
}
type Stored = { key: string; name: string; type: string; bytes: number }
// As this file has sent them.
const filesIn = async (token: string, question = 'papier') =>
  ((await answersOf(token))[question] ?? []) as Stored[]
const onDisk = () => readdir(join(dataFolder, 'answer-files', String(town.municipalityId))).catch(() => [])
const rows = (surveyId: number) =>
  database.asOwner<{ key: string }>('select key from survey_file where survey_id = $1 order by key', [
    surveyId,
  ])
const hidden = (files: Stored[], question = 'papier') =>
  Object.fromEntries(
    files.flatMap((file, at) =>
      Object.entries(file).map(([part, value]) => [`q.${question}.${at}.${part}`, String(value)]),
    ),
  )
async function aFilesSurvey(given = {}) {
  const { surveyId, tokens } = await town.aSurvey({ definition, ...given })
  return { surveyId, tokens, token: tokens[0] ?? '' }
}

describe('a file', () => {
  test('comes with what was typed, lies on the disk under its key, and stays when the page is sent again', async () => {
    const { token, surveyId } = await aFilesSurvey()
    const saved = await save(token, { fields: { 'q.name': 'Anna' }, files: [pdf()] })
    expect(saved).toMatchObject({ kind: 'paused', fileRefusals: [], differs: [] })
    const files = await filesIn(token)
    expect(files).toMatchObject([{ name: 'Ziele.pdf', type: 'application/pdf', bytes: 18 }])
    expect(await answersOf(token)).toMatchObject({ name: 'Anna' })
    const [file] = files
    expect(await onDisk()).toEqual([file?.key])
    const path = join(dataFolder, 'answer-files', String(town.municipalityId), file?.key ?? '')
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.7 our goals')
    await save(token, { fields: { 'q.name': 'Anna B.', ...hidden(files) }, files: [pdf('Zwei.pdf')] })
    expect((await filesIn(token)).map(({ name }) => name)).toEqual(['Ziele.pdf', 'Zwei.pdf'])
    expect(await rows(surveyId)).toHaveLength(2)
  })

  test('is refused with its reason, and neither the answers nor the good files get lost', async () => {
    const { token, surveyId } = await aFilesSurvey()
    const large = pdf('groß.pdf', `%PDF-${'x'.repeat(1_000_000)}`)
    const files = [
      pdf('a.pdf', 'MZ\u0000'),
      large,
      pdf('leer.pdf', ''),
      pdf('gut.pdf'),
      pdf('auch.pdf'),
      pdf('drei.pdf'),
    ]
    const saved = await save(token, { fields: { 'q.name': 'Anna' }, files, step: 'next' })
    expect(saved).toMatchObject({
      kind: 'paused',
      fileRefusals: [
        { code: 'answer/file-kind', details: { name: 'a.pdf' } },
        { code: 'answer/file-too-large', details: { name: 'groß.pdf', mostMegabytes: 1 } },
        { code: 'answer/file-empty', details: { name: 'leer.pdf' } },
        { code: 'answer/too-many', details: { most: 2 } },
      ],
    })
    expect(await answersOf(token)).toMatchObject({ name: 'Anna' })
    expect((await filesIn(token)).map(({ name }) => name)).toEqual(['gut.pdf', 'auch.pdf'])
    expect(await onDisk()).toHaveLength(2)
    expect(await rows(surveyId)).toHaveLength(2)
  })

  test('goes with its button, from the disk too', async () => {
    const { token, surveyId } = await aFilesSurvey()
    await save(token, { files: [pdf('eins.pdf'), pdf('zwei.pdf')] })
    const files = await filesIn(token)
    await save(token, { fields: hidden(files), removed: [files[0]?.key ?? ''] })
    expect((await filesIn(token)).map(({ name }) => name)).toEqual(['zwei.pdf'])
    expect(await onDisk()).toEqual([files[1]?.key])
    expect(await rows(surveyId)).toEqual([{ key: files[1]?.key }])
  })

  test('cannot be brought along by a forged form, nor renamed', async () => {
    const { token, tokens } = await aFilesSurvey({ recipients: 2 })
    await save(token, { files: [pdf()] })
    const [own] = await filesIn(token)
    if (own === undefined) throw new Error('no file')
    await savePage(database.kysely, {
      token: tokens[1] ?? '',
      page: 'eins',
      fields: Object.entries(hidden([own])),
      language: 'de',
      step: 'keep',
      today: '2026-12-01',
    })
    expect(await filesIn(tokens[1] ?? '')).toEqual([])
    await save(token, { fields: hidden([{ ...own, name: 'evil.exe', type: 'text/html' }]) })
    expect(await filesIn(token)).toEqual([own])
    await save(tokens[1] ?? '', { removed: [own.key] })
    expect(await onDisk()).toEqual([own.key])
  })

  test('of two devices stays, each of them', async () => {
    const { token } = await aFilesSurvey()
    await save(token, { fields: { 'q.name': 'Anna' } })
    await Promise.all([
      save(token, { fields: { basis: '{"name":"Anna"}', 'q.name': 'Anna' }, files: [pdf('eins.pdf')] }),
      save(token, { fields: { basis: '{"name":"Anna"}', 'q.name': 'Anna' }, files: [pdf('zwei.pdf')] }),
    ])
    expect((await filesIn(token)).map(({ name }) => name).sort()).toEqual(['eins.pdf', 'zwei.pdf'])
  })
})

describe('the link of a part', () => {
  test('sends files to its pages only', async () => {
    const { token, surveyId } = await aFilesSurvey()
    await save(token, { files: [pdf()] })
    const files = await filesIn(token)
    const part = await passOnPart(database.kysely, { token, pages: ['zwei'], language: 'de' })
    if (!part.ok) throw new Error(part.because)
    expect(await save(part.token, { page: 'zwei', files: [pdf('Bild.pdf')] })).toMatchObject({
      kind: 'paused',
    })
    expect(await save(part.token, { page: 'eins', files: [pdf('falsch.pdf')] })).toMatchObject({
      kind: 'refused',
    })
    await save(part.token, {
      page: 'zwei',
      fields: hidden(await filesIn(token, 'bild'), 'bild'),
      removed: [files[0]?.key ?? ''],
    })
    expect(await filesIn(token)).toEqual(files)
    expect(await rows(surveyId)).toHaveLength(2)
  })
})

describe('files go', () => {
  test('at once when the answers are withdrawn', async () => {
    const { token, surveyId } = await aFilesSurvey()
    await save(token, { files: [pdf()] })
    await withdrawResponse(database.kysely, { token, language: 'de', dataFolder })
    expect([await onDisk(), await rows(surveyId)]).toEqual([[], []])
  })

  test('by the daily job when the survey was deleted, or no answer names them', async () => {
    const kept = await aFilesSurvey()
    await save(kept.token, { files: [pdf()] })
    const gone = await aFilesSurvey()
    await save(gone.token, { files: [pdf()] })
    await database.asOwner('delete from survey where survey_id = $1', [gone.surveyId])
    const loose = await aFilesSurvey()
    await save(loose.token, { files: [pdf()] })
    await save(loose.token, { fields: { 'q.name': 'Anna' } })
    expect(await onDisk()).toHaveLength(3)
    expect(await forgetLooseFiles(database.kysely, { dataFolder, now: new Date() })).toBe(2)
    expect(await onDisk()).toEqual((await filesIn(kept.token)).map(({ key }) => key))
    expect(await rows(loose.surveyId)).toEqual([])
  })

  test('not while they may be on their way into an answer', async () => {
    const { token, surveyId } = await aFilesSurvey()
    await save(token, { files: [pdf()] })
    await database.asOwner(`update survey_response set answers = '{}' where survey_id = $1`, [surveyId])
    const [key = ''] = await onDisk()
    const now = new Date('2026-12-01T12:00:00Z')
    const touch = (day: string) =>
      utimes(join(dataFolder, 'answer-files', String(town.municipalityId), key), new Date(day), new Date(day))
    await touch('2026-12-01T11:00:00Z')
    expect(await forgetLooseFiles(database.kysely, { dataFolder, now })).toBe(0)
    await touch('2026-11-30T11:00:00Z')
    expect(await forgetLooseFiles(database.kysely, { dataFolder, now })).toBe(1)
  })
})

test('planners see the files that answers name, others nothing', async () => {
  const { token, surveyId } = await aFilesSurvey()
  const neighbour = await aSurveyTown(database, 'dortmund', '05913000')
  await save(token, { files: [pdf()] })
  const [file] = await filesIn(token)
  expect(await town.inside((tx, here) => listSurveyFiles(tx, here, surveyId))).toMatchObject([
    { ...file, question: 'papier' },
  ])
  expect(await neighbour.inside((tx, here) => listSurveyFiles(tx, here, surveyId))).toEqual([])
  await expect(database.pool.query('select * from survey_file')).rejects.toMatchObject({ code: '42501' })
})
