import { randomBytes } from 'node:crypto'
import { diffDefinitions, type Definition } from '@gelingen/questionnaire'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { listResponses } from '../survey-results/index.ts'
import { listPublished, type Survey } from '../surveys/index.ts'
import type { AnswersFile } from './export-file-rules.ts'
import { insertResponses } from './export-store.ts'

const KEY_BYTES = 32

/**
 * Takes the answers of a file into a survey that asks the same. They count like answers on paper; nobody's link leads to them. Answers that
 * the survey has already, as many times as it has them, do not come again: the same file twice brings nothing new.
 * @param areaIds by code
 * @returns how many came and how many were there, or `files/other-questionnaire`
 */
export async function takeInAnswers(
  tx: Tx,
  municipality: Municipality,
  {
    survey: { surveyId, anonymous },
    file,
    areaIds,
  }: {
    survey: Pick<Survey, 'surveyId' | 'anonymous'>
    file: AnswersFile
    areaIds: ReadonlyMap<string, number>
  },
): Promise<Outcome<{ taken: number; known: number }>> {
  const own = await listPublished(tx, municipality, surveyId)
  const versions = new Map<number, number>()
  for (const { definition } of file.published) {
    const same = own.find((one) => isSameQuestionnaire(one.definition, definition))
    if (same === undefined) return refuse('files/other-questionnaire')
    versions.set(definition.version, same.definition.version)
  }
  const there = new Map<string, number>()
  for (const { definitionVersion, answers } of await listResponses(tx, municipality, surveyId)) {
    const key = sameAnswersKey(definitionVersion, answers)
    there.set(key, (there.get(key) ?? 0) + 1)
  }
  const fresh = file.rows.filter(({ version, answers }) => {
    const key = sameAnswersKey(versions.get(version) ?? 0, answers)
    const left = there.get(key) ?? 0
    there.set(key, left - 1)
    return left <= 0
  })
  const taken = await insertResponses(tx, municipality, {
    surveyId,
    responses: fresh.map((row) => ({
      responseKey: randomBytes(KEY_BYTES).toString('hex'),
      definitionVersion: versions.get(row.version) ?? 0,
      state: row.state,
      language: row.language ?? 'de',
      groupName: row.group ?? '',
      areaId: areaIds.get(row.area ?? '') ?? null,
      answers: row.answers,
      submittedOn: anonymous ? null : row.submittedOn,
    })),
  })
  return { ok: true, value: { taken, known: file.rows.length - taken } }
}

function isSameQuestionnaire(before: Definition, after: Definition): boolean {
  const { added, removed, changed, moved, frame } = diffDefinitions({ before, after })
  return !frame && added.length + removed.length + changed.length + moved.length === 0
}

/** The same for the same answers, in whatever order they are stored. */
function sameAnswersKey(version: number, answers: unknown): string {
  return `${version} ${JSON.stringify(answers, (_, value: unknown) => inOrder(value))}`
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
