/** Values of the columns; what they are called stands in the messages. */
export const actorKinds = ['public', 'free', 'commercial', 'volunteer'] as const
export const networkReaches = ['beyond', 'municipality', 'districts', 'district', 'quarter'] as const
export const goalsWritten = ['yes', 'partly', 'no'] as const
export const memberRoles = ['lead', 'member', 'guest'] as const
export const attendances = ['rarely', 'sometimes', 'mostly'] as const
/** From the rarest on. */
export const tieFrequencies = ['rarely', 'quarterly', 'monthly', 'weekly'] as const
export const linkFrequencies = ['rarely', 'yearly', 'regularly'] as const
export const linkOverlaps = ['none', 'partly', 'mostly'] as const

/** An institution, office or group that takes part in networks; not a person. */
export type ActorContent = {
  readonly name: string
  /** Code of the catalogue's sectors, or own words; null = not known. */
  readonly sector: string | null
  readonly kind: (typeof actorKinds)[number] | null
  /** The provider of the directory that this is. */
  readonly providerId: number | null
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  /** What it contributes to networks: codes of the question canon, or own words. */
  readonly roles: readonly string[]
  readonly areaIds: readonly number[]
  readonly contact: string
  readonly email: string
  readonly phone: string
  readonly website: string
  /** For planners only. */
  readonly note: string
}
export type Actor = ActorContent & { readonly actorId: number; readonly version: number }

export type NetworkContent = {
  readonly name: string
  /** Years. */
  readonly foundedIn: number | null
  readonly endedIn: number | null
  readonly reach: (typeof networkReaches)[number] | null
  readonly focus: string
  /** The most important first: codes of the question canon, or own words. */
  readonly topics: readonly string[]
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly sectors: readonly string[]
  readonly goalsWritten: (typeof goalsWritten)[number] | null
  readonly goals: string
  readonly tasks: readonly string[]
  /** Code of the question canon, or own words. */
  readonly meetingRhythm: string | null
  /** As its head says; those who are named are its members. */
  readonly memberCount: number | null
  readonly areaIds: readonly number[]
  readonly coordinator: string
  readonly email: string
  readonly note: string
}
export type Network = NetworkContent & { readonly networkId: number; readonly version: number }

export type MembershipContent = {
  readonly role: (typeof memberRoles)[number] | null
  readonly attendance: (typeof attendances)[number] | null
  /** Year. */
  readonly since: number | null
}
export type Membership = MembershipContent & { readonly networkId: number; readonly actorId: number }

/** What one actor says of working with another. */
export type TieContent = {
  readonly frequency: (typeof tieFrequencies)[number] | null
  readonly topics: readonly string[]
  /** 1 (little) to 5 (very). */
  readonly reliability: number | null
  readonly trust: number | null
  readonly initiative: 'us' | 'both' | 'them' | null
  readonly agreement: 'none' | 'spoken' | 'written' | null
  readonly change: 'looser' | 'same' | 'closer' | null
  /** Would like to work more with the other. */
  readonly wished: boolean
  /** ISO date. */
  readonly toldOn: string
}
export type Tie = TieContent & { readonly fromActorId: number; readonly toActorId: number }

/** What the head of one network says of another. */
export type NetworkLinkContent = {
  readonly frequency: (typeof linkFrequencies)[number] | null
  readonly overlap: (typeof linkOverlaps)[number] | null
}
export type NetworkLink = NetworkLinkContent & { readonly networkId: number; readonly otherNetworkId: number }
