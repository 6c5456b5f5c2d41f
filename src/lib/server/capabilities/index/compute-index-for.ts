import { computeIndex } from '@gelingen/methods/composite-index'
import { createHash } from 'node:crypto'
import { createRevisionCache } from '../../platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { COVERAGE, drawIntervals } from './draw-intervals.ts'
import { toBrowser, type IndexForBrowser } from './index-browser-rules.ts'
import { withPresentColumns } from './index-definition-rules.ts'
import { loadIndexInput } from './load-index-input.ts'
import { toIndexMeta } from './index-meta-rules.ts'
import { toIndexAreas, valuesOf } from './index-result-rules.ts'
import type { ComputedIndex } from './index-result-types.ts'
import type { IndexToCompute } from './index-types.ts'

/**
 * The index of every area of the definition's level, with what drives it and how sure its rank is. Only publishable
 * values go in, so nothing that comes out (index, sub-index, contribution, rank, class) holds a protected one.
 * Remembered until the municipality's data change; ask in a reading transaction only.
 *
 * @returns or a refusal: `index/unknown-level`, `index/no-areas`, `index/no-values` (none of its indicators has a value
 *   in its period; with the columns), or one of the method (`index/indicator-without-variation` …)
 */
export async function computeIndexFor(
  tx: Tx,
  municipality: Municipality,
  definition: IndexToCompute,
): Promise<Outcome<ComputedIndex>> {
  const computed = await computeOnce(tx, municipality, definition)
  return computed.ok ? { ok: true, value: computed.value.index } : computed
}

/** The data for computing the same index in the browser when a weight is moved; refusals as of `computeIndexFor`. */
export async function indexForBrowser(
  tx: Tx,
  municipality: Municipality,
  definition: IndexToCompute,
): Promise<Outcome<IndexForBrowser>> {
  const computed = await computeOnce(tx, municipality, definition)
  return computed.ok ? { ok: true, value: computed.value.browser } : computed
}

type Both = { index: ComputedIndex; browser: IndexForBrowser }

const cache = createRevisionCache<Outcome<Both>>({ capacity: 60 })

function computeOnce(
  tx: Tx,
  municipality: Municipality,
  { areaLevelId, period, settings }: IndexToCompute,
): Promise<Outcome<Both>> {
  // By what is computed, not by id and version: a change that is rolled back leaves nothing wrong behind.
  const name = createHash('sha256')
    .update(JSON.stringify([areaLevelId, period, settings]))
    .digest('base64')
  const { municipalityId, dataRevision } = municipality
  return cache.get({ municipalityId, name, dataRevision }, () =>
    compute(tx, municipality, { areaLevelId, period, settings }),
  )
}

async function compute(
  tx: Tx,
  municipality: Municipality,
  definition: IndexToCompute,
): Promise<Outcome<Both>> {
  const loaded = await loadIndexInput(tx, municipality, definition)
  if (!loaded.ok) return loaded
  const { input } = loaded.value
  const spec = withPresentColumns(definition.settings.spec, (column) => Object.hasOwn(input.columns, column))
  if (spec === null)
    return refuse('index/no-values', { columns: loaded.value.missing.map(({ column }) => column).join(', ') })

  const columns = valuesOf(input)
  const computed = computeIndex({ spec, columns })
  if (!computed.ok) return refuse(computed.refusal.code, withoutNull(computed.refusal.details))
  const { result } = computed
  const intervals = await drawIntervals({ spec, columns, seed: definition.settings.seed })
  const { seed } = definition.settings
  const areas = toIndexAreas({ input, spec, result, intervals })
  const index = {
    areas,
    meta: toIndexMeta({
      definition,
      loaded: loaded.value,
      spec,
      result,
      intervals: intervals && { ...intervals, seed, coverage: COVERAGE },
    }),
  }
  return { ok: true, value: { index, browser: toBrowser({ input, spec, result }) } }
}

function withoutNull(
  details: Readonly<Record<string, string | number | null>>,
): Record<string, string | number> {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, value ?? '']))
}
