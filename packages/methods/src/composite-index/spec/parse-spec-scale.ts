import type { DesignAggregation, DesignGroup, DesignIndicator, DesignNormalisation } from './index-design.ts'
import type { Scale } from './index-spec.ts'
import { isObject, type JsonObject, type Problems } from './spec-problems.ts'

export function parseScale({
  json,
  normalise,
  problems,
}: {
  readonly json: unknown
  readonly normalise: DesignNormalisation | null
  readonly problems: Problems
}): Scale | undefined {
  if (!isObject(json)) {
    problems.add('scale', 'index-spec/not-an-object')
    return undefined
  }
  if (normalise === null) return undefined
  if (normalise === 'rank' || normalise === 'borda') {
    problems.add('scale', 'index-spec/scale-does-not-fit', { normalise })
    return undefined
  }
  return normalise.startsWith('z-') ? parseMoments(json, problems) : parseEnds(json, problems)
}

function parseMoments(json: JsonObject, problems: Problems): Scale | undefined {
  problems.unknownKeys(json, ['mean', 'sd'], 'scale')
  const mean = problems.number(json['mean'], 'scale.mean')
  const sd = problems.number(json['sd'], 'scale.sd')
  if (mean === null || sd === null) return undefined
  if (sd <= 0) problems.add('scale.sd', 'index-spec/scale-does-not-fit', { sd })
  return { mean, sd }
}

function parseEnds(json: JsonObject, problems: Problems): Scale | undefined {
  problems.unknownKeys(json, ['low', 'high'], 'scale')
  const low = problems.number(json['low'], 'scale.low')
  const high = problems.number(json['high'], 'scale.high')
  if (low === null || high === null) return undefined
  if (low >= high) problems.add('scale.high', 'index-spec/scale-does-not-fit', { low, high })
  return { low, high }
}

/** Methods whose least value is always the low end of the scale (z: about half the values are under the mean). */
const reachLowEnd: readonly DesignNormalisation[] = [
  'z-population',
  'z-sample',
  'min-max',
  'percentile',
  'borda',
  'distance-to-reference',
]

/** Where every data set would hold a value that is not above 0, the user learns it before any data is loaded. */
export function refuseHopelessMeans({
  normalise,
  aggregate,
  scale,
  restandardise,
  indicators,
  groups,
  problems,
}: {
  readonly normalise: DesignNormalisation
  readonly aggregate: DesignAggregation
  readonly scale?: Scale
  readonly restandardise: boolean
  readonly indicators: readonly DesignIndicator[]
  readonly groups: readonly DesignGroup[]
  readonly problems: Problems
}): void {
  const lowest = scale === undefined ? 0 : 'low' in scale ? scale.low : scale.mean
  const leastNotPositive = reachLowEnd.includes(normalise) && lowest <= 0
  const levelsNotPositive = restandardise && !(scale && 'mean' in scale)
  const nodes = [
    ...groups.map((group, at) => ({ ...group, path: group.aggregate && `groups[${at}].aggregate` })),
    { name: undefined, aggregate, path: undefined },
  ]
  for (const { name, aggregate: own = aggregate, path = 'aggregate' } of nodes) {
    const code = needsPositive(own)
    if (code === null) continue
    const hasIndicators = indicators.some(({ group }) => group === name)
    const hasGroups = groups.some(({ parent }) => parent === name)
    if (leastNotPositive && hasIndicators) problems.addOnce(path, code, { normalise })
    else if (levelsNotPositive && hasGroups) problems.addOnce('restandardise', code, { normalise })
  }
}

function needsPositive(aggregate: DesignAggregation) {
  if (aggregate === 'geometric') return 'index-spec/geometric-needs-positive'
  return aggregate === 'harmonic' ? 'index-design/harmonic-needs-positive' : null
}
