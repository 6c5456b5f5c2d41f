/** Why a file is refused as a whole. */
export const lssProblemCodes = [
  'limesurvey/too-large',
  'limesurvey/too-deep',
  'limesurvey/wrong-encoding',
  'limesurvey/doctype-refused',
  'limesurvey/not-xml',
  'limesurvey/not-a-survey',
  'limesurvey/nothing-to-ask',
  'limesurvey/definition-impossible',
] as const

export type LssProblem = {
  readonly code: (typeof lssProblemCodes)[number]
  /** Line in the file; null = the file as a whole. */
  readonly line: number | null
  readonly details: Readonly<Record<string, string | number>>
}

/** Thrown inside the reader only, caught at its door. */
export class LssRefused extends Error {
  readonly problem: LssProblem
  constructor(code: LssProblem['code'], line: number | null, details: LssProblem['details'] = {}) {
    super(code)
    this.problem = { code, line, details }
  }
}
