import { messages, type Locale } from '#lib/messages/index.ts'
import { listEntryChanges } from '#lib/server/capabilities/actors/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { formatInstant } from '#lib/ui/format.ts'

export type HistoryRow = { readonly at: string; readonly who: string; readonly what: string }

/** What was changed about a network or actor, in words, the latest first. */
export async function historyRows(
  tx: Tx,
  municipality: Municipality,
  of: { network: number } | { actor: number },
  locale: Locale,
): Promise<HistoryRow[]> {
  const { history, fields } = messages(locale).networks
  const names = await namesOfMembers(tx)
  const fieldNames: Readonly<Record<string, string>> = fields
  const acts: Readonly<Record<string, string>> = history.acts
  return (await listEntryChanges(tx, municipality, of)).map(({ at, userId, act, changed }) => {
    const properties = changed.map((property) => fieldNames[propertyField[property] ?? property] ?? property)
    return {
      at: formatInstant(at, locale),
      who: names.get(userId ?? '') ?? history.somebody,
      what: [acts[act] ?? history.acts.change, properties.join(', ')]
        .filter((part) => part !== '')
        .join(': '),
    }
  })
}

/** Properties that are called otherwise in the texts. */
const propertyField: Readonly<Record<string, string>> = { areaIds: 'areas', providerId: 'provider' }
