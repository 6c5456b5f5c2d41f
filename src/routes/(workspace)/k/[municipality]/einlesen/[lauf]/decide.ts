import { catalogueIndicators } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { readLevels } from '#lib/server/capabilities/areas/index.ts'
import {
  previewRun,
  reviewRun,
  targetNames,
  type FileReading,
  type ImportRun,
  type Preview,
  type TargetName,
} from '#lib/server/capabilities/imports/index.ts'
import { readIndicators } from '#lib/server/capabilities/indicators/index.ts'
import { context } from '#lib/server/context.ts'
import { importRoom } from '#lib/server/import-room.ts'
import { importTargets } from '#lib/server/import-targets.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Refusal } from '#lib/server/platform/refusal.ts'
import { mappings, type QuestionGroup } from './mapping/index.ts'
import type { MappingFacts, Question } from './mapping/mapping-types.ts'

/** A recipe on its way: what the user has answered, not yet checked. */
export type Draft = {
  target: TargetName
  name: string
  file: FileReading
  definition: Record<string, unknown>
}

export type Decision = {
  target: TargetName
  questions: QuestionGroup[]
  columns: string[]
  reading: FileReading
  recognised: {
    format: string
    encoding: string
    delimiter: string
    decimal: string
    sheet: string
    sheets: string[]
    headerLine: number | null
    coordinateSystem: string
  }
  savedRecipes: { importRecipeId: number; name: string; target: TargetName }[]
  /** Why the file cannot be read as it is. */
  problem: string | null
  preview: {
    columns: string[]
    rows: { line: number; cells: string[] }[]
    /** What was understood, as a table: keys of `means` in the messages, and their texts by row. */
    understood: { keys: string[]; rows: { line: number; column: string; texts: string[] }[] }
    issues: { line: number; sentence: string }[]
  } | null
  /** Why there is no preview. */
  previewProblem: string | null
  draft: Draft
}

type Asked = {
  event: WorkspaceEvent
  importRunId: number
  /** What the user has answered; absent = the file has just come. */
  draft?: Draft
  /** What the user says the file is. */
  target?: TargetName
  /** With which recipe the same file was tried before. */
  triedWith?: ImportRun['recipe']
}

/** Stands for the name of a recipe that nobody saves. */
export const UNNAMED = 'ohne Namen'

/** What the page of a received file shows: what was recognised, the questions, and the preview if they are answered. */
export async function decisionOf({
  event,
  importRunId,
  draft,
  target,
  triedWith = null,
}: Asked): Promise<Decision | { gone: string }> {
  const { locale } = event.locals
  const room = { ...importRoom(event), dataFolder: context().dataFolder, targets: importTargets, importRunId }
  const reviewed = await reviewRun({ ...room, reading: draft?.file ?? {} })
  if (!reviewed.ok) return { gone: sentenceOf(reviewed.refusal, locale) }
  const { facts, problem, proposals, sample } = reviewed.value
  const again = triedWith?.target === (target ?? triedWith?.target) ? triedWith : null
  const chosen = draft?.target ?? again?.target ?? target ?? proposals[0]?.target ?? 'indicators'
  const proposal = proposals.find((one) => one.target === chosen)
  const recipe = again ?? proposal?.saved[0]?.recipe
  const current: Draft = draft ?? {
    target: chosen,
    name: recipe === undefined || recipe.name === UNNAMED ? '' : recipe.name,
    file: recipe?.file ?? {},
    definition: recipe?.definition ?? proposal?.suggestion ?? {},
  }
  const columns = facts?.columns ?? []
  const textsIn = (column: string) => [
    ...new Set(sample.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => text !== '')),
  ]
  const mappingFacts = { ...(await factsFor(event, columns)), textsIn }
  const questions = mappings[chosen].questions(current.definition, mappingFacts)
  if (draft === undefined) current.definition = { ...chosenAlready(questions), ...current.definition }
  const previewed =
    facts === undefined
      ? null
      : await previewRun({ ...room, recipe: { ...current, name: current.name || UNNAMED } })
  return {
    target: chosen,
    questions,
    columns,
    reading: current.file,
    recognised: {
      format: facts?.format ?? '',
      encoding: facts?.encoding ?? '',
      delimiter: facts?.delimiter ?? '',
      decimal: facts?.decimal ?? '',
      sheet: facts?.sheet ?? '',
      sheets: facts?.sheets ?? [],
      headerLine: facts?.headerLine ?? null,
      coordinateSystem: facts?.coordinateSystem ?? '',
    },
    savedRecipes: proposals.flatMap(({ saved }) =>
      saved.map(({ importRecipeId, recipe }) => ({
        importRecipeId,
        name: recipe.name,
        target: recipe.target,
      })),
    ),
    problem: problem === undefined ? null : sentenceOf(problem, locale),
    preview: previewed?.ok === true ? shown(previewed.value, locale) : null,
    previewProblem: previewed === null || previewed.ok ? null : whyNone(previewed.refusal, questions, locale),
    draft: current,
  }
}

