import type { ActorContent, NetworkContent, TieContent } from './actors-types.ts'

/** An actor of which nothing is known, not even its name. */
export const nothingSaidOfActor: ActorContent = {
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

export const nothingSaidOfNetwork: NetworkContent = {
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

export const nothingSaidOfTie: Omit<TieContent, 'toldOn'> = {
  frequency: null,
  topics: [],
  reliability: null,
  trust: null,
  initiative: null,
  agreement: null,
  change: null,
  wished: false,
}
