/** When an offer takes place: every week or every other week on days, or on single dates. Times are `HH:MM`, local. */
export type OfferSchedule =
  | {
      readonly kind: 'weekly'
      /** 1 = Monday … 7 = Sunday, ascending, at least one. */
      readonly weekdays: readonly number[]
      /** '' = not known. */
      readonly from: string
      readonly to: string
      /** 1 = every week, 2 = every other week. */
      readonly everyWeeks: 1 | 2
      /** ISO dates; null = not limited. Every other week is counted from the week of `startsOn`. */
      readonly startsOn: string | null
      readonly endsOn: string | null
      readonly schoolHolidays: SchoolHolidays
      readonly note: string
    }
  | {
      readonly kind: 'date'
      /** ISO date. */
      readonly date: string
      readonly from: string
      readonly to: string
      readonly note: string
    }

export const schoolHolidayRules = ['also', 'not', 'only', 'unknown'] as const
/** Whether it takes place in school holidays. */
export type SchoolHolidays = (typeof schoolHolidayRules)[number]

export const registrationKinds = ['none', 'recommended', 'required', 'referral'] as const
/** Whether one has to register: no, better, yes, or one is sent by somebody. */
export type RegistrationKind = (typeof registrationKinds)[number]

export const costKinds = ['free', 'paid', 'by-income'] as const
export type CostKind = (typeof costKinds)[number]

export const deliveryKinds = ['place', 'online', 'phone', 'home'] as const
/** Where one meets: at the place, online, by phone, or at the family's home. */
export type DeliveryKind = (typeof deliveryKinds)[number]

/** Whom families or professionals may ask: a function of the institution, never a private person's address. */
export type OfferContact = {
  readonly name: string
  readonly phone: string
  readonly email: string
  /** When, e.g. "montags 9 bis 12 Uhr". */
  readonly hours: string
}

/** What families read beyond the first cut. '' and null and an empty list = not known. */
export type OfferDetails = {
  /** What happens there, step by step, in plain words. */
  readonly howItGoes: string
  readonly whatToBring: string
  readonly registration: RegistrationKind | null
  /** How one registers. */
  readonly registrationNote: string
  /** Codes of the catalogue's `targetGroups`. Empty = for all. */
  readonly targetGroups: readonly string[]
  /** Codes of the catalogue's `spokenLanguages`. */
  readonly languages: readonly string[]
  readonly costKind: CostKind | null
  /** Bildung und Teilhabe pays for it. */
  readonly butEligible: boolean | null
  /** One need not say one's name. */
  readonly anonymous: boolean | null
  /** Empty = at the place, if there is one. */
  readonly delivery: readonly DeliveryKind[]
  /** Codes of the catalogue's `accessibilityFeatures`, of the rooms where this offer takes place. */
  readonly accessibility: readonly string[]
  readonly accessibilityNote: string
  readonly schedules: readonly OfferSchedule[]
  /** Places free on that day (ISO date); both or none. */
  readonly placesFree: number | null
  readonly placesFreeOn: string | null
  readonly email: string
  readonly contacts: readonly OfferContact[]
}

export type OfferFunding = {
  /** Code of the catalogue's `fundingKinds`. */
  readonly kind: string
  readonly name: string
  /** Last day, ISO date; null = without end or not known. */
  readonly until: string | null
}

/** What planners keep about an offer; it never leaves the workspace. */
export type OfferPlanning = {
  readonly funding: readonly OfferFunding[]
  /** Networks that it belongs to, by name. */
  readonly networks: readonly string[]
  /** Code of the catalogue's `evidenceKinds`; null = not known. */
  readonly evidence: string | null
  readonly evidenceNote: string
  readonly note: string
}

export const noDetails: OfferDetails = {
  howItGoes: '',
  whatToBring: '',
  registration: null,
  registrationNote: '',
  targetGroups: [],
  languages: [],
  costKind: null,
  butEligible: null,
  anonymous: null,
  delivery: [],
  accessibility: [],
  accessibilityNote: '',
  schedules: [],
  placesFree: null,
  placesFreeOn: null,
  email: '',
  contacts: [],
}

export const noPlanning: OfferPlanning = {
  funding: [],
  networks: [],
  evidence: null,
  evidenceNote: '',
  note: '',
}
