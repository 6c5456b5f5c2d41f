import type { SurveyFile } from './file-store.ts'

type Given = {
  readonly files: readonly SurveyFile[]
  /** Hexadecimal keys of the responses that count now. */
  readonly counted: ReadonlySet<string>
  /** How few respondents are too few; null = the survey has names, everything may be seen. */
  readonly minimum: number | null
}

type FilesInSight = {
  readonly files: readonly SurveyFile[]
  /** Questions to which files were sent that nobody sees yet, because too few have. */
  readonly heldBack: readonly string[]
}

/** Which files planners see. In anonymous surveys as with free texts: all of a question's, if at least the minimum has sent some. */
export function filesInSight({ files, counted, minimum }: Given): FilesInSight {
  const byQuestion = Map.groupBy(files, ({ question }) => question)
  const shown: SurveyFile[] = []
  const heldBack: string[] = []
  for (const [question, all] of byQuestion) {
    const own = all.filter(({ responseKey }) => counted.has(responseKey))
    const senders = new Set(own.map(({ responseKey }) => responseKey))
    if (minimum !== null && senders.size < minimum) heldBack.push(question)
    else shown.push(...own)
  }
  return { files: shown, heldBack }
}
