import { pruneAnswers, visibleQuestions, type FileReference, type QuestionOf } from '@gelingen/questionnaire'
import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { keepFile, removeKeptFile, settleKeptFile } from '../../platform/files/kept-files.ts'
import type { Answering } from './answering-types.ts'
import { checkContent, checkSize } from './file-check-rules.ts'
import { cleanFileName } from './file-name-rules.ts'
import { deleteFile, insertFile } from './file-store.ts'
import type { FileRefusal, PageWithFilesSaved, SentFile } from './file-types.ts'
import { openAnswering } from './open-answering.ts'
import { linkKeyOf } from './response-key.ts'
import { savePage } from './save-page.ts'

type Given = Omit<Parameters<typeof savePage>[1], 'files'> & {
  readonly dataFolder: string
  readonly sent: readonly SentFile[]
  /** Keys of files that shall go. */
  readonly removed: readonly string[]
}

/**
 * Saves a page that files came along with. What was typed is stored first, so that no file can lose it; where a file is refused, the others
 * are taken and the page stays.
 */
export async function savePageWithFiles(
  database: Kysely<DB>,
  { dataFolder, sent, removed: removedKeys, ...given }: Given,
): Promise<PageWithFilesSaved> {
  // A body can be read once only.
  const page = { ...given, fields: given.fields && [...given.fields] }
  const removed = new Set(removedKeys)
  const none = new Map<string, FileReference[]>()
  const key = sent.length > 0 ? linkKeyOf(page.token) : undefined
  if (key === undefined) {
    const saved = await savePage(database, { ...page, files: { taken: none, removed } })
    await forgetUnnamed(database, { dataFolder, page, keys: removedKeys })
    return { ...saved, fileRefusals: [] }
  }
  const first = await savePage(database, { ...page, step: 'keep', files: { taken: none, removed } })
  const answering = await openAnswering(database, page.token)
  if (first.kind === 'refused' || !answering.ok) return { ...first, fileRefusals: [] }
  const { taken, refusals } = await takeFiles(database, { dataFolder, page: page.page, sent, answering })
  const step = refusals.length === 0 ? page.step : 'pause'
  const saved = await savePage(database, { ...page, step, files: { taken, removed } })
  const keys = [...taken.values()].flat().map((file) => file.key)
  if (saved.kind === 'refused') await forgetUnnamed(database, { dataFolder, page, keys })
  else
    for (const one of keys) await settleKeptFile({ dataFolder, municipalityId: key.municipalityId, key: one })
  await forgetUnnamed(database, { dataFolder, page, keys: removedKeys })
  return { ...saved, differs: [...first.differs, ...saved.differs], fileRefusals: refusals }
}

type Taking = {
  readonly dataFolder: string
  readonly page: string
  readonly sent: readonly SentFile[]
  readonly answering: Answering
}

async function takeFiles(
  database: Kysely<DB>,
  { dataFolder, page, sent, answering }: Taking,
): Promise<{ taken: Map<string, FileReference[]>; refusals: FileRefusal[] }> {
  const taken = new Map<string, FileReference[]>()
  const refusals: FileRefusal[] = []
  const { questionnaire } = answering
  const answers = pruneAnswers({ questionnaire, answers: answering.answers })
  const asked = visibleQuestions({ questionnaire, answers })
  for (const { question: id, file } of sent) {
    const found = questionnaire.byId.get(id)
    if (found?.question.kind !== 'file' || found.page.id !== page || !asked.has(id)) continue
    const stored = answers[id]
    const own = taken.get(id) ?? []
    const already = (Array.isArray(stored) ? stored.length : 0) + own.length
    const one = await takeFile(database, {
      dataFolder,
      page,
      answering,
      question: found.question,
      file,
      already,
    })
    if (one.ok) taken.set(id, [...own, one.file])
    else if (!refusals.some(({ question, code }) => question === id && code === one.refusal.code))
      refusals.push(one.refusal)
  }
  return { taken, refusals }
}

async function takeFile(
  database: Kysely<DB>,
  {
    dataFolder,
    page,
    answering: { key },
    question,
    file,
    already,
  }: Omit<Taking, 'sent'> & {
    readonly question: QuestionOf<'file'>
    readonly file: SentFile['file']
    readonly already: number
  },
): Promise<{ ok: true; file: FileReference } | { ok: false; refusal: FileRefusal }> {
  const name = cleanFileName(file.name)
  const refusal = checkSize(question, { name, bytes: file.size, already })
  if (refusal !== null) return { ok: false, refusal }
  const content = new Uint8Array(await file.arrayBuffer())
  const checked = checkContent(question, { name, content })
  if (!checked.ok) return checked
  const { municipalityId } = key
  const kept = await keepFile({ dataFolder, municipalityId, content })
  const notKept = { question: question.id, code: 'answer/file-not-kept', details: { name } } as const
  if (!kept.ok) return { ok: false, refusal: notKept }
  const reference = { key: kept.value.key, name, type: checked.type, bytes: content.length }
  const outcome = await insertFile(database, key, { page, question: question.id, file: reference })
  if (outcome === 'kept') return { ok: true, file: reference }
  await removeKeptFile(kept.value)
  return { ok: false, refusal: notKept }
}

/** Deletes files that no answer names any more. */
async function forgetUnnamed(
  database: Kysely<DB>,
  { dataFolder, page, keys }: { dataFolder: string; page: { token: string }; keys: readonly string[] },
): Promise<void> {
  const named = keys.filter((one) => UUID.test(one))
  const link = named.length > 0 ? linkKeyOf(page.token) : undefined
  if (link === undefined) return
  for (const key of named)
    if (await deleteFile(database, link, key))
      await removeKeptFile({ dataFolder, municipalityId: link.municipalityId, key })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
