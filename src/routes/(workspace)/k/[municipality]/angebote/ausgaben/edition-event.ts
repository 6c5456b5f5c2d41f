import { error } from '@sveltejs/kit'
import { findEdition, type Edition } from '#lib/server/capabilities/editions/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'
import { readEdition, type ReadEdition } from './read-edition.ts'

type EditionEvent = WorkspaceEvent & { params: { ausgabe: string } }

/** The edition of the address; answered as "not found" where there is none. */
export async function editionOfPage(tx: Tx, { ausgabe }: EditionEvent['params']): Promise<Edition> {
  return (/^\d{1,9}$/.test(ausgabe) ? await findEdition(tx, Number(ausgabe)) : undefined) ?? error(404)
}

/** The edition of the address with the offers of today. */
export function editionOfToday(event: EditionEvent): Promise<ReadEdition> {
  return inWorkspace(event, 'offers.read', async (tx, municipality) =>
    readEdition(tx, municipality, {
      edition: await editionOfPage(tx, event.params),
      today: context().today(),
      origin: context().origin,
    }),
  )
}

export function principalOf({ person }: App.Locals) {
  return { userId: person?.userId ?? '' }
}
