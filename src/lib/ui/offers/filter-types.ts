export type Choice = { readonly value: string; readonly text: string }
/** Choices of a list; `label` null = without a heading of their own. */
export type ChoiceGroup = { readonly label: string | null; readonly choices: readonly Choice[] }

type ChoiceName =
  | 'step'
  | 'field'
  | 'area'
  | 'provider'
  | 'source'
  | 'outreach'
  | 'mainstream'
  | 'without-coordinates'
  | 'stale'
  | 'freshness'
  | 'standard'
  | 'lacks'
  | 'language'
  | 'cost'
  | 'accessibility'
  | 'funding-until'

/** The conditions of the list of offers. */
export type FilterView = {
  /** The search word. */
  readonly text: string
  readonly groups: Readonly<Record<ChoiceName, readonly ChoiceGroup[]>>
  /** What is chosen, by name of the condition; '' = nothing. */
  readonly values: Readonly<Record<string, string>>
  readonly hasMoreProviders: boolean
  readonly hasFinerAreas: boolean
  /** What is chosen, in words, with the address without it. */
  readonly chosen: readonly { readonly text: string; readonly href: string }[]
}
