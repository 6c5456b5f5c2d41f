import type { ActorContent, NetworkContent, Tie } from './actors-types.ts'

/** An actor of which nothing is known but its name. */
export function anActor(known: Partial<ActorContent> = {}): ActorContent {
  return {
    name: 'Kita Regenbogen',
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
    ...known,
  }
}

/** A network of which nothing is known but its name. */
export function aNetwork(known: Partial<NetworkContent> = {}): NetworkContent {
  return {
    name: 'Runder Tisch',
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
    ...known,
  }
}

/** One actor says that it works with another, and nothing more of it. */
export function aTie(known: Pick<Tie, 'fromActorId' | 'toActorId'> & Partial<Tie>): Tie {
  return {
    frequency: null,
    topics: [],
    reliability: null,
    trust: null,
    initiative: null,
    agreement: null,
    change: null,
    wished: false,
    toldOn: '2026-11-30',
    ...known,
  }
}