/** The level that stands there before the user has chosen one; who agrees has nothing to answer. */
function chosenAlready(questions: QuestionGroup[]): { level?: string } {
  const level = questions.flatMap((group) => group.questions).find(({ name }) => name === 'level')
  return level?.kind === 'choice' && level.value !== '' ? { level: level.value } : {}
}

/** A recipe with parts missing is nothing that the user knows: what is missing are answers to the questions. */
function whyNone(refusal: Refusal, questions: QuestionGroup[], locale: App.Locals['locale']): string {
  if (refusal.code !== 'imports/recipe-invalid') return sentenceOf(refusal, locale)
  const texts = messages(locale).importPages.preview
  const parts = String(refusal.details?.['path']).split('.').reverse()
  const concerned = parts.map((part) =>
    questions.flatMap(({ title, questions: asked }) =>
      asked.flatMap((question) => {
        const [name = ''] = question.name.split(':')
        const { label } = question
        if (name.startsWith(part))
          return [{ label, answered: isAnswered(question), needed: isNeeded(question) }]
        // Asked column by column.
        return part.startsWith(name) && question.name.includes(':')
          ? [{ label: title, answered: false, needed: true }]
          : []
      }),
    ),
  )
  const meant = concerned.find((some) => some.length > 0) ?? []
  const wrong = meant.find(({ answered }) => answered)
  const missing = meant.find(({ answered, needed }) => needed && !answered)
  if (missing === undefined && wrong !== undefined) return texts.unfitting(wrong.label)
  const [first] = missing === undefined ? meant : [missing]
  return first === undefined ? texts.incomplete : texts.unanswered(first.label)
}

function isAnswered(question: Question): boolean {
  return question.kind === 'several' ? question.values.length > 0 : question.value !== ''
}

function isNeeded(question: Question): boolean {
  return (question.kind === 'column' || question.kind === 'text') && question.required
}

/** What the questions are made from: levels, own indicators and those of the catalogue. */
export function factsFor(event: WorkspaceEvent, columns: string[]): Promise<Omit<MappingFacts, 'textsIn'>> {
  return inWorkspace(event, 'imports.read', async (tx, municipality) => {
    const own = await readIndicators(tx, municipality)
    const codes = new Set(own.map(({ code }) => code))
    const known = catalogueIndicators.filter(({ code }) => !codes.has(code))
    return {
      locale: event.locals.locale,
      columns,
      levels: await readLevels(tx, municipality, context().today()),
      indicators: [
        ...own.map(({ code, name }) => ({ code, name })),
        ...known.map(({ code, name }) => ({ code, name: name[event.locals.locale] })),
      ],
    }
  })
}

export function isTarget(value: unknown): value is TargetName {
  return targetNames.some((name) => name === value)
}

const SHOWN_ROWS = 12

function shown(
  { facts, rows, meanings, issues }: Preview,
  locale: App.Locals['locale'],
): Decision['preview'] {
  return {
    columns: facts.columns,
    rows: rows
      .slice(0, SHOWN_ROWS)
      .map(({ line, cells }) => ({ line, cells: facts.columns.map((column) => cells[column] ?? '') })),
    understood: understoodAs(meanings.slice(0, SHOWN_ROWS), locale),
    issues: issues.slice(0, 30).map(({ line, code, details }) => ({
      line,
      sentence: sentenceOf({ code, ...(details === undefined ? {} : { details }) }, locale),
    })),
  }
}

function understoodAs(meanings: Preview['meanings'], locale: App.Locals['locale']) {
  const keys = [...new Set(meanings.flatMap(({ means }) => Object.keys(means)))].filter((key) =>
    meanings.some(({ means }) => (means[key] ?? '') !== ''),
  )
  const textOf = (value: string | number | null | undefined) =>
    typeof value === 'number'
      ? value.toLocaleString(locale === 'de' ? 'de-DE' : 'en-GB', { useGrouping: false })
      : (value ?? '')
  return {
    keys,
    rows: meanings.map(({ line, column, means }) => ({
      line,
      column: column ?? '',
      texts: keys.map((key) => textOf(means[key])),
    })),
  }
}
