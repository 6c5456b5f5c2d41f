/** A kind of offer that a city has several of, and where it has them. */
export type OfferKind = {
  /** Begins the numbers that the office gives to these offers. */
  readonly key: string
  /** `{…}` is filled in: {word} from `words`, {quarter}, {neighbourhood}, {borough}, {street}. */
  readonly title: string
  readonly words?: readonly string[]
  readonly description: string
  readonly fields: readonly Field[]
  /** Codes of the life-phase steps; empty = by the ages. */
  readonly steps?: readonly Step[]
  readonly ageMonths?: readonly [from: number, to: number]
  readonly standards?: readonly Standard[]
  /** Places at a time from … to; absent = the office knows none. */
  readonly places?: readonly [from: number, to: number]
  /** Share of these offers whose places the office does not know. */
  readonly unknownPlaces?: number
  readonly outreach?: true
  readonly mainstream?: true
  readonly cost: string
  readonly providers: readonly string[]
  /** Codes of quarters or neighbourhoods, one offer each; a code may come again. */
  readonly at: string
  /** Codes of the areas that the offer is limited to; one entry per offer, parted by blanks within; '' = the whole city. */
  readonly serves?: readonly string[]
  /** It takes place in the rooms of offers of this kind (key), in their order, as far as they lie in the same place. */
  readonly inRoomsOf?: string
  /** Beginnings of area codes → places from … to, where they differ from the usual ones. */
  readonly placesAt?: Readonly<Record<string, readonly [from: number, to: number]>>
  /** Beginnings of area codes → ages, where they differ. */
  readonly ageMonthsAt?: Readonly<Record<string, readonly [from: number, to: number]>>
}

/** What an office knows about the offers of a kind beyond the first cut, in its own words. Lists go round over the offers. */
export type KindDetails = {
  readonly targetGroups?: string
  readonly languages?: readonly string[]
  readonly times?: readonly string[]
  readonly registration?: string
  readonly registrationNote?: string
  readonly howItGoes?: string
  readonly whatToBring?: string
  readonly costKind?: 'kostenfrei' | 'kostenpflichtig' | 'nach Einkommen'
  readonly butEligible?: true
  readonly anonymous?: true
  readonly delivery?: string
  /** Places free from … to; absent = the office does not count them. */
  readonly placesFree?: readonly [from: number, to: number]
  readonly contact?: string
  readonly contactHours?: string
}

export type Step =
  | 'pregnancy'
  | 'birth'
  | 'first-year'
  | 'age-1-3'
  | 'age-3-6'
  | 'to-school'
  | 'age-6-10'
  | 'to-secondary'
  | 'age-10-14'
  | 'age-14-18'
  | 'to-work'
  | 'age-18-27'

export type Field =
  | 'health'
  | 'early-help'
  | 'youth-welfare'
  | 'education'
  | 'family-education'
  | 'social-security'
  | 'integration'
  | 'leisure'
  | 'neighbourhood'
  | 'vocation'

export type Standard =
  'participation' | 'strengthen' | 'outreach' | 'unequal' | 'inclusion' | 'transitions' | 'multiprofessional'

/** Ages in years, exclusive above, as months. */
export function years(from: number, to: number): readonly [from: number, to: number] {
  return [from * 12, to * 12]
}
