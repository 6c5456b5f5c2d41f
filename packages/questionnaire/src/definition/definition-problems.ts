/** Everything that `parseDefinition` may find; the sentences are made by the program in the user's language. */
export const definitionProblemCodes = [
  'definition/not-json',
  'definition/too-large',
  'definition/too-deep',
  'definition/forbidden-key',
  'definition/wrong-type',
  'definition/missing',
  'definition/unknown-key',
  'definition/not-one-of',
  'definition/bad-code',
  'definition/too-little',
  'definition/too-much',
  'definition/too-many-questions',
  'definition/id-twice',
  'definition/code-twice',
  'definition/bad-language',
  'definition/limits-crossed',
  'definition/more-than-there-are',
  'definition/exclusive-without-multiple',
  'definition/choices-unknown',
  'definition/choices-refer-ahead',
  'definition/choices-of-this-kind',
  'definition/other-beside-earlier-answers',
  'condition/too-large',
  'condition/question-unknown',
  'condition/refers-ahead',
  'condition/cycle',
  'condition/inside-a-group',
  'condition/test-does-not-fit',
  'condition/row-missing',
  'condition/row-unknown',
  'condition/value-impossible',
  'placeholder/broken',
  'placeholder/unknown',
  'placeholder/refers-ahead',
  'placeholder/of-this-kind',
] as const

export type DefinitionProblemCode = (typeof definitionProblemCodes)[number]

export type DefinitionProblem = {
  /** Where: `pages[2].sections[0].questions[1].visibleIf`; empty for the whole. */
  readonly path: string
  readonly code: DefinitionProblemCode
  /** What the sentence needs: the id, what is allowed … */
  readonly details: Readonly<Record<string, string | number>>
}

/** Notes a problem. */
export type Complain = (
  path: string,
  code: DefinitionProblemCode,
  details?: DefinitionProblem['details'],
) => void
