import { fail } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { changeMany, offerIdsFound, wouldChange } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { changeOffers } from '../change-offers.ts'
import { listAddress } from '../list-address.ts'
import { readOfferChoices } from '../offer-choices.ts'
import { onlyPlanners } from '../only-planners.ts'
import { seenOffer, seenOffers } from '../seen-offers.ts'
import { wantedOffers } from '../wanted-offers.ts'
import { actionNames, actionOf, changeOf, hows } from './change-in-address.ts'
import { codeOptions, sayChange } from './say-change.ts'
import type { Actions, PageServerLoad } from './$types'

const MOST_NAMES = 20

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  const address = event.url.searchParams
  const today = context().today()
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    onlyPlanners(municipality)
    const offerIds = await chosenOffers(tx, municipality, address)
    const action = actionOf(address)
    const change = changeOf(address)
    const isPreview = address.has('vorschau')
    const { providers } = await readOfferChoices(tx, municipality)
    const changed =
      isPreview && change !== undefined ? await wouldChange(tx, { offerIds, change, today }) : null
    const texts = messages(locale).keeping.bulk
    const provider = providers.find(
      ({ providerId }) => change?.kind === 'provider' && providerId === change.providerId,
    )
    return {
      selected: offerIds.length,
      selection: keptOnServer(selectionOf(address)),
      action: action ?? null,
      given: {
        how: address.get('wie') ?? 'add',
        codes: address.getAll('code'),
        shown: address.get('sichtbar') ?? '1',
        providerId: Number(address.get('traeger')),
      },
      // The form that was sent lacks something.
      problem:
        isPreview && change === undefined
          ? action === 'provider'
            ? texts.chooseProvider
            : texts.chooseValues
          : null,
      choices: keptOnServer({
        actions: actionNames,
        hows,
        codes:
          action === 'fields' || action === 'steps' || action === 'targetGroups'
            ? codeOptions(action, locale)
            : [],
        providers: action === 'provider' ? providers : [],
      }),
      backHref: `?${withoutChange(address)}`,
      preview:
        changed === null || change === undefined
          ? null
          : keptOnServer({
              summary: sayChange(change, provider?.name ?? '', locale),
              isRemoval: change.kind === 'remove',
              count: changed.length,
              names: changed.slice(0, MOST_NAMES).map(({ name }) => name),
              more: Math.max(0, changed.length - MOST_NAMES),
              offers: changed.map(seenOffer).join(' '),
            }),
    }
  })
}

export const actions: Actions = {
  default: async (event) => {
    const change = changeOf(event.url.searchParams)
    const sent = (await event.request.formData()).get('offers')
    const seen = seenOffers(typeof sent === 'string' ? sent.split(' ') : [])
    if (change === undefined || seen.length === 0) return fail(400, { done: null })
    const details = { act: 'bulk', what: change.kind, offers: seen.length }
    const { value } = await changeOffers(event, details, async (tx, municipality) => {
      onlyPlanners(municipality)
      return {
        ok: true as const,
        value: await changeMany(tx, municipality, { seen, change, today: context().today() }),
      }
    })
    return { done: { ...value, isRemoval: change.kind === 'remove' } }
  },
}

/** The ticked offers, or all that the list's conditions find. */
async function chosenOffers(tx: Tx, municipality: Municipality, address: URLSearchParams): Promise<number[]> {
  if (!address.has('alle'))
    return address.getAll('offer').flatMap((id) => (/^\d{1,9}$/.test(id) ? [Number(id)] : []))
  const today = context().today()
  const directory = await areaDirectory(tx, municipality, today)
  const list = listAddress(address, (code, level) => directory.find(code, level)?.areaId)
  return offerIdsFound(tx, (await wantedOffers(tx, municipality, { address: list, today })).filter)
}

const ofChange = new Set(['was', 'wie', 'code', 'traeger', 'sichtbar', 'vorschau'])

/** What is chosen, for the forms that add to it. */
function selectionOf(address: URLSearchParams): [string, string][] {
  return [...address].filter(([name, value]) => !ofChange.has(name) && value !== '')
}

function withoutChange(address: URLSearchParams): string {
  return new URLSearchParams(selectionOf(address)).toString()
}
