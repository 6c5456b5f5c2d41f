import { catalogueIndicators } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { readLevels } from '#lib/server/capabilities/areas/index.ts'
import {
  previewRun,
  reviewRun,
  targetNames,
  type Correction,
  type FileReading,
  type ImportRun,
  type Preview,
  type Proposal,
  type RunReport,
  type TargetName,
} from '#lib/server/capabilities/imports/index.ts'
import { readIndicators } from '#lib/server/capabilities/indicators/index.ts'
import { context } from '#lib/server/context.ts'
import { importRoom } from '#lib/server/import-room.ts'
import { importTargets } from '#lib/server/import-targets.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Refusal } from '#lib/server/platform/refusal.ts'
import { areaSuggestions } from '../corrections/suggest-areas.ts'
import { faultList, type FaultList } from '../corrections/fault-view.ts'
import { explained } from '../mapping/explain-questions.ts'
import { mappings, type QuestionGroup } from '../mapping/index.ts'
import type { MappingFacts, Question } from '../mapping/mapping-types.ts'
import { lookAfterwards } from '../preview/look-afterwards.ts'
import type { PreviewPicture } from '../preview/preview-picture.ts'

/** A recipe on its way: what the user has answered, not yet checked. */
export type Draft = {
  target: TargetName
  name: string
  file: FileReading
  definition: Record<string, unknown>
  corrections?: Correction[] | undefined
}

export type Decision = {
  target: TargetName
  questions: QuestionGroup[]
  columns: string[]
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
  /** The first rows as they stand in the file. */
  rows: { line: number; cells: string[] }[]
  preview: {
    /** Whether the whole file was looked through. */
    isWhole: boolean
    report: RunReport
    /** What was understood, as a table: keys of `means` in the messages, and their texts by row. */
    understood: { keys: string[]; rows: { line: number; column: string; texts: string[] }[] }
    /** What is remarkable, by kind. */
    notes: { line: number; sentence: string; times: number }[]
    faults: FaultList
    picture: PreviewPicture | null
  } | null
  /** Why there is no preview. */
  previewProblem: string | null
  /** Without corrections: they stay with the run and do not travel. */
  draft: Draft
  /** What stands above the table. */
  titles: string[]
}

type Asked = {
  event: WorkspaceEvent & { url: URL }
  importRunId: number
  /** What the user says the file is, where that is not what was answered about so far. */
  target?: TargetName | undefined
  /** What was answered so far, or with which recipe the same file was tried before. */
  answered?: ImportRun['recipe']
}

/** Stands for the name of a recipe that nobody saves. */
export const UNNAMED = 'ohne Namen'

/** What the page of a received file shows: what was recognised, the questions, and the preview if they are answered. */
export async function decisionOf({
  event,
  importRunId,
  target,
  answered = null,
}: Asked): Promise<Decision | { gone: string }> {
  const { locale } = event.locals
  const room = { ...importRoom(event), dataFolder: context().dataFolder, targets: importTargets, importRunId }
  const before = answered?.target === (target ?? answered?.target) ? answered : null
  const reviewed = await reviewRun({ ...room, reading: before?.file ?? {} })
  if (!reviewed.ok) return { gone: sentenceOf(reviewed.refusal, locale) }
  const { facts, problem, proposals, sample } = reviewed.value
  const chosen = before?.target ?? target ?? proposals[0]?.target ?? 'indicators'
  const proposal = proposals.find((one) => one.target === chosen)
  const draft = firstDraft(chosen, before ?? proposal?.saved[0]?.recipe, proposal)
  const columns = facts?.columns ?? []
  const textsIn = (column: string) => [
    ...new Set(sample.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => text !== '')),
  ]
  const mappingFacts = { ...(await factsFor(event, { columns, titles: facts?.titles ?? [] })), textsIn }
  const asked = mappings[chosen].questions(draft.definition, mappingFacts)
  draft.definition = { ...chosenAlready(asked), ...draft.definition }
  const reasons = before === null ? (proposal?.reasons ?? []) : []
  const questions = explained(asked, { locale, reasons, columns, textsIn })
  const wish = {
    locale,
    base: `/k/${event.params.municipality}`,
    definition: draft.definition,
    wanted: event.url.searchParams.get('karte'),
  }
  const previewed =
    facts === undefined
      ? null
      : await previewRun({
          ...room,
          recipe: { ...draft, name: draft.name || UNNAMED },
          look: lookAfterwards(chosen, wish),
        })
  return {
    target: chosen,
    questions,
    columns,
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
    rows: sample.slice(0, SHOWN_ROWS).map(({ line, cells }) => ({
      line,
      cells: columns.map((column) => (cells[column] ?? '').slice(0, 200)),
    })),
    preview: previewed?.ok === true ? await shown(event, draft, previewed.value) : null,
    previewProblem: previewed === null || previewed.ok ? null : whyNone(previewed.refusal, questions, locale),
    draft: withoutCorrections(draft),
    titles: facts?.titles ?? [],
  }
}

function withoutCorrections({ corrections: _corrections, ...draft }: Draft): Draft {
  return draft
}

function firstDraft(target: TargetName, recipe: ImportRun['recipe'] | undefined, proposal?: Proposal): Draft {
  return {
    target,
    name: !recipe || recipe.name === UNNAMED ? '' : recipe.name,
    file: recipe?.file ?? {},
    definition: recipe?.definition ?? proposal?.suggestion ?? {},
    ...(recipe?.corrections === undefined ? {} : { corrections: recipe.corrections }),
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
export function factsFor(
  event: WorkspaceEvent,
  { columns, titles }: { columns: string[]; titles: string[] },
): Promise<Omit<MappingFacts, 'textsIn'>> {
  return inWorkspace(event, 'imports.read', async (tx, municipality) => {
    const own = await readIndicators(tx, municipality)
    const codes = new Set(own.map(({ code }) => code))
    const known = catalogueIndicators.filter(({ code }) => !codes.has(code))
    return {
      locale: event.locals.locale,
      columns,
      titles,
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

const SHOWN_ROWS = 8
const SHOWN_MEANINGS = 12
const SHOWN_NOTES = 12

async function shown(
  event: WorkspaceEvent,
  { target, definition, corrections = [] }: Draft,
  { meanings, issues, faults, rows, isWhole, report, seen }: Preview<PreviewPicture | null | undefined>,
): Promise<Decision['preview']> {
  const { locale } = event.locals
  const list = await inWorkspace(event, 'imports.read', async (tx, municipality) => {
    const suggestions = await areaSuggestions(tx, municipality, { target, definition })
    return faultList({ faults, rows, corrections, suggestions, locale, municipality: municipality.name })
  })
  return {
    isWhole,
    report,
    understood: understoodAs(meanings.slice(0, SHOWN_MEANINGS), locale),
    notes: notesOf(issues, locale),
    faults: list,
    picture: seen ?? null,
  }
}

/** One example of each kind, and how often there is one. */
function notesOf(issues: Preview['issues'], locale: App.Locals['locale']) {
  const kinds = Map.groupBy(
    issues.filter(({ weight }) => weight === 'noted'),
    ({ code }) => code,
  )
  return [...kinds.values()].slice(0, SHOWN_NOTES).flatMap((some) => {
    const [first] = some
    if (first === undefined) return []
    const { line, code, details } = first
    const sentence = sentenceOf({ code, ...(details === undefined ? {} : { details }) }, locale)
    return [{ line, sentence, times: some.length }]
  })
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
