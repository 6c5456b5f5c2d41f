/** What could not be taken over as it is; the sentences are made by the program in the user's language. */
export const toldCodes = [
  'answers-named-anew',
  'attribute-dropped',
  'code-changed',
  'comment-dropped',
  'condition-dropped',
  'decimals-assumed',
  'default-dropped',
  'entries-as-text',
  'file-type-dropped',
  'kind-unsupported',
  'language-dropped',
  'links-dropped',
  'list-as-text',
  'never-asked',
  'no-german',
  'option-help-dropped',
  'pattern-dropped',
  'picture-dropped',
  'placeholder-dropped',
  'required-condition-dropped',
  'script-dropped',
  'section-dropped',
  'split',
  'text-cut',
  'text-missing',
  'text-without-question',
] as const

export type ToldCode = (typeof toldCodes)[number]

export type Told = {
  readonly code: ToldCode
  /** Code of the question where it comes from; null = the questionnaire as a whole. */
  readonly question: string | null
  readonly details: Readonly<Record<string, string | number>>
}

export type Tell = (code: ToldCode, question: string | null, details?: Told['details']) => void

/** Notes each thing once. */
export function teller(): { readonly told: readonly Told[]; readonly tell: Tell } {
  const told: Told[] = []
  const seen = new Set<string>()
  const tell: Tell = (code, question, details = {}) => {
    const key = JSON.stringify([code, question, details])
    if (seen.has(key)) return
    seen.add(key)
    told.push({ code, question, details })
  }
  return { told, tell }
}
