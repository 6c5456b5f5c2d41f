import { messages, type Locale } from '#lib/messages/index.ts'
import {
  chainFor,
  listGaps,
  parseGapListAddress,
  supplyFacts,
  type ComputedChain,
  type PlaceCell,
} from '#lib/server/capabilities/chain/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { chainBasis } from '#lib/ui/chain/chain-basis.ts'
import { basisSentences } from '#lib/ui/chain/say-basis.ts'
import {
  affectedText,
  childrenText,
  fieldName,
  lackWords,
  nearestText,
  percent,
  reasonSentence,
  shortStepName,
  shownShare,
  stepName,
} from '#lib/ui/chain/say-cell.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import { areaMapSvg } from '#lib/ui/map-picture/area-map-svg.ts'
import { biggestGaps } from '../../overview/biggest-gaps.ts'
import { chainStrip } from '../../overview/chain-strip.ts'
import { mapGround } from './map-ground.ts'

type Wanted = { readonly address: URLSearchParams; readonly locale: Locale; readonly today: string }

const LISTED = 10

/** What the paper says, ready to be set; null while there is no chain. */
export async function councilPaper(tx: Tx, municipality: Municipality, wanted: Wanted) {
  const computed = await chainFor(tx, municipality, wanted.today)
  if (computed.lacks !== null || computed.offers.size === 0) return null
  const { locale, today } = wanted
  const words = messages(locale).councilPaper
  const { gaps, total, isInventoryComplete } = listGaps(
    computed,
    parseGapListAddress(computed, wanted.address).filter,
  )
  const biggest = biggestGaps(gaps)
  const told = new Set(biggest.map(({ gap }) => gap))
  const date = formatDate(today, locale)
  const picture = await drawMap(tx, municipality, { computed, gaps: biggest.map(({ gap }) => gap), locale })
  const strip = chainStrip(computed, locale)
  const more = gaps.filter((gap) => !told.has(gap)).slice(0, LISTED)
  return {
    pictures: new Map(picture === null ? [] : [['map.svg', picture.svg]]),
    data: {
      lang: locale,
      title: words.title(municipality.name),
      subtitle: words.subtitle(date),
      municipality: municipality.name,
      date,
      footer: words.footer(municipality.name, date),
      words,
      standingText: words.standingText(strip.lacking, strip.judged, strip.notKnown),
      steps: strip.steps.map(({ name, lacking, parts }) => {
        const notKnown = parts.find(({ judgement }) => judgement === 'not-known')?.count ?? 0
        const all = parts.reduce((sum, { count }) => sum + count, 0)
        return { name, lacking, held: all - lacking - notKnown, notKnown }
      }),
      gapsTitle: words.gaps(biggest.length),
      inventory: isInventoryComplete ? words.fromComplete : words.perhapsNotRecorded,
      map: picture === null ? null : { alt: picture.alt, caption: picture.caption },
      gaps: biggest.map(({ gap, alikeCount }, at) => ({
        title: words.gapTitle(
          at + 1,
          gap.place.name,
          fieldName(gap.field, locale),
          shortStepName(gap.step, locale),
        ),
        words: `${capitalised(lackWords(gap, { minimumCount: municipality.minimumCount, locale }))}.`,
        sentence: sentenceOf(gap, { computed, municipality, locale }),
        alike: alikeCount === 0 ? null : words.alike(alikeCount),
        facts: factsOf(gap, { computed, municipality, locale }),
      })),
      moreText: words.moreText(more.length, formatNumber(total - told.size, locale)),
      more: more.map((gap) => ({
        area: gap.place.name,
        what: `${fieldName(gap.field, locale)} · ${stepName(gap.step, locale)}`,
        judgement: messages(locale).chain.judgements[gap.judgement],
        affected: affectedText(gap.childrenAffected, { minimumCount: municipality.minimumCount, locale }),
        reason: messages(locale).chain.shortReasons[gap.reason],
      })),
      basis: basisOf(computed, municipality, locale),
    },
  }
}

type About = { computed: ComputedChain; municipality: Municipality; locale: Locale }

function sentenceOf(gap: PlaceCell, { computed, municipality: { minimumCount }, locale }: About): string {
  return reasonSentence(gap, { minimumCount, way: supplyFacts(computed, gap).way, locale })
}

function factsOf(gap: PlaceCell, { computed, municipality: { minimumCount }, locale }: About) {
  const words = messages(locale).councilPaper
  const share = shownShare(gap)
  return [
    { name: words.children, text: childrenText(gap, locale) },
    { name: words.affected, text: affectedText(gap.childrenAffected, { minimumCount, locale }) },
    { name: words.covered, text: share === null ? '' : percent(share, locale) },
    { name: words.offers, text: formatNumber(gap.offersInReach, locale) },
    {
      name: words.nearest,
      text: nearestText(gap.nearestMinutes, { way: supplyFacts(computed, gap).way, locale }),
    },
  ].map(({ name, text }) => ({ name, text: text === '' ? '–' : text }))
}

function basisOf(computed: ComputedChain, { minimumCount }: Municipality, locale: Locale): string[] {
  return [
    ...basisSentences(chainBasis(computed), locale),
    messages(locale).councilPaper.protectedNumbers(formatNumber(minimumCount, locale)),
  ]
}

/** The areas of the gaps on the map of the index; null where the level has no shapes or no gap lies in one area of it. */
async function drawMap(
  tx: Tx,
  municipality: Municipality,
  { computed, gaps, locale }: { computed: ComputedChain; gaps: readonly PlaceCell[]; locale: Locale },
) {
  const marked = [...new Set(gaps.flatMap(({ place }) => place.areaId ?? []))]
  const ground = await mapGround(tx, municipality, { computed, locale })
  const places = gaps.map(({ place }) => place)
  if (ground === null || places.some(({ level }) => level?.areaLevelId !== computed.level.areaLevelId))
    return null
  const words = messages(locale).councilPaper
  const names = marked.map(
    (areaId, at) => `${at + 1} ${places.find((place) => place.areaId === areaId)?.name ?? ''}`,
  )
  return {
    svg: areaMapSvg({ ...ground.picture, marked }),
    alt: words.mapAlt(computed.level.name, names.join(', ')),
    caption: ground.index === null ? words.mapWithoutIndex : words.map(ground.index),
  }
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
