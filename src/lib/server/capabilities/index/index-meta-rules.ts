import type { IndexResult, IndexSpec } from '@gelingen/methods/composite-index'
import type { IndexIndicator, IndexInput, IndexMeta, MissingColumn } from './index-result-types.ts'
import type { IndexToCompute } from './index-types.ts'

type MetaSource = {
  definition: IndexToCompute
  loaded: {
    input: IndexInput
    missing: readonly MissingColumn[]
    indicators: ReadonlyMap<string, { name: string; unit: string; decimals: number }>
    areasOn: string
    residentsYear: number | null
  }
  /** As computed. */
  spec: IndexSpec
  result: IndexResult
  intervals: IndexMeta['intervals']
}

/** What a page says about the index as a whole. */
export function toIndexMeta({ definition, loaded, spec, result, intervals }: MetaSource): IndexMeta {
  return {
    direction: 'higher-is-burden',
    period: definition.period,
    areaLevelId: definition.areaLevelId,
    areasOn: loaded.areasOn,
    residentsYear: loaded.residentsYear,
    areaCount: loaded.input.areas.length,
    indexedCount: result.index.filter((value) => value !== null).length,
    indicators: spec.indicators.map((indicator) => ({
      ...indicator,
      group: indicator.group ?? null,
      ...shownAs(loaded, indicator.column),
      period: definition.settings.periods[indicator.column] ?? definition.period,
      missingCount: missingCount({ input: loaded.input, result, column: indicator.column }),
    })),
    missing: loaded.missing,
    spec,
    classes: result.classes,
    intervals: intervals && {
      draws: intervals.draws,
      seed: intervals.seed,
      coverage: intervals.coverage,
      weightSpread: intervals.weightSpread,
      normalisations: intervals.normalisations,
    },
  }
}

function shownAs(
  { indicators }: MetaSource['loaded'],
  column: string,
): Pick<IndexIndicator, 'name' | 'unit' | 'decimals'> {
  const { name, unit, decimals } = indicators.get(column) ?? { name: column, unit: 'count', decimals: 0 }
  return { name, unit, decimals }
}

/** Among the areas that no rule excludes. */
function missingCount({
  input,
  result,
  column,
}: {
  input: IndexInput
  result: IndexResult
  column: string
}): number {
  const values = input.columns[column]?.values ?? []
  const isIn = (at: number) => (result.excludedBecause[at]?.rule ?? 'missing') === 'missing'
  return values.filter((value, at) => value === null && isIn(at)).length
}
