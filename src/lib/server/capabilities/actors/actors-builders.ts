import type { ActorContent, NetworkContent, Tie } from './actors-types.ts'
import { nothingSaidOfActor, nothingSaidOfNetwork } from './nothing-said.ts'

/** An actor of which nothing is known but its name. */
export function anActor(known: Partial<ActorContent> = {}): ActorContent {
  return { ...nothingSaidOfActor, name: 'Kita Regenbogen', ...known }
}

/** A network of which nothing is known but its name. */
export function aNetwork(known: Partial<NetworkContent> = {}): NetworkContent {
  return { ...nothingSaidOfNetwork, name: 'Runder Tisch', ...known }
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
