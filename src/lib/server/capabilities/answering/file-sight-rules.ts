import type { SurveyFile } from './file-store.ts'

type Given = {
  readonly files: readonly SurveyFile[]
  /** Ids of all questions for files. */
  readonly questions: readonly string[]
  /** Hexadecimal keys of the responses that count now. */
  readonly counted: ReadonlySet<string>
  /** How few respondents are too few; null = the survey has names, everything may be seen. */
  readonly minimum: number | null
}

type FilesInSight = {
  readonly files: readonly SurveyFile[]
  /** Questions to which too few have sent files; also those to which nobody has, as one must not see the difference. */
  readonly heldBack: readonly string[]
}

/** Which files planners see. In anonymous surveys as with free texts: all of a question's, if at least the minimum has sent some. */
export function filesInSight({ files, questions, counted, minimum }: Given): FilesInSight {
  const own = files.filter(({ responseKey }) => counted.has(responseKey))
  if (minimum === null) return { files: own, heldBack: [] }
  const byQuestion = Map.groupBy(own, ({ question }) => question)
  const sendersOf = (question: string) =>
    new Set(byQuestion.get(question)?.map(({ responseKey }) => responseKey)).size
  const heldBack = [...new Set([...questions, ...byQuestion.keys()])].filter(
    (question) => sendersOf(question) < minimum,
  )
  return { files: own.filter(({ question }) => !heldBack.includes(question)), heldBack }
}
