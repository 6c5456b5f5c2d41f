import { messages as messagesOf, type Locale } from '#lib/messages/index.ts'
import { listActors, listNetworks } from '#lib/server/capabilities/actors/index.ts'
import { newestResidentsYear, type LevelShapes } from '#lib/server/capabilities/areas/index.ts'
import {
  chainFor,
  listGaps,
  readChainSettings,
  supplyFacts,
  type ComputedChain,
} from '#lib/server/capabilities/chain/index.ts'
import { listRuns } from '#lib/server/capabilities/imports/index.ts'
import { listOffers } from '#lib/server/capabilities/offers/index.ts'
import { countFreshness, readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import { readChanges } from '#lib/server/platform/database/read-changes.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may, type Permission } from '#lib/server/platform/identity/permissions.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { chainBasis } from '#lib/ui/chain/chain-basis.ts'
import { basisSentences } from '#lib/ui/chain/say-basis.ts'
import { fieldName, lackWords, reasonSentence, shortStepName } from '#lib/ui/chain/say-cell.ts'
import { legendOfPicture, linkedPictureSvg } from '#lib/ui/chain-picture/chain-picture-svg.ts'
import { SMALL } from '#lib/ui/chain-picture/lay-out.ts'
import { readOwnOffers } from '../angebote/eigene/read-own-offers.ts'
import { wordsOf } from '../indikatoren/indicator-words.ts'
import { indexView } from '../karte/index-view.ts'
import { levelOnScreen } from '../karte/level-outlines.ts'
import { readMapChoices, type MapChoices } from '../karte/map-choices.ts'
import type { MapView } from '../karte/map-view.ts'
import { readStrands } from '../kette/bild/read-picture.ts'
import { biggestGaps } from './biggest-gaps.ts'
import { chainStrip } from './chain-strip.ts'
import { nextSteps, type NextStep } from './next-steps.ts'
import { readDue } from './read-due.ts'

type Context = { readonly today: string; readonly locale: Locale }

const LATEST_IMPORTS = 3

export type Overview = Awaited<ReturnType<typeof readOverview>>

/** How a municipality stands in one look; parts that the role may not see are null. */
export async function readOverview(tx: Tx, municipality: Municipality, { today, locale }: Context) {
  const { role, slug } = municipality
  const base = `/k/${slug}`
  const settings = await readChainSettings(tx, municipality)
  const { residentsYear, ...offers } = await countOnce(tx, municipality, {
    today,
    staleAfterMonths: settings.staleAfterMonths,
  })
  const own = role === 'provider' ? await readOwnOffers(tx, today) : null
  const imports = may(role, 'imports.read') ? await listRuns(tx, { most: LATEST_IMPORTS }) : null
  if (!may(role, 'areas.read')) return { base, own, offers, imports, planning: null }

  const choices = await readMapChoices(tx, municipality, today)
  const chain = await readGaps(tx, municipality, { today, locale })
  const periods = choices.coverage.map(({ period }) => period).toSorted()
  const withValues = new Set(choices.coverage.map(({ indicatorId }) => indicatorId)).size
  const steps = nextSteps(
    {
      areas: choices.levels.some(({ areaCount }) => areaCount > 0),
      residents: residentsYear !== null,
      indicators: withValues > 0,
      index: choices.indices.length > 0,
      offers: offers.total > 0,
      chain: settings.indexDefinitionId !== null,
    },
    base,
  )
  return {
    base,
    own,
    offers,
    imports,
    planning: {
      due: may(role, 'imports.read')
        ? await readDue(tx, {
            choices,
            locale,
            today,
            base,
            residentsYear,
            offers: { ...offers, nowhere: chain?.offersNowhere ?? 0 },
            hasGaps: (chain?.total ?? 0) > 0,
            isInventoryComplete: chain?.isFromComplete ?? false,
          })
        : null,
      changes: await readLatestChanges(tx, municipality, today),
      networks: await countEntries(tx, municipality),
      levels: choices.levels.filter(({ areaCount }) => areaCount > 0),
      residentsYear,
      indicators: { total: choices.indicators.length, withValues, newestPeriod: periods.at(-1) ?? null },
      chain,
      steps: may(role, 'imports.run') ? steps : ([] as NextStep[]),
      map: await readSmallMap(tx, municipality, { choices, locale }),
    },
  }
}

async function countEntries(tx: Tx, municipality: Municipality) {
  return {
    networks: (await listNetworks(tx, municipality)).length,
    actors: (await listActors(tx, municipality)).length,
  }
}

const CHANGES_OF_DAYS = 30

/** What members did lately, of the rooms that everybody may see; whoever may not enter one gets no word of it. */
async function readLatestChanges(tx: Tx, municipality: Municipality, today: string) {
  const since = new Date(Date.parse(today) - CHANGES_OF_DAYS * 24 * 60 * 60 * 1000)
  const changes = await readChanges(tx, municipality, { since })
  return changes.flatMap(({ permission, times, last }) => {
    const room = roomOfChange[permission]
    return room === undefined || !may(municipality.role, room.read)
      ? []
      : [{ permission, times, last, href: `/k/${municipality.slug}${room.path}` }]
  })
}

const roomOfChange: Partial<Record<Permission, { read: Permission; path: string }>> = {
  'offers.change': { read: 'offers.read', path: '/angebote' },
  'offers.own': { read: 'offers.read', path: '/angebote' },
  'imports.run': { read: 'imports.read', path: '/einlesen' },
  'indicators.change': { read: 'indicators.read', path: '/indikatoren' },
  'index.change': { read: 'index.read', path: '/index' },
  'areas.change': { read: 'areas.read', path: '/gebiete' },
  'chain.change': { read: 'chain.read', path: '/kette/einstellungen' },
  'networks.change': { read: 'networks.read', path: '/netzwerke' },
  'disclosure.change': { read: 'disclosure.read', path: '/freigabe/regeln' },
  'release.change': { read: 'disclosure.read', path: '/freigabe' },
  'reports.change': { read: 'reports.read', path: '/berichte' },
}

/** Any later year would do. */
const ANY_YEAR = 2200

type Counts = {
  total: number
  toConfirm: number
  staleEarly: number
  staleAfterMonths: number
  residentsYear: number | null
}

const counts = createRevisionCache<Counts>({ capacity: 200 })

/** Remembered until the municipality's data change. */
function countOnce(
  tx: Tx,
  municipality: Municipality,
  { today, staleAfterMonths }: { today: string; staleAfterMonths: number },
): Promise<Counts> {
  const { municipalityId, dataRevision } = municipality
  const name = `overview ${today} ${staleAfterMonths}`
  return counts.get({ municipalityId, name, dataRevision }, async () => {
    const { total } = await listOffers(tx, { pageSize: 1 })
    const rhythm = await readDirectorySettings(tx)
    const stale = { months: staleAfterMonths, today }
    const filter = { stale, freshness: { is: 'fresh' as const, rhythm, today } }
    const staleEarly = (await listOffers(tx, { filter, pageSize: 1 })).total
    const residentsYear = await newestResidentsYear(tx, municipality, { onOrBefore: ANY_YEAR, date: today })
    const { due, marked, hidden } = await countFreshness(tx, rhythm, today)
    return { total, toConfirm: due + marked + hidden, staleEarly, staleAfterMonths, residentsYear }
  })
}

/** The biggest gaps in words; null where the chain cannot be computed yet. */
async function readGaps(tx: Tx, municipality: Municipality, { today, locale }: Context) {
  const { slug, minimumCount } = municipality
  const computed = await chainFor(tx, municipality, today)
  if (computed.lacks !== null || computed.offers.size === 0) return null
  const { gaps, total, isInventoryComplete: isFromComplete } = listGaps(computed)
  return {
    total,
    strip: chainStrip(computed, locale),
    picture: smallPicture(computed, { base: `/k/${slug}`, minimumCount, locale }),
    isFromComplete,
    basis: basisSentences(chainBasis(computed), locale),
    offersNowhere: computed.offersNowhere,
    biggest: biggestGaps(gaps).map(({ gap, alikeCount }) => ({
      href: addresses.cell(`/k/${slug}`, gap),
      area: gap.place.name,
      step: shortStepName(gap.step, locale),
      field: fieldName(gap.field, locale),
      judgement: gap.judgement,
      words: asSentence(lackWords(gap, { minimumCount, locale })),
      sentence: reasonSentence(gap, { minimumCount, way: supplyFacts(computed, gap).way, locale }),
      alike:
        alikeCount === 0
          ? null
          : { count: alikeCount, href: addresses.gaps(`/k/${slug}`, { schritt: gap.step, feld: gap.field }) },
    })),
  }
}

function smallPicture(
  computed: ComputedChain,
  wanted: { base: string; minimumCount: number; locale: Locale },
): { svg: string; legend: { text: string; svg: string }[] } {
  const picture = readStrands(computed, wanted)
  return {
    svg: linkedPictureSvg(picture, { id: 's', format: SMALL }),
    legend: legendOfPicture({ ...picture.words, barLegend: [] }),
  }
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

type SmallMap = { readonly view: MapView; readonly outlines: LevelShapes; readonly code: string }

/** The index that weighs the chain, else the first; null where there is none or it cannot be computed. */
async function readSmallMap(
  tx: Tx,
  municipality: Municipality,
  { choices, locale }: { choices: MapChoices; locale: Locale },
): Promise<SmallMap | null> {
  const [definition] = choices.indices
  if (definition === undefined) return null
  const { areaLevelId, period } = definition
  const names = new Map(choices.indicators.map((entry) => [entry.code, wordsOf(entry, locale).name]))
  const shown = await indexView(tx, municipality, {
    definition,
    subIndex: null,
    place: { areaLevelId, period },
    classes: null,
    locale,
    messages: messagesOf(locale),
    nameOf: (column) => names.get(column) ?? column,
    base: `/k/${municipality.slug}`,
  })
  if (!shown.ok) return null
  const outlines = await levelOnScreen(tx, municipality, { areaLevelId, date: shown.value.areasOn })
  return { view: shown.value, outlines, code: definition.code }
}
