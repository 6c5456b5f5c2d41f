import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { findIndex } from '../index/index.ts'
import { scoreKeys } from './chain-scores-rules.ts'
import { parseSettingsForm } from './chain-settings-form.ts'
import { writeSettings } from './chain-store.ts'
import type { MunicipalSettings } from './municipal-chain-types.ts'

/**
 * Changes how the chain is computed; needs a transaction with `chain.change`. Choices of sub-indices that the chosen
 * index does not have (because another index was chosen in the same form) fall back to what its template says.
 *
 * @param form texts by input; `defaultMunicipalSettings` names them, the index is called `index`
 * @returns or a refusal: `chain/number`, `chain/choice`, `chain/thresholds`, `chain/unknown-index`
 */
export async function changeChainSettings(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  form: Readonly<Record<string, unknown>>,
): Promise<Outcome<MunicipalSettings>> {
  const parsed = parseSettingsForm(form)
  if (!parsed.ok) return parsed
  const { indexDefinitionId, scoreByField } = parsed.value
  const definition =
    indexDefinitionId === null ? null : await findIndex(tx, municipality, { indexDefinitionId })
  if (definition === undefined) return refuse('chain/unknown-index')
  const known = definition === null ? [] : scoreKeys(definition)
  const settings = {
    ...parsed.value,
    scoreByField: Object.fromEntries(Object.entries(scoreByField).filter(([, key]) => known.includes(key))),
  }
  await writeSettings(tx, municipality, { settings, updatedBy: principal.userId })
  return { ok: true, value: settings }
}
