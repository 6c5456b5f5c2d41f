import { indexTemplate } from '@gelingen/catalogue'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { codeFromName } from '../../platform/code-from-name.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { freeCode } from './index-definition-rules.ts'
import type { NewIndex, NewIndexFromTemplate } from './index-form.ts'
import type { MissingColumn } from './index-result-types.ts'
import { insertDefinition, listIndices } from './index-store.ts'
import { specOf } from './index-template-rules.ts'
import type { IndexDefinition } from './index-types.ts'
import { loadIndexInput } from './load-index-input.ts'

/** A definition as it was made, and the columns that it names and the data do not have yet. */
export type NewDefinition = { definition: IndexDefinition; missing: MissingColumn[] }

/** @returns the new definition, or `index/code-taken`, `index/unknown-level`, `index/no-areas` */
export async function createIndex(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { code, ...given }: NewIndex,
): Promise<Outcome<NewDefinition>> {
  const loaded = await loadIndexInput(tx, municipality, given)
  if (!loaded.ok) return loaded
  const wanted = code ?? freeCode(codeFromName(given.name) || 'index', await takenCodes(tx, municipality))
  const content = { ...given, code: wanted, template: null, updatedBy: principal.userId }
  const definition = await insertDefinition(tx, municipality, content)
  if (definition === undefined) return refuse('index/code-taken', { code: wanted })
  return { ok: true, value: { definition, missing: loaded.value.missing } }
}

/**
 * Makes every index of a template a definition of the municipality's own, whether or not all of its indicators are
 * there yet: the present ones count now, the missing ones as soon as they are imported.
 *
 * @returns in the template's order, or `index/unknown-template`, `index/unknown-level`, `index/no-areas`
 */
export async function createIndexFromTemplate(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { template: templateCode, areaLevelId, period, language }: NewIndexFromTemplate,
): Promise<Outcome<NewDefinition[]>> {
  const template = indexTemplate(templateCode)
  if (template === null) return refuse('index/unknown-template', { template: templateCode })
  const taken = await takenCodes(tx, municipality)
  const created: NewDefinition[] = []
  for (const index of template.indices) {
    const settings = { spec: specOf(index), periods: {}, seed: FIRST_SEED }
    const loaded = await loadIndexInput(tx, municipality, { areaLevelId, period, settings })
    // All are of one level: if it is refused, then before anything is written.
    if (!loaded.ok) return loaded
    // The only index of a template is what people call by the template's name.
    const { name, description } = template.indices.length === 1 ? template : index
    const definition = await insertDefinition(tx, municipality, {
      code: freeCode(index.code, taken),
      name: name[language],
      description: description[language],
      template: { template: template.code, index: index.code },
      areaLevelId,
      period,
      settings,
      updatedBy: principal.userId,
    })
    // Only if another transaction took the code since it was looked up.
    if (definition === undefined) throw new Error(`index code taken meanwhile: ${index.code}`)
    created.push({ definition, missing: loaded.value.missing })
  }
  return { ok: true, value: created }
}

const FIRST_SEED = 1

async function takenCodes(tx: Tx, municipality: Municipality): Promise<string[]> {
  return (await listIndices(tx, municipality)).map(({ code }) => code)
}
