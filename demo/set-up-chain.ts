import { indexTemplate } from '@gelingen/catalogue'
import { sentence } from '../cli/sentence.ts'
import { readLevels } from '../src/lib/server/capabilities/areas/index.ts'
import {
  changeChainSettings,
  declareInventory,
  readChainSettings,
} from '../src/lib/server/capabilities/chain/index.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { createIndexFromTemplate, listIndices } from '../src/lib/server/capabilities/index/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import type { Outcome } from '../src/lib/server/platform/refusal.ts'
import type { Inventory } from './inventories.ts'

/**
 * Makes the indices of a template on a level, unless they are there.
 * @returns the id of the first of them
 */
export async function setUpIndex(
  room: ImportRoom,
  { template, level, period, today }: { template: string; level: string; period: string; today: string },
): Promise<number> {
  return inMunicipality({ ...room, permission: 'index.change' }, async (tx, municipality) => {
    const first = indexTemplate(template)?.indices[0]?.code
    const there = (await listIndices(tx, municipality)).find(
      ({ template: origin }) => origin?.template === template && origin.index === first,
    )
    if (there !== undefined) return there.indexDefinitionId
    const levels = await readLevels(tx, municipality, today)
    const areaLevelId = levels.find(({ code }) => code === level)?.areaLevelId
    if (areaLevelId === undefined) throw new Error(`Die Ebene „${level}“ ist nicht geladen.`)
    const created = taken(
      await createIndexFromTemplate(tx, municipality, room.principal, {
        template,
        areaLevelId,
        period,
        language: 'de',
      }),
    )
    const [made] = created
    if (made === undefined) throw new Error(`Die Vorlage „${template}“ enthält keinen Index.`)
    return made.definition.indexDefinitionId
  })
}

/** Lets the index weigh the need, and notes which inventories are complete. */
export async function setUpChain(
  room: ImportRoom,
  {
    indexDefinitionId,
    inventories,
    completeOn,
  }: { indexDefinitionId: number; inventories: readonly Inventory[]; completeOn: string },
): Promise<void> {
  await inMunicipality({ ...room, permission: 'chain.change' }, async (tx, municipality) => {
    const { scoreByField: _, indexDefinitionId: __, ...settings } = await readChainSettings(tx, municipality)
    const form = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]))
    taken(
      await changeChainSettings(tx, municipality, room.principal, {
        ...form,
        index: String(indexDefinitionId),
      }),
    )
    for (const { field, steps } of inventories)
      for (const step of steps)
        taken(await declareInventory(tx, municipality, room.principal, { step, field, completeOn }))
  })
}

function taken<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(sentence(outcome.refusal))
  return outcome.value
}
