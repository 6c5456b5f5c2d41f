import {
  chainFor,
  listGaps,
  parseGapListAddress,
  placeKey,
  supplyFacts,
} from '#lib/server/capabilities/chain/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { chainBasis } from '#lib/ui/chain/chain-basis.ts'
import { gapRow } from '#lib/ui/chain/gap-row.ts'
import { placeChoices } from '#lib/ui/chain/place-choices.ts'
import { gapQuery } from './gap-query.ts'
import type { PageServerLoad } from './$types'

const ROWS_PER_PAGE = 50

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const page = await inWorkspace(event, 'chain.read', async (tx, municipality) => {
    const { slug, role, minimumCount } = municipality
    const base = `/k/${slug}`
    const mayImport = may(role, 'imports.run')
    const computed = await chainFor(tx, municipality, context().today())
    if (computed.lacks !== null) return { lacks: computed.lacks, base, mayImport }
    const { filter, page } = parseGapListAddress(computed, event.url.searchParams)
    const { gaps, total, isInventoryComplete, leftOut } = listGaps(computed, filter)
    const pages = Math.max(1, Math.ceil(gaps.length / ROWS_PER_PAGE))
    const shownPage = Math.min(page, pages)
    const first = (shownPage - 1) * ROWS_PER_PAGE
    return {
      lacks: null,
      base,
      mayImport,
      mayChange: may(role, 'chain.change'),
      mayReport: may(role, 'reports.change'),
      query: gapQuery(computed, filter),
      levels: computed.levels.map(({ code, name }) => ({ code, name })),
      choices: placeChoices(
        { levels: computed.levels.slice(0, -1), places: computed.places },
        { chosen: filter.within, keyOf: (place) => placeKey(computed, place) },
      ),
      wholeName: computed.whole.name,
      steps: computed.chain.input.steps.map(({ code }) => code),
      fields: computed.chain.input.fields,
      rows: gaps.slice(first, first + ROWS_PER_PAGE).map((cell, at) =>
        gapRow(cell, {
          rank: first + at + 1,
          way: supplyFacts(computed, cell).way,
          base,
          minimumCount,
          locale,
        }),
      ),
      found: gaps.length,
      total,
      inventory: computed.declarations.length === 0 ? null : { isComplete: isInventoryComplete, leftOut },
      page: shownPage,
      pages,
      basis: chainBasis(computed),
    }
  })
  return { page: keptOnServer(page) }
}
