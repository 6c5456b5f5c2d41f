import type {
  ActorContent,
  MembershipContent,
  NetworkContent,
  NetworkLinkContent,
  TieContent,
} from '../actors/index.ts'
import { emptyOffer, factsOfOffer } from './offer-facts.ts'
import type { Facts, TargetKind } from './takeover-types.ts'

export const emptyActor: ActorContent = {
  name: '',
  sector: null,
  kind: null,
  providerId: null,
  steps: [],
  fields: [],
  roles: [],
  areaIds: [],
  contact: '',
  email: '',
  phone: '',
  website: '',
  note: '',
}

export const emptyNetwork: NetworkContent = {
  name: '',
  foundedIn: null,
  endedIn: null,
  reach: null,
  focus: '',
  topics: [],
  steps: [],
  fields: [],
  sectors: [],
  goalsWritten: null,
  goals: '',
  tasks: [],
  meetingRhythm: null,
  memberCount: null,
  areaIds: [],
  coordinator: '',
  email: '',
  note: '',
}

export const emptyMembership: MembershipContent = { role: null, attendance: null, since: null }
export const emptyLink: NetworkLinkContent = { frequency: null, overlap: null }
export const emptyTie: TieContent = {
  frequency: null,
  topics: [],
  reliability: null,
  trust: null,
  initiative: null,
  agreement: null,
  change: null,
  wished: false,
  toldOn: '',
}

/** What is known of something new: nothing. */
export const emptyFacts: { readonly [kind in TargetKind]: Facts } = {
  provider: { name: '', kind: null },
  offer: factsOfOffer(emptyOffer),
  actor: emptyActor,
  network: emptyNetwork,
  membership: emptyMembership,
  tie: emptyTie,
  link: emptyLink,
}
