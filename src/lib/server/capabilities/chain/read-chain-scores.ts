import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { AreaInTree } from '../areas/index.ts'
import { computeIndexFor, findIndex } from '../index/index.ts'
import { scoreKeys, scoresOfAreas, scoresOfTemplate, type Scores } from './chain-scores-rules.ts'
import type { ChainIndex, MunicipalSettings } from './municipal-chain-types.ts'

type ChainScores = {
  index: ChainIndex | null
  /** By area id; empty without an index. */
  scores: ReadonlyMap<number, Scores>
  scoreByField: Readonly<Record<string, string>>
}

const none = { scores: new Map<number, Scores>(), scoreByField: {} }

/** The index that the settings choose and its sub-indices as scores of the areas of a level. */
export async function readChainScores(
  tx: Tx,
  municipality: Municipality,
  {
    settings,
    areas,
    areaLevelId,
  }: { settings: MunicipalSettings; areas: readonly AreaInTree[]; areaLevelId: number },
): Promise<ChainScores> {
  const { indexDefinitionId, scoreByField } = settings
  const definition =
    indexDefinitionId === null ? undefined : await findIndex(tx, municipality, { indexDefinitionId })
  if (definition === undefined) return { index: null, ...none }
  const computed = await computeIndexFor(tx, municipality, definition)
  if (!computed.ok) return { index: { definition, refusal: computed.refusal }, ...none }
  const known = new Set(scoreKeys(definition))
  const own = Object.entries(scoreByField).filter(([, key]) => known.has(key))
  return {
    index: { definition, refusal: null },
    scores: scoresOfAreas({ areas, areaLevelId, index: computed.value }),
    scoreByField: { ...scoresOfTemplate(definition), ...Object.fromEntries(own) },
  }
}
