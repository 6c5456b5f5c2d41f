import {
  listActorCandidates,
  listNetworkCandidates,
  listNetworksToAsk,
} from '#lib/server/capabilities/field-phase/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { candidateRows, takeCandidates } from '../candidate-page.ts'
import type { Actions, PageServerLoad } from './$types'

const HEADS = 'leitungen'
const ACTORS = 'akteure'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId, title } = await surveyOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/befragungen`
    const networks = await listNetworksToAsk(tx, municipality)
    const actors = await listActorCandidates(tx, municipality, null)
    const candidates = await membersOf(tx, municipality, event.url)
    return {
      survey: { base, here: `${base}/${surveyId}`, title },
      isEmpty: networks.length + actors.length === 0,
      who: whoOf(event.url),
      networks: networks
        .filter(({ members }) => members > 0)
        .map(({ networkId, name, members }) => ({
          value: String(networkId),
          name,
          members: formatNumber(members, event.locals.locale),
        })),
      shown: keptOnServer(await candidateRows(tx, municipality, { surveyId, candidates })),
    }
  })

export const actions: Actions = {
  default: (event) => takeCandidates(event, (tx, municipality) => membersOf(tx, municipality, event.url)),
}

/** Heads of networks, all actors, or the number of the network whose members are meant. */
function whoOf({ searchParams }: URL): string {
  const who = searchParams.get('wen') ?? HEADS
  return who === ACTORS || /^[1-9]\d{0,8}$/.test(who) ? who : HEADS
}

function membersOf(tx: Tx, municipality: Municipality, url: URL) {
  const who = whoOf(url)
  if (who === HEADS) return listNetworkCandidates(tx, municipality)
  return listActorCandidates(tx, municipality, who === ACTORS ? null : Number(who))
}
