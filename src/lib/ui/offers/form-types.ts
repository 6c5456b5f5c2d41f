/** What stands in the form's fields, as a browser sends it: ages in years and months apart. */
export type OfferFormValues = {
  readonly [
    field in
      | 'name'
      | 'description'
      | 'provider'
      | 'providerKind'
      | 'street'
      | 'postalCode'
      | 'town'
      | 'longitude'
      | 'latitude'
      | 'ageFromYears'
      | 'ageFromMonths'
      | 'ageToYears'
      | 'ageToMonths'
      | 'capacity'
      | 'outreach'
      | 'mainstream'
      | 'cost'
      | 'website'
      | 'phone'
      | 'lastConfirmedOn'
  ]: string
} & {
  readonly [field in 'steps' | 'fields' | 'standards' | 'areasServed']: readonly string[]
}

/** A sentence about a field that does not fit yet. */
export type FieldProblem = { readonly field: string; readonly sentence: string }

export type Option = { readonly value: string; readonly text: string; readonly hint?: string }

/** What the form offers to choose from. */
export type OfferFormOptions = {
  readonly stepsByBlock: readonly { readonly block: string; readonly steps: readonly Option[] }[]
  readonly fields: readonly Option[]
  readonly standards: readonly Option[]
  readonly providerKinds: readonly Option[]
  /** Names of known providers, as suggestions. */
  readonly providers: readonly string[]
  /** Coarsest areas with all that lie in them, in the order of the tree; `depth` 0 is the coarsest. */
  readonly areas: readonly {
    readonly name: string
    readonly areas: readonly (Option & { readonly depth: number })[]
  }[]
}
