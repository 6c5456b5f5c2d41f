import { error, fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  cancelRun,
  discardRun,
  findRecipe,
  keepDraft,
  orRefused,
  parseRecipe,
  readFaults,
  readRun,
  receiveFile,
  repeatRun,
  saveRecipe,
  startRun,
  withCorrections,
  type Correction,
  type ImportRun,
} from '#lib/server/capabilities/imports/index.ts'
import { context } from '#lib/server/context.ts'
import { importRoom } from '#lib/server/import-room.ts'
import { importTargets } from '#lib/server/import-targets.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { UPLOAD_LIMIT_BYTES } from '#lib/server/platform/files/upload-limit.ts'
import { removeUpload } from '#lib/server/platform/files/uploads.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { correctionFrom, correctionsFrom } from './corrections/correction-form.ts'
import { faultList } from './corrections/fault-view.ts'
import { areaSuggestions } from './corrections/suggest-areas.ts'
import { draftFrom } from './decision/draft-form.ts'
import { decisionOf, factsFor, isTarget, UNNAMED, type Draft } from './decision/read-decision.ts'
import { mappings } from './mapping/index.ts'
import { readingFrom } from './mapping/reading-form.ts'

const ISSUES_PER_PAGE = 100

export const load: PageServerLoad = async (event) => {
  const importRunId = idOf(event)
  const offset = Number(event.url.searchParams.get('ab') ?? 0)
  const code = event.url.searchParams.get('art') ?? undefined
  const found = await inWorkspace(event, 'imports.read', async (tx, municipality) => {
    const page = await readRun(tx, {
      importRunId,
      offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
      most: ISSUES_PER_PAGE,
      ...(code === undefined ? {} : { code }),
    })
    if (page === undefined) return undefined
    const counted = Object.entries({ ...page.run.report.refusals, ...page.run.report.notes })
    const kinds = []
    for (const [kind, times] of counted) {
      const first = await readRun(tx, { importRunId, most: 1, code: kind })
      kinds.push({ kind, times, example: first?.issues[0] })
    }
    kinds.sort((one, other) => other.times - one.times)
    const faults = await faultsToCorrect(event, page.run, tx, municipality)
    return { ...page, kinds, faults, names: await namesOfMembers(tx) }
  })
  if (found === undefined) error(404)
  const { run, issues, issuesTotal } = found
  const target = event.url.searchParams.get('was')
  const { corrections: _corrections, ...recipe } = run.recipe ?? {}
  return {
    run: {
      ...run,
      recipe: run.recipe === null ? null : recipe,
      storedFile: run.storedFile !== null,
      startedBy: found.names.get(run.startedBy ?? '') ?? '',
      recipeName: run.recipe === null || run.recipe.name === UNNAMED ? null : run.recipe.name,
      refusal: run.report.refusal === undefined ? null : sentenceOf(run.report.refusal, event.locals.locale),
    },
    issues: issues.map(({ issueNumber, line, column, code: issueCode, details }) => ({
      issueNumber,
      line,
      column,
      sentence: sentenceOf({ code: issueCode, details }, event.locals.locale),
    })),
    kinds: found.kinds.map(({ kind, times, example }) => ({
      kind,
      times,
      example:
        example === undefined
          ? ''
          : sentenceOf({ code: example.code, details: example.details }, event.locals.locale),
    })),
    issuesTotal,
    offset,
    code: code ?? null,
    perPage: ISSUES_PER_PAGE,
    faults: found.faults,
    decision:
      run.status === 'preview'
        ? await decisionOf({
            event,
            importRunId,
            target: isTarget(target) ? target : run.recipe === null ? run.target : undefined,
            answered: run.recipe,
          })
        : null,
  }
}

/** Of a refused file, what can be put right for another attempt. */
async function faultsToCorrect(
  { locals }: RequestEvent,
  run: ImportRun,
  ...[tx, municipality]: [Tx, Municipality]
) {
  if (run.status !== 'refused' || run.storedFile === null || run.recipe === null) return null
  const { target, definition } = run.recipe
  const suggestions = await areaSuggestions(tx, municipality, { target, definition })
  const faults = (await readFaults(tx, run.importRunId)).filter(({ lines }) => lines[0] !== 0)
  const place = { locale: locals.locale, municipality: municipality.name }
  return faultList({ faults, corrections: run.recipe.corrections ?? [], suggestions, ...place })
}

