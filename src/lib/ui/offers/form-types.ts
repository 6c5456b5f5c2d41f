type Single =
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
  | 'howItGoes'
  | 'whatToBring'
  | 'registration'
  | 'registrationNote'
  | 'costKind'
  | 'butEligible'
  | 'anonymous'
  | 'accessibilityNote'
  | 'placesFree'
  | 'placesFreeOn'
  | 'email'
  | 'networks'
  | 'evidence'
  | 'evidenceNote'
  | 'planningNote'
  | 'notInPortal'

type Several =
  | 'steps'
  | 'fields'
  | 'standards'
  | 'areasServed'
  | 'targetGroups'
  | 'languages'
  | 'delivery'
  | 'accessibility'

type Row<Name extends string> = { readonly [name in Name]: string }

/** Rows of what there can be several of; those that are empty are for more to be entered. */
export type OfferFormRows = {
  readonly schedules: readonly (Row<
    'from' | 'to' | 'everyWeeks' | 'startsOn' | 'endsOn' | 'schoolHolidays' | 'note'
  > & { readonly weekdays: readonly string[] })[]
  readonly dates: readonly Row<'date' | 'from' | 'to' | 'note'>[]
  readonly contacts: readonly Row<'name' | 'phone' | 'email' | 'hours'>[]
  readonly funding: readonly Row<'kind' | 'name' | 'until'>[]
}
export type RowGroup = keyof OfferFormRows

/** What stands in the form's fields, as a browser sends it: ages in years and months apart. */
export type OfferFormValues = { readonly [field in Single]: string } & {
  readonly [field in Several]: readonly string[]
} & OfferFormRows

/** A sentence about a field that does not fit yet. */
export type FieldProblem = { readonly field: string; readonly sentence: string }

export type Option = { readonly value: string; readonly text: string; readonly hint?: string }

/** What the form offers to choose from. */
export type OfferFormOptions = {
  readonly stepsByBlock: readonly { readonly block: string; readonly steps: readonly Option[] }[]
  readonly fields: readonly Option[]
  readonly standards: readonly Option[]
  readonly providerKinds: readonly Option[]
  readonly targetGroups: readonly Option[]
  readonly languages: readonly Option[]
  readonly accessibility: readonly Option[]
  readonly registration: readonly Option[]
  readonly costKinds: readonly Option[]
  readonly delivery: readonly Option[]
  readonly schoolHolidays: readonly Option[]
  /** null = this reader neither sees nor changes what planners keep. */
  readonly planning: { readonly funding: readonly Option[]; readonly evidence: readonly Option[] } | null
  /** Names of known providers, as suggestions. */
  readonly providers: readonly string[]
  /** Coarsest areas with all that lie in them, in the order of the tree; `depth` 0 is the coarsest. */
  readonly areas: readonly {
    readonly name: string
    readonly areas: readonly (Option & { readonly depth: number })[]
  }[]
}
