import { error } from '@sveltejs/kit'
import {
  chainFor,
  placeInAddress,
  placeKey,
  placeMatrix,
  supplyFacts,
  worstCells,
} from '#lib/server/capabilities/chain/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { chainBasis } from '#lib/ui/chain/chain-basis.ts'
import { blockMatrix, stepMatrix } from '#lib/ui/chain/matrix-view.ts'
import { placeChoices } from '#lib/ui/chain/place-choices.ts'
import { placeTrail } from '#lib/ui/chain/place-trail.ts'
import { fieldName, lackWords, reasonSentence, shortStepName } from '#lib/ui/chain/say-cell.ts'
import type { PageServerLoad } from './$types'

const WORST_IN_WORDS = 3

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const page = await inWorkspace(event, 'chain.read', async (tx, municipality) => {
    const { slug, role, minimumCount } = municipality
    const base = `/k/${slug}`
    const rights = { mayChange: may(role, 'chain.change'), mayImport: may(role, 'imports.run') }
    const computed = await chainFor(tx, municipality, context().today())
    if (computed.lacks !== null) return { lacks: computed.lacks, base, ...rights }
    const place = placeInAddress(computed, event.url.searchParams)
    if (place === undefined) error(404)
    const columns = event.url.searchParams.get('spalten') === 'bloecke' ? 'bloecke' : 'schritte'
    const matrix = placeMatrix(computed, place)
    const wanted = { ...matrix, base, minimumCount, locale }
    return {
      lacks: null,
      base,
      ...rights,
      columns,
      place: { name: place.name, code: place.code, level: place.level },
      trail: placeTrail(computed, place),
      choices: placeChoices(computed, { chosen: place, keyOf: (other) => placeKey(computed, other) }),
      wholeName: computed.whole.name,
      matrix: columns === 'bloecke' ? blockMatrix(wanted) : stepMatrix(wanted),
      isAnyJudged: matrix.cells.flat().some(({ judgement }) => judgement !== 'not-known'),
      worst: worstCells(matrix.cells, WORST_IN_WORDS).map((cell) => ({
        href: addresses.cell(base, cell),
        title: `${fieldName(cell.field, locale)} · ${shortStepName(cell.step, locale)}`,
        words: lackWords(cell, { minimumCount, locale }),
        sentence: reasonSentence(cell, { minimumCount, way: supplyFacts(computed, cell).way, locale }),
      })),
      basis: chainBasis(computed),
    }
  })
  return { page: keptOnServer(page) }
}