export const actions: Actions = {
  /** Answers to the questions → kept with the run, and previewed. */
  map: async (event) => {
    const form = await event.request.formData()
    const target = form.get('target')
    if (!isTarget(target)) error(400)
    const draft = draftFrom(form.get('draft'))
    const before = draft?.target === target ? draft : undefined
    const columns = form.getAll('columnName').map(String)
    const facts = await factsFor(event, { columns, titles: form.getAll('title').map(String) })
    const kept = before?.definition ?? {}
    const answers = mappings[target].definition(form, facts, kept)
    const file = readingFrom(form, before?.file)
    const corrections = (await runOf(event)).recipe?.corrections ?? []
    return keep(event, {
      target,
      name: before?.name ?? '',
      file,
      definition: withoutUnasked({ ...kept, ...answers }, answers),
      corrections,
    })
  },
  /** A saved recipe → kept with the run, and previewed. */
  recipe: async (event) => {
    const importRecipeId = Number((await event.request.formData()).get('recipe'))
    const saved = await inWorkspace(event, 'imports.read', (tx) => findRecipe(tx, importRecipeId))
    if (saved === undefined) error(404)
    return keep(event, saved.recipe)
  },
  /** What is wrong put right: in a file that waits, else in a new attempt with it. */
  correct: async (event) => {
    const form = await event.request.formData()
    const corrections = correctionsFrom(form)
    const { status, recipe } = await runOf(event)
    if (status !== 'preview') return repeat(event, corrections)
    const draft = draftFrom(form.get('draft'))
    if (draft === undefined) error(400)
    return keep(event, { ...draft, corrections: withCorrections(recipe?.corrections ?? [], corrections) })
  },
  uncorrect: async (event) => {
    const taken = correctionFrom((await event.request.formData()).get('correction'))
    const { recipe } = await runOf(event)
    if (recipe === null) redirect(303, event.url.pathname)
    const corrections = (recipe.corrections ?? []).filter(
      ({ column, from, line }) => column !== taken?.column || from !== taken.from || line !== taken.line,
    )
    return keep(event, { ...recipe, corrections })
  },
  /** Another file with the same target, mapping and corrections. */
  replace: async (event) => {
    const file = (await event.request.formData()).get('file')
    if (!(file instanceof File) || file.name === '')
      return fail(400, { sentence: messages(event.locals.locale).importPages.noFile })
    const received = await receiveFile({
      ...importRoom(event),
      dataFolder: context().dataFolder,
      targets: importTargets,
      file: { name: file.name, content: file.stream() },
      like: idOf(event),
      limitBytes: UPLOAD_LIMIT_BYTES,
    })
    if (!received.ok) return fail(400, { sentence: sentenceOf(received.refusal, event.locals.locale) })
    await discard(event)
    redirect(303, `/k/${event.params.municipality}/einlesen/${received.value.importRunId}`)
  },
  start: async (event) => {
    const form = await event.request.formData()
    const draft = draftFrom(form.get('draft'))
    if (draft === undefined) error(400)
    const corrections = withCorrections(
      (await runOf(event)).recipe?.corrections ?? [],
      draft.corrections ?? [],
    )
    const name = String(form.get('name') ?? '').trim()
    const recipe = { ...draft, corrections, name: name || draft.name || UNNAMED }
    const take = form.get('take') === 'good-rows' ? 'good-rows' : 'all-or-nothing'
    const room = importRoom(event)
    const refused = (sentence: string) => fail(400, { sentence, name, take })
    if (name !== '') {
      const checked = parseRecipe(recipe, importTargets)
      if (!checked.ok) return refused(sentenceOf(checked.refusal, event.locals.locale))
      const saved = await orRefused(() =>
        inWorkspace(event, 'imports.follow', (tx, municipality) =>
          saveRecipe(tx, municipality, { recipe: checked.value.recipe, userId: room.principal.userId }),
        ),
      )
      if (!saved.ok) return refused(sentenceOf(saved.refusal, event.locals.locale))
    }
    const started = await startRun({
      ...room,
      targets: importTargets,
      jobs: context().jobs,
      importRunId: idOf(event),
      recipe,
      take,
    })
    if (!started.ok) return refused(sentenceOf(started.refusal, event.locals.locale))
    redirect(303, event.url.pathname)
  },
  cancel: async (event) => {
    await inWorkspace(event, 'imports.follow', (tx) => cancelRun(tx, idOf(event)))
    redirect(303, event.url.pathname)
  },
  again: (event) => repeat(event, []),
  discard: async (event) => {
    await discard(event)
    redirect(303, `/k/${event.params.municipality}/einlesen`)
  },
}

async function runOf(event: RequestEvent): Promise<ImportRun> {
  const found = await inWorkspace(event, 'imports.read', (tx) =>
    readRun(tx, { importRunId: idOf(event), most: 1 }),
  )
  return found?.run ?? error(404)
}

/** Keeps what was answered, and shows what comes of it. */
async function keep(event: RequestEvent, draft: Draft) {
  const { corrections = [], ...rest } = draft
  const recipe = { ...rest, corrections, name: draft.name || UNNAMED }
  const kept = await orRefused(() =>
    inWorkspace(event, 'imports.follow', (tx) => keepDraft(tx, { importRunId: idOf(event), recipe })),
  )
  if (!kept.ok) return fail(400, { sentence: sentenceOf(kept.refusal, event.locals.locale) })
  redirect(303, `${event.url.pathname}#check`)
}

async function repeat(event: RequestEvent, corrections: Correction[]) {
  const userId = event.locals.person?.userId ?? ''
  const repeated = await orRefused(() =>
    inWorkspace(event, 'imports.follow', (tx, municipality) =>
      repeatRun(tx, municipality, { importRunId: idOf(event), userId, corrections }),
    ),
  )
  if (!repeated.ok) return fail(400, { sentence: sentenceOf(repeated.refusal, event.locals.locale) })
  redirect(303, `/k/${event.params.municipality}/einlesen/${repeated.value}#check`)
}

/** Gives up a file that waits; of one that was tried the report stays. */
async function discard(event: RequestEvent): Promise<void> {
  const discarded = await inWorkspace(event, 'imports.follow', (tx) => discardRun(tx, idOf(event)))
  if (discarded.ok && discarded.value.storedFile !== null)
    await removeUpload({ dataFolder: context().dataFolder, storedFile: discarded.value.storedFile })
}

/** Answers that may be taken back altogether. */
function withoutUnasked(definition: Record<string, unknown>, answers: Record<string, unknown>) {
  const optional = ['indicators', 'entries', 'period'].filter((name) => !(name in answers))
  return Object.fromEntries(Object.entries(definition).filter(([name]) => !optional.includes(name)))
}

function idOf(event: Pick<RequestEvent, 'params'>): number {
  return /^\d{1,9}$/.test(event.params.lauf) ? Number(event.params.lauf) : error(404)
}
