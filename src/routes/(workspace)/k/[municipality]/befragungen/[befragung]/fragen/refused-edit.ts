import type { Definition } from '@gelingen/questionnaire'
import { fail } from '@sveltejs/kit'
import type { Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { placeOfProblem, sayProblem } from '#lib/questionnaire/say-problem.ts'
import type { EditOutcome } from '#lib/server/capabilities/surveys/index.ts'

type Refused = Extract<EditOutcome, { ok: false }>

/** Why a step was refused: a sentence, and each problem with its place. */
export function refusedEdit({ refusal, problems, wanted, before }: Refused, locale: Locale) {
  return fail(problems.length > 0 ? 422 : 409, {
    sentence: sentenceOf(refusal, locale),
    problems: problemsInWords(problems, { wanted, before, locale }),
  })
}

/** Each problem once, with its place; questions that would be gone are still called by their titles. */
export function problemsInWords(
  problems: Refused['problems'],
  { wanted, before, locale }: { wanted: Definition | null; before: Definition | null; locale: Locale },
): { place: string; sentence: string }[] {
  const titled = { pages: [...(wanted?.pages ?? []), ...(before?.pages ?? [])] }
  const said = problems.map((problem) => ({
    place: problem.path === '' ? '' : placeOfProblem(problem.path, wanted, locale),
    sentence: sayProblem(problem, titled, locale),
  }))
  return said.filter(
    ({ place, sentence }, at) =>
      said.findIndex((one) => one.place === place && one.sentence === sentence) === at,
  )
}
