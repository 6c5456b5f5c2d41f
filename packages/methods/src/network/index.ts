export { brokerage, weakPlaces, type Brokerage, type WeakPlaces } from './brokers.ts'
export {
  centralisation,
  closure,
  components,
  coreNumbers,
  degreeAssortativity,
  degrees,
  density,
  strengths,
  type Closure,
  type Components,
} from './cohesion.ts'
export { communities, modularity, type Communities } from './communities.ts'
export { corePeriphery, type CorePeriphery } from './core-periphery.ts'
export { createNetwork, type Network, type Tie } from './network.ts'
export { bodyOverlaps, type BodyPair, type Membership } from './overlap.ts'
export { networkLayout, type NodePlace } from './layout.ts'
export { pathMeasures, type PathMeasures } from './paths.ts'
export { placeActors, type Point } from './place-actors.ts'
export { sectorTies, type ExternalInternal, type SectorTies } from './sector-ties.ts'
export { eigenvectorCentrality, pageRank } from './standing.ts'
export { acquaintances, reunion, sharedCircles, type Acquaintance } from './two-mode.ts'
