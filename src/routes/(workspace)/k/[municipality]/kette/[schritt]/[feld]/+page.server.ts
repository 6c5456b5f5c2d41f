import { isFieldCode, isLifePhaseStepCode } from '@gelingen/catalogue'
import { error, redirect, type Actions } from '@sveltejs/kit'
import type { Locale } from '#lib/messages/index.ts'
import {
  chainFor,
  declareInventory,
  offersBehindPlace,
  placeCell,
  placeInAddress,
  placeKey,
  subIndexOfField,
  supplyFacts,
  withdrawInventory,
  type ComputedChain,
} from '#lib/server/capabilities/chain/index.ts'
import { namesOf } from '#lib/server/capabilities/index/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { cellFigures, supplyNotes } from '#lib/ui/chain/cell-figures.ts'
import { chainBasis } from '#lib/ui/chain/chain-basis.ts'
import { placeChoices } from '#lib/ui/chain/place-choices.ts'
import { placeTrail } from '#lib/ui/chain/place-trail.ts'
import { judgementWords, reasonSentence } from '#lib/ui/chain/say-cell.ts'
import { levelOnScreen } from '../../../karte/level-outlines.ts'
import { areasOfCell, divide } from './areas-of-cell.ts'
import { networksOfCell } from './networks-of-cell.ts'
import type { PageServerLoad } from './$types'

const MOST_OFFERS = 30

export const load: PageServerLoad = async (event) => {
  const { schritt: step, feld: field } = event.params
  if (!isLifePhaseStepCode(step) || !isFieldCode(field)) error(404)
  const { locale } = event.locals
  const address = event.url.searchParams
  const page = await inWorkspace(event, 'chain.read', async (tx, municipality) => {
    const { slug, role, minimumCount } = municipality
    const base = `/k/${slug}`
    const today = context().today()
    const computed = await chainFor(tx, municipality, today)
    if (computed.lacks !== null) redirect(303, `${base}/kette`)
    const place = placeInAddress(computed, address)
    if (place === undefined) error(404)
    const cell = placeCell(computed, { place, step, field })
    const supply = supplyFacts(computed, { step, field })
    const behind = offersBehindPlace(computed, { place, step, field })
    const basis = chainBasis(computed, subIndexName(computed, { field, locale }))
    const division = divide(computed, place, address.get('ebenen'))
    const outlines = await levelOnScreen(tx, municipality, {
      areaLevelId: division.level.areaLevelId,
      date: today,
    })
    const declaration = computed.declarations.find((other) => other.step === step && other.field === field)
    return {
      base,
      step,
      field,
      mayChange: may(role, 'chain.change'),
      place: { name: place.name, code: place.code, level: place.level },
      trail: placeTrail(computed, place),
      choices: placeChoices(computed, { chosen: place, keyOf: (other) => placeKey(computed, other) }),
      wholeName: computed.whole.name,
      cell,
      words: judgementWords(cell, { minimumCount, locale }),
      sentence: reasonSentence(cell, { minimumCount, way: supply.way, locale }),
      figures: cellFigures({ cell, supply, basis, minimumCount, locale }),
      notes: supplyNotes({ supply, basis, locale }),
      offers: behind.slice(0, MOST_OFFERS).map((offer) => {
        const {
          name = offer.offerId,
          placesFree = null,
          placesFreeOn = null,
        } = computed.offers.get(offer.offerId) ?? {}
        return { ...offer, name, placesFree, placesFreeOn }
      }),
      offerCount: behind.length,
      selection: event.url.search,
      areasLevel: division.level.code,
      way: supply.way,
      areas: areasOfCell({
        computed,
        place,
        step,
        field,
        division,
        outlines,
        isAll: address.get('alle') === '1',
        base,
        minimumCount,
        locale,
      }),
      networks: await networksOfCell(tx, municipality, { place, step, field, today, locale }),
      basis,
      declaredOn: declaration?.completeOn ?? null,
    }
  })
  return { page: keptOnServer(page) }
}

function subIndexName(
  computed: ComputedChain,
  { field, locale }: { field: string; locale: Locale },
): string | null {
  const subIndex = subIndexOfField(computed, field)
  if (computed.index === null || subIndex === null) return null
  return namesOf(computed.index.definition, locale).subIndices[subIndex]?.name ?? subIndex
}

type Event = Parameters<NonNullable<Actions['declare']>>[0]

export const actions: Actions = {
  declare: (event) => change(event, true),
  withdraw: (event) => change(event, false),
}

/** Notes or takes back, and shows the same page anew, so that the judgement is seen to change. */
async function change(event: Event, isComplete: boolean): Promise<never> {
  const { schritt: step = '', feld: field = '', municipality: slug = '' } = event.params
  const { person } = event.locals
  const workspace = { locals: event.locals, params: { municipality: slug } }
  await inWorkspace(
    workspace,
    'chain.change',
    async (tx, municipality) => {
      if (!isComplete || person === undefined) return withdrawInventory(tx, municipality, { step, field })
      const completeOn = context().today()
      const declared = await declareInventory(tx, municipality, person, { step, field, completeOn })
      if (!declared.ok) error(404)
    },
    { step, field, isComplete },
  )
  // The action's own name stands in the address, too.
  const address = new URLSearchParams([...event.url.searchParams].filter(([name]) => !name.startsWith('/')))
  redirect(303, `${event.url.pathname}${address.size === 0 ? '' : `?${address}`}`)
}
