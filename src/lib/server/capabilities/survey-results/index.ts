export { listResponses, type StoredResponse } from './responses-store.ts'
