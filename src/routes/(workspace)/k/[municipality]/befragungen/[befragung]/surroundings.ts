import { limits, type Definition } from '@gelingen/questionnaire'
import { listProviders } from '#lib/server/capabilities/offers/index.ts'
import type { FrozenSurroundings } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { listsIn } from '../neu/chosen-questions.ts'

/**
 * What the questions choose from, as the municipality has it today: its providers as actors, its areas. A list that it has nothing for is
 * empty; questions about it are not asked then.
 * @param today ISO date
 */
export async function surroundingsOf(
  tx: Tx,
  municipality: Municipality,
  { definition, today }: { definition: Definition; today: string },
): Promise<FrozenSurroundings> {
  const directory = await areaDirectory(tx, municipality, today)
  const levels = new Map(directory.levels.map(({ areaLevelId, code }) => [areaLevelId, code]))
  const providers = await listProviders(tx)
  const actors = providers
    .slice(0, limits.options)
    .map(({ providerId, name }) => ({ code: `provider-${providerId}`, label: { de: name } }))
  return {
    lists: Object.fromEntries(listsIn(definition).map((list) => [list, list === 'actors' ? actors : []])),
    areas: directory.areas.map(({ code, name, areaLevelId }) => ({
      code,
      label: { de: name },
      level: levels.get(areaLevelId) ?? '',
    })),
  }
}
