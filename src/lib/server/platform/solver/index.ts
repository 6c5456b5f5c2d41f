export { openSolver, type Solver } from './open-solver.ts'
export { searchSites } from './search-sites.ts'
export type { SiteQuestion } from './siting-worker.ts'
