export { findOpenPortal, listOpenPortals, type OpenPortal } from './open-portals-store.ts'
export { choosePortals, type PortalChoice } from './choose-portals.ts'
export { readKeptOffers, type KeptOffer } from './kept-offers-store.ts'
