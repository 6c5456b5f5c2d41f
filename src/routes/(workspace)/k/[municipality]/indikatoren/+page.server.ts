import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { readMapChoices } from '../karte/map-choices.ts'
import { indicatorList } from './indicator-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'indicators.read', async (tx, municipality) => {
    const choices = await readMapChoices(tx, municipality, context().today())
    return {
      groups: indicatorList(choices, event.locals.locale),
      mayChange: may(municipality.role, 'indicators.change'),
      mayImport: may(municipality.role, 'imports.run'),
    }
  })
