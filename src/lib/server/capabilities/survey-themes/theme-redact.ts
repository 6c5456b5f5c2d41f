import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { Survey } from '../surveys/index.ts'
import { listResponses } from '../survey-results/index.ts'
import { withoutWords } from './theme-redact-rules.ts'
import { readThemeRoom } from './theme-room.ts'
import { listMarks, replaceText, setSorting } from './theme-store.ts'
import { textHashOf } from './theme-texts-rules.ts'

/**
 * Takes words out of a text for good, since free texts may name people: nobody can bring them back, neither here nor from a file made
 * later. A text that was sorted stays so.
 * @param words their places in the text, as the person saw it
 * @returns the text as it is now, or `themes/unknown-text`, `themes/nothing-to-redact`, `themes/text-changed`
 */
export async function redactText(
  tx: Tx,
  municipality: Municipality,
  {
    survey,
    question,
    textId,
    seen,
    words,
  }: {
    readonly survey: Pick<Survey, 'surveyId' | 'anonymous'>
    readonly question: string
    readonly textId: string
    /** Hash of the text that the places are of. */
    readonly seen: string
    readonly words: ReadonlySet<number>
  },
): Promise<Outcome<string>> {
  const room = await readThemeRoom(tx, municipality, { survey, code: question })
  const found = room?.texts.find((one) => one.textId === textId)
  if (found === undefined) return refuse('themes/unknown-text')
  if (textHashOf(found.text) !== seen) return refuse('themes/text-changed')
  const text = withoutWords(found.text, words)
  if (text === found.text) return refuse('themes/nothing-to-redact')
  const { responseKey, isSorted } = found
  const path = await pathOf(tx, municipality, { surveyId: survey.surveyId, responseKey, question })
  await replaceText(tx, municipality, { responseKey, path, text })
  if (isSorted) {
    const of = { surveyId: survey.surveyId, question }
    const marks = await listMarks(tx, municipality, of)
    const themeIds = marks.filter((mark) => mark.responseKey === responseKey).map(({ themeId }) => themeId)
    await setSorting(tx, municipality, of, [{ responseKey, themeIds, textHash: textHashOf(text) }])
  }
  return { ok: true, value: text }
}

/** Where the text stands in the stored answers. */
async function pathOf(
  tx: Tx,
  municipality: Municipality,
  { surveyId, responseKey, question }: { surveyId: number; responseKey: string; question: string },
): Promise<string[]> {
  const [id = '', part] = question.split('.')
  if (part === undefined) return [id]
  const responses = await listResponses(tx, municipality, surveyId)
  const answer = responses.find((one) => one.responseKey === responseKey)?.answers[id]
  if (!Array.isArray(answer)) return [id, 'other']
  return [id, String(answer.findIndex((pick) => typeof pick === 'object' && pick !== null)), 'other']
}
