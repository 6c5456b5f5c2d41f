import { prepareQuestionnaire, validateAnswers } from '@gelingen/questionnaire'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import { z } from 'zod'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { PublishedVersion } from '../survey-results/index.ts'
import type { AnswersForExport, ExportRow } from './export-types.ts'

/** Names the form of the file and its version; a later form that older programs cannot read gets a new number. */
export const answersFormat = 'gelingen/answers/1'

const MOST_ROWS = 100_000

export type AnswersFile = {
  readonly title: string
  readonly anonymous: boolean
  readonly published: readonly PublishedVersion[]
  readonly rows: readonly ExportRow[]
  readonly notes: readonly string[]
}

/**
 * Answers as one JSON file, with every version of the questionnaire that they were given to (docs/fragebogen.md, „Antworten als Datei“).
 * @param madeOn ISO date
 * @param notes in words, what was left out
 */
export function writeAnswersFile(
  { title, anonymous, published, rows }: AnswersForExport,
  { madeOn, notes }: { madeOn: string; notes: readonly string[] },
): string {
  const file = {
    format: answersFormat,
    madeOn,
    survey: { title, anonymous },
    notes,
    questionnaires: published,
    answers: rows,
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

const text = z.string().max(2000)
const option = z.looseObject({ code: z.string().max(200), label: z.looseObject({ de: text }) })
const fileSchema = z.object({
  format: z.string(),
  survey: z.object({ title: z.string().min(1).max(200), anonymous: z.boolean() }),
  notes: z.array(z.string()).max(1000),
  questionnaires: z
    .array(
      z.object({
        definition: z.unknown(),
        surroundings: z.object({
          lists: z.record(z.string(), z.array(option)),
          areas: z.array(option.extend({ level: z.string() })),
        }),
      }),
    )
    .max(1000),
  answers: z
    .array(
      z.object({
        number: z.int().min(1),
        version: z.int().min(1),
        state: z.enum(['started', 'submitted']),
        group: text.nullable(),
        area: text.nullable(),
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/)
          .nullable(),
        origin: z.enum(['link', 'open', 'paper']).nullable(),
        submittedOn: z.iso.date().nullable(),
        recipient: z.object({ name: text, email: text }).nullable(),
        answers: z.record(z.string(), z.unknown()),
      }),
    )
    .max(MOST_ROWS),
})

/**
 * Reads a file of answers and checks it with the questionnaires that it brings along.
 * @param today ISO date
 * @returns `files/no-json`, `files/other-format`, `files/broken` with the place, `files/bad-answer` with row and question
 */
export function readAnswersFile(content: string, today: string): Outcome<AnswersFile> {
  const json = parsedJson(content)
  if (json === undefined) return refuse('files/no-json')
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  if (format !== answersFormat) return refuse('files/other-format', { format: String(format).slice(0, 60) })
  const read = fileSchema.safeParse(json)
  if (!read.success)
    return refuse('files/broken', { place: (read.error.issues[0]?.path ?? []).map(String).join('.') })
  const { survey, notes, questionnaires, answers } = read.data
  const published: PublishedVersion[] = []
  for (const [at, { definition, surroundings }] of questionnaires.entries()) {
    const parsed = parseDefinition(definition)
    if (!parsed.ok) return refuse('files/broken', { place: `questionnaires.${at}` })
    // Options have the shape that the schema has checked; what labels hold beside German are texts of other languages.
    published.push({
      definition: parsed.definition,
      surroundings: surroundings as unknown as PublishedVersion['surroundings'],
    })
  }
  const wrong = firstWrong(published, answers, today)
  if (wrong !== null) return refuse('files/bad-answer', wrong)
  return { ok: true, value: { ...survey, notes, published, rows: answers } }
}

/** What is submitted must fit its questionnaire; what was masked or left out is no fault. */
function firstWrong(
  published: readonly PublishedVersion[],
  rows: readonly ExportRow[],
  today: string,
): { number: number; question: string } | null {
  const versions = new Map(
    published.map(({ definition, surroundings: { lists, areas } }) => [
      definition.version,
      prepareQuestionnaire(definition, { lists: new Map(Object.entries(lists)), areas }),
    ]),
  )
  for (const { number, version, state, answers } of rows) {
    const questionnaire = versions.get(version)
    if (questionnaire === undefined) return { number, question: '' }
    const checked = validateAnswers({ questionnaire, answers, today, complete: false })
    const [first] = checked.ok || state === 'started' ? [] : checked.problems
    if (first !== undefined) return { number, question: first.question }
  }
  return null
}

function parsedJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
