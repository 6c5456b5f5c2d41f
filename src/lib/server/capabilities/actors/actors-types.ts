/** An institution, office or group that takes part in networks; not a person. */
export type ActorContent = {
  readonly name: string
  /** Code of the catalogue's sectors, or own words; null = not known. */
  readonly sector: string | null
  readonly kind: 'public' | 'free' | 'commercial' | 'volunteer' | null
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
  readonly reach: 'beyond' | 'municipality' | 'districts' | 'district' | 'quarter' | null
  readonly focus: string
  /** The most important first: codes of the question canon, or own words. */
  readonly topics: readonly string[]
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly sectors: readonly string[]
  readonly goalsWritten: 'yes' | 'partly' | 'no' | null
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
  readonly role: 'lead' | 'member' | 'guest' | null
  readonly attendance: 'rarely' | 'sometimes' | 'mostly' | null
  /** Year. */
  readonly since: number | null
}
export type Membership = MembershipContent & { readonly networkId: number; readonly actorId: number }

/** What one actor says of working with another. */
export type TieContent = {
  readonly frequency: 'rarely' | 'quarterly' | 'monthly' | 'weekly' | null
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
  readonly frequency: 'rarely' | 'yearly' | 'regularly' | null
  readonly overlap: 'none' | 'partly' | 'mostly' | null
}
export type NetworkLink = NetworkLinkContent & { readonly networkId: number; readonly otherNetworkId: number }
