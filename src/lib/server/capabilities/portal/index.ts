export { findOpenPortal, listOpenPortals, type OpenPortal } from './open-portals-store.ts'
