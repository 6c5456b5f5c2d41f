import { fail } from '@sveltejs/kit'
import type { Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { placeOfProblem, sayProblem } from '#lib/questionnaire/say-problem.ts'
import type { EditOutcome } from '#lib/server/capabilities/surveys/index.ts'

type Refused = Extract<EditOutcome, { ok: false }>

/** Why a step was refused: a sentence, and each problem with its place. */
export function refusedEdit({ refusal, problems, wanted }: Refused, locale: Locale) {
  return fail(problems.length > 0 ? 422 : 409, {
    sentence: sentenceOf(refusal, locale),
    problems: problemsInWords(problems, wanted, locale),
  })
}

export function problemsInWords(
  problems: Refused['problems'],
  definition: unknown,
  locale: Locale,
): { place: string; sentence: string }[] {
  return problems.map((problem) => ({
    place: problem.path === '' ? '' : placeOfProblem(problem.path, definition, locale),
    sentence: sayProblem(problem, definition, locale),
  }))
}
