import { error, fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  cancelRun,
  discardRun,
  findRecipe,
  orRefused,
  parseRecipe,
  readRun,
  repeatRun,
  saveRecipe,
  startRun,
} from '#lib/server/capabilities/imports/index.ts'
import { context } from '#lib/server/context.ts'
import { importRoom } from '#lib/server/import-room.ts'
import { importTargets } from '#lib/server/import-targets.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { removeUpload } from '#lib/server/platform/files/uploads.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { decisionOf, factsFor, isTarget, UNNAMED, type Draft } from './decide.ts'
import { mappings } from './mapping/index.ts'
import { readingFrom } from './reading-form.ts'

const ISSUES_PER_PAGE = 100

export const load: PageServerLoad = async (event) => {
  const importRunId = idOf(event)
  const offset = Number(event.url.searchParams.get('ab') ?? 0)
  const code = event.url.searchParams.get('art') ?? undefined
  const found = await inWorkspace(event, 'imports.read', async (tx) => {
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
    return { ...page, kinds, names: await namesOfMembers(tx) }
  })
  if (found === undefined) error(404)
  const { run, issues, issuesTotal } = found
  const target = event.url.searchParams.get('was')
  const isDecided = run.status !== 'preview' || event.request.method === 'POST'
  return {
    run: {
      ...run,
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
    decision: isDecided
      ? null
      : await decisionOf({
          event,
          importRunId,
          target: isTarget(target) ? target : run.target,
          triedWith: run.recipe,
        }),
  }
}

export const actions: Actions = {
  /** Answers to the questions → preview. */
  map: async (event) => {
    const form = await event.request.formData()
    const target = form.get('target')
    if (!isTarget(target)) error(400)
    const before = draftFrom(form.get('draft'))
    const columns = form.getAll('columnName').map(String)
    const facts = await factsFor(event, columns)
    const kept = before?.target === target ? before.definition : {}
    const answers = mappings[target].definition(form, facts, kept)
    const draft: Draft = {
      target,
      name: before?.name ?? '',
      file: readingFrom(form),
      definition: { ...kept, ...answers },
    }
    return { decision: await decisionOf({ event, importRunId: idOf(event), draft }) }
  },
  /** A saved recipe → preview. */
  recipe: async (event) => {
    const importRecipeId = Number((await event.request.formData()).get('recipe'))
    const saved = await inWorkspace(event, 'imports.read', (tx) => findRecipe(tx, importRecipeId))
    if (saved === undefined) error(404)
    const { target, name, file, definition } = saved.recipe
    return {
      decision: await decisionOf({
        event,
        importRunId: idOf(event),
        draft: { target, name, file, definition },
      }),
    }
  },
  start: async (event) => {
    const form = await event.request.formData()
    const draft = draftFrom(form.get('draft'))
    if (draft === undefined) error(400)
    const name = String(form.get('name') ?? '').trim()
    const recipe = { ...draft, name: name || draft.name || UNNAMED }
    const take = form.get('take') === 'good-rows' ? 'good-rows' : 'all-or-nothing'
    const room = importRoom(event)
    const refused = (sentence: string) =>
      decisionOf({ event, importRunId: idOf(event), draft }).then((decision) =>
        fail(400, { decision, sentence, name, take }),
      )
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
  again: async (event) => {
    const userId = event.locals.person?.userId ?? ''
    const repeated = await orRefused(() =>
      inWorkspace(event, 'imports.follow', (tx, municipality) =>
        repeatRun(tx, municipality, { importRunId: idOf(event), userId }),
      ),
    )
    if (!repeated.ok)
      return fail(400, { decision: null, sentence: sentenceOf(repeated.refusal, event.locals.locale) })
    redirect(303, `/k/${event.params.municipality}/einlesen/${repeated.value}`)
  },
  discard: async (event) => {
    const discarded = await inWorkspace(event, 'imports.follow', (tx) => discardRun(tx, idOf(event)))
    if (discarded.ok && discarded.value.storedFile !== null)
      await removeUpload({ dataFolder: context().dataFolder, storedFile: discarded.value.storedFile })
    redirect(303, `/k/${event.params.municipality}/einlesen`)
  },
}

function idOf(event: Pick<RequestEvent, 'params'>): number {
  return /^\d{1,9}$/.test(event.params.lauf) ? Number(event.params.lauf) : error(404)
}

/** The draft travels in the page; it is judged by the target's schema like any recipe. */
function draftFrom(value: FormDataEntryValue | null): Draft | undefined {
  try {
    const parsed: unknown = JSON.parse(String(value ?? ''))
    // Checked as far as the page reads it; the recipe's schema judges the rest.
    return parsed instanceof Object && 'target' in parsed && isTarget(parsed.target)
      ? (parsed as Draft)
      : undefined
  } catch {
    return undefined
  }
}
