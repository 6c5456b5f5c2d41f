export { openThread } from './open-thread.ts'
