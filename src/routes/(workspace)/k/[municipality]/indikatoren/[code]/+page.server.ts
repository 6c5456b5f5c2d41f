import { error } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { readMapChoices } from '../../karte/map-choices.ts'
import { indicatorFacts } from '../indicator-facts.ts'
import { wordsOf } from '../indicator-words.ts'
import { periodTable } from '../period-table.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'indicators.read', async (tx, municipality) => {
    const { locale } = event.locals
    const choices = await readMapChoices(tx, municipality, context().today())
    const indicator = choices.indicators.find(({ code }) => code === event.params.code)
    if (indicator === undefined) error(404)
    const words = wordsOf(indicator, locale)
    const usedIn = choices.indices.filter(({ settings }) =>
      settings.spec.indicators.some(({ column }) => column === indicator.code),
    )
    return {
      code: indicator.code,
      name: words.name,
      facts: indicatorFacts({ ...indicator, ...words }, { municipality, locale }),
      periods: periodTable(choices, indicator.indicatorId),
      usedIn: may(municipality.role, 'index.read') ? usedIn.map(({ code, name }) => ({ code, name })) : [],
      happened: event.url.searchParams.get('neu'),
      mayChange: may(municipality.role, 'indicators.change'),
      mayImport: may(municipality.role, 'imports.run'),
    }
  })
