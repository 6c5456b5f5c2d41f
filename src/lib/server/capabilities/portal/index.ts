export { findOpenPortal, listOpenPortals, type OpenPortal } from './open-portals-store.ts'
export { choosePortals, type PortalChoice } from './choose-portals.ts'
