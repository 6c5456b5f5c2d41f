export { findActor, listActors, removeActor } from './actors-store.ts'
export type {
  Actor,
  ActorContent,
  Membership,
  MembershipContent,
  Network,
  NetworkContent,
  NetworkLink,
  NetworkLinkContent,
  Tie,
  TieContent,
} from './actors-types.ts'
export { changeActor, createActor } from './change-actor.ts'
export { changeNetwork, createNetwork } from './change-network.ts'
export {
  listMemberships,
  listNetworkLinks,
  removeMembership,
  removeNetworkLink,
  setMembership,
  setNetworkLink,
} from './memberships-store.ts'
export { findNetwork, listNetworks, removeNetwork } from './networks-store.ts'
export { listTies, removeTie, setTies } from './ties-store.ts'
