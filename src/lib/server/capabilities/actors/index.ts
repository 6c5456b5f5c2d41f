export { actorOfProvider } from './actor-of-provider.ts'
export { parseActorForm, parseNetworkForm } from './actors-form.ts'
export { findActor, listActors, removeActor } from './actors-store.ts'
export {
  attendances,
  linkFrequencies,
  linkOverlaps,
  memberRoles,
  tieFrequencies,
  type Actor,
  type ActorContent,
  type Membership,
  type MembershipContent,
  type Network,
  type NetworkContent,
  type NetworkLink,
  type NetworkLinkContent,
  type Tie,
  type TieContent,
} from './actors-types.ts'
export { changeActor, createActor } from './change-actor.ts'
export { changeNetwork, createNetwork } from './change-network.ts'
export { changedProperties } from './changed-properties-rules.ts'
export { cooperationOf, worksTogether, type Cooperation } from './cooperation-rules.ts'
export { countNetworks, type NetworkCount } from './count-networks-rules.ts'
export { doubleStructures } from './double-structures-rules.ts'
export { listEntryChanges, listNetworkChanges } from './entry-changes-store.ts'
export {
  listMemberships,
  listNetworkLinks,
  removeMembership,
  removeNetworkLink,
  setMembership,
  setNetworkLink,
} from './memberships-store.ts'
export { mergeActors } from './merge-actors.ts'
export { networkMeasures, type NetworkMeasures, type SectorMeasures } from './network-measures-rules.ts'
export { findNetwork, listNetworks, removeNetwork } from './networks-store.ts'
export { nothingSaidOfActor, nothingSaidOfNetwork, nothingSaidOfTie } from './nothing-said.ts'
export { readPastedActors, readPastedNetworks } from './pasted-entries-rules.ts'
export { listProvidersToJoin } from './provider-actor-store.ts'
export { tidy } from './read-form-rules.ts'
export { sectorGroupCodes, sectorGroupOf, sectorGroups, type SectorGroup } from './sector-groups-rules.ts'
export { takePastedActors, takePastedNetworks } from './take-pasted.ts'
export { listTies, removeTie, setTies } from './ties-store.ts'
export { fittingNetworks, isActive, whereActive, type AreaScope } from './where-active-rules.ts'
