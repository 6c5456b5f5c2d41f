import type { Solve } from '../optimisation/index.ts'

/** Who of a place goes where. */
export type Assignment = {
  /** Position of the demand place. */
  readonly demand: number
  /** Position of the candidate. */
  readonly site: number
  /** Part of the place's demand that goes there, above 0 up to 1; 1 unless capacities split a place. */
  readonly share: number
}

/**
 * A set of sites and how good it is known to be. For `minimise` no set has an objective below the bound, for
 * `maximise` none above it.
 */
export type Siting = {
  /** Open candidates, ascending, the existing ones included. */
  readonly sites: readonly number[]
  /** By demand place; places that nobody serves are not in it. */
  readonly assignments: readonly Assignment[]
  readonly sense: 'minimise' | 'maximise'
  readonly objective: number
  readonly bound: number
  /** |objective − bound| ÷ |objective|; 0 = proven optimal, Infinity for objective 0 with another bound. */
  readonly gap: number
  /** Only if the bound meets the objective. */
  readonly isProven: boolean
}

export type SitingRefusal =
  /** Places that no candidate reaches, though every place must be served. */
  | { readonly code: 'siting/out-of-reach'; readonly details: { readonly demand: readonly number[] } }
  /** Proven: with so many sites not every place can be served. */
  | { readonly code: 'siting/too-few-sites'; readonly details: { readonly newSites: number } }
  /** More demand than all candidates together can take. */
  | {
      readonly code: 'siting/too-little-capacity'
      readonly details: { readonly demand: number; readonly capacity: number }
    }
  /** No set was found that serves every place, but neither is it proven that there is none. */
  | { readonly code: 'siting/none-found'; readonly details: { readonly newSites: number } }
  | {
      readonly code: 'siting/too-few-candidates'
      readonly details: { readonly newSites: number; readonly candidates: number }
    }

export type SitingOutcome<Result = Siting> =
  { readonly ok: true; readonly siting: Result } | { readonly ok: false; readonly refusal: SitingRefusal }

/** How hard to search. */
export type SearchOptions = {
  /** Proves the optimum, or comes nearer to it; without it the result is that of the fast search, with its bound. */
  readonly solve?: Solve
  /** Ends the search by the solver with the best that is known. */
  readonly signal?: AbortSignal
  /** Seconds for each single run of the solver. */
  readonly timeLimitSeconds?: number
  readonly onProgress?: (state: { readonly objective: number; readonly bound: number }) => void
  /** Of the random moves of the fast search, whole, 0 … 2³² − 1; default 1. */
  readonly seed?: number
}

export function objectiveGap(objective: number, bound: number): number {
  if (objective === bound) return 0
  return objective === 0 ? Infinity : Math.abs(objective - bound) / Math.abs(objective)
}
