import { fieldCodes, lifePhaseBlocks, lifePhaseSteps, mainstreamPosts } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  placeMatrix,
  type ChainPlace,
  type ComputedChain,
  type PlaceCell,
} from '#lib/server/capabilities/chain/index.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { judgements } from '#lib/ui/chain/judgements.ts'
import {
  affectedText,
  isUnderMinimum,
  judgementWords,
  shortFieldName,
  shortStepName,
} from '#lib/ui/chain/say-cell.ts'
import { bundleOffers, type Bundle } from '#lib/ui/chain-picture/bundle-offers.ts'
import { isHole } from '#lib/ui/chain-picture/judgement-marks.ts'
import type {
  ChainPicture,
  PictureBar,
  PictureCell,
  PicturePost,
  PictureRow,
  PictureStrand,
  PictureWords,
} from '#lib/ui/chain-picture/picture-types.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { picturedOffers, type OffersOfPlace } from './pictured-offers.ts'
import type { OnlyChoice } from './picture-choices.ts'
import type { PictureChoice } from './picture-query.ts'

/** One of the places of a picture, with what its words and tables need. */
export type PicturedPlace = {
  readonly place: ChainPlace
  /** By field, then step; only the steps that are shown. */
  readonly cells: readonly (readonly PlaceCell[])[]
  readonly offers: OffersOfPlace
}

export type ReadPicture = {
  readonly picture: ChainPicture
  /** One, or two to compare. */
  readonly places: readonly PicturedPlace[]
}

type Wanted = {
  readonly base: string
  readonly minimumCount: number
  readonly locale: Locale
  /** Where the offers of a bar are listed; null = the picture leads nowhere. */
  readonly barHref: ((key: string, isOther: boolean) => string) | null
}

/** The picture of the places that an address chooses. */
export function readPicture(computed: ComputedChain, choice: PictureChoice, wanted: Wanted): ReadPicture {
  const shown = new Set<string>(stepsOf(choice.block).map(({ code }) => code))
  const codes = [...shown]
  const places = [choice.place, ...(choice.other === null ? [] : [choice.other])].map(
    (place): PicturedPlace => ({
      place,
      cells: placeMatrix(computed, place).cells.map((row) => row.filter(({ step }) => shown.has(step))),
      offers: picturedOffers(computed, place, { standard: choice.standard, steps: codes }),
    }),
  )
  const posts = choice.only === 'alle' ? postsOf(places, codes, wanted) : []
  return { places, picture: pictureOf(places, choice, { ...wanted, posts }) }
}

const noOffers: OffersOfPlace = { byField: new Map(), byPost: new Map(), shownCount: 0, allCount: 0 }

/** Whether the chain of the whole municipality holds, without the offers: a small picture. */
export function readStrands(computed: ComputedChain, wanted: Omit<Wanted, 'barHref'>): ChainPicture {
  const { whole } = computed
  const places = [{ place: whole, cells: placeMatrix(computed, whole).cells, offers: noOffers }]
  return pictureOf(places, { block: null, only: 'alle' }, { ...wanted, barHref: null, posts: [] })
}

function pictureOf(
  places: readonly PicturedPlace[],
  { block: chosen, only }: Pick<PictureChoice, 'block' | 'only'>,
  { posts, ...wanted }: Wanted & { posts: readonly PicturePost[] },
): ChainPicture {
  const { locale } = wanted
  const texts = messages(locale).chainPicture
  return {
    steps: stepsOf(chosen).map(({ code, block, ageFromYears, ageToYears, transition, impliedByAge }) => ({
      code,
      block,
      lines: texts.steps[code] ?? [shortStepName(code, locale), ''],
      ageFromYears,
      ageToYears,
      kind: transition ? 'gate' : impliedByAge ? 'ages' : 'proxy',
    })),
    blocks: lifePhaseBlocks
      .filter(({ code }) => chosen === null || code === chosen)
      .map(({ code, name, shortName }) => ({ code, name: name[locale], shortName: shortName[locale] })),
    rows: rowsOf(places, { ...wanted, only }),
    posts,
    words: pictureWords(locale),
  }
}

function stepsOf(chosen: PictureChoice['block']) {
  return lifePhaseSteps.filter(({ block }) => chosen === null || block === chosen)
}

/** A row for each field in which something is to be expected in what is shown. */
function rowsOf(places: readonly PicturedPlace[], wanted: Wanted & { only: OnlyChoice }): PictureRow[] {
  const isAlone = places.length === 1
  return fieldCodes.flatMap((field, at) => {
    if (!places.some(({ cells }) => cells[at]?.some(({ isExpected }) => isExpected))) return []
    const strands = places.map((pictured, position) =>
      strandOf(pictured, { ...wanted, at, field, isOther: position === 1, isAlone }),
    )
    return { field, name: shortFieldName(field, wanted.locale), strands }
  })
}

/** Whether a cell is shown at all; a hole is where the chain is open. */
export function isShown({ isExpected, judgement }: PlaceCell, only: OnlyChoice): boolean {
  if (!isExpected) return false
  return only === 'alle' || isHole(judgement) || (only === 'fehlt' && judgement === 'thin')
}

type StrandWanted = Wanted & {
  at: number
  field: string
  only: OnlyChoice
  isOther: boolean
  isAlone: boolean
}

function strandOf({ place, cells, offers }: PicturedPlace, wanted: StrandWanted): PictureStrand {
  const { at, field, only, isAlone } = wanted
  const bundles = only === 'alle' ? bundleOffers(offers.byField.get(field) ?? []) : []
  return {
    placeName: isAlone ? '' : place.name,
    cells: (cells[at] ?? []).map((cell) => cellOf(cell, wanted)),
    bars: bundles.map((bundle) => barOf(bundle, wanted)),
  }
}

function cellOf(cell: PlaceCell, { only, base, minimumCount, locale, isAlone }: StrandWanted): PictureCell {
  if (!isShown(cell, only)) return { judgement: null, number: '', says: '', href: null }
  const about = `${shortFieldName(cell.field, locale)}, ${shortStepName(cell.step, locale)}`
  const where = isAlone ? about : `${cell.place.name}: ${about}`
  return {
    judgement: cell.judgement,
    number: lackNumber(cell, { minimumCount, locale }),
    says: `${where}: ${judgementWords(cell, { minimumCount, locale })}`,
    href: addresses.cell(base, cell),
  }
}

/** How many children lack something, where the judgement says that something is lacking; "<5" below the minimum. */
export function lackNumber(
  { judgement, childrenAffected }: Pick<PlaceCell, 'judgement' | 'childrenAffected'>,
  { minimumCount, locale }: { minimumCount: number; locale: Locale },
): string {
  if (!isHole(judgement) && judgement !== 'thin') return ''
  if (childrenAffected === null || childrenAffected === 0) return ''
  if (isUnderMinimum(childrenAffected, minimumCount)) return `<${minimumCount}`
  return affectedText(childrenAffected, { minimumCount, locale })
}

function barOf(
  { key, kind, steps, offers }: Bundle,
  { field, locale, barHref, isOther }: StrandWanted,
): PictureBar {
  const texts = messages(locale).chainPicture
  const count = formatNumber(offers.length, locale)
  const name = offers[0]?.name ?? ''
  return {
    kind,
    steps,
    count: offers.length,
    labels: offers.length === 1 ? [...shortenings(name), count] : [texts.offers(count), count],
    says: texts.barSays({
      field: shortFieldName(field, locale),
      offers: offers.length === 1 ? name : texts.offers(count),
      kind: texts.kinds[kind],
      steps: stepsInWords(steps, locale),
    }),
    href: barHref === null ? null : barHref(`${field}:${key}`, isOther),
  }
}

export function stepsInWords(steps: readonly string[], locale: Locale): string {
  return steps.map((step) => shortStepName(step, locale)).join(', ')
}

/** A name, and the same word by word shorter, down to two words. */
function shortenings(name: string): string[] {
  const words = name.split(' ')
  const shorter = words.slice(2, -1).map((_, at) => `${words.slice(0, words.length - 1 - at).join(' ')} …`)
  return [name, ...shorter]
}

function postsOf(
  places: readonly PicturedPlace[],
  steps: readonly string[],
  { locale, barHref }: Wanted,
): PicturePost[] {
  const texts = messages(locale).chainPicture
  return mainstreamPosts
    .filter(({ standsAt }) => steps.includes(standsAt))
    .map(({ code, name, field, standsAt }): PicturePost => {
      const counts = places.map(({ offers }) => offers.byPost.get(code)?.length ?? 0)
      const isThere = counts.some((count) => count > 0)
      const number = isThere
        ? counts.map((count) => formatNumber(count, locale)).join(' | ')
        : texts.notRecorded
      return {
        code,
        field,
        step: standsAt,
        lines: texts.posts[code] ?? [name[locale], ''],
        number,
        isThere,
        says: texts.postSays(name[locale], number),
        href: isThere && barHref !== null ? barHref(`post:${code}`, counts[0] === 0) : null,
      }
    })
}

function pictureWords(locale: Locale): PictureWords {
  const texts = messages(locale).chainPicture
  return {
    ages: texts.ages,
    posts: texts.mainstream,
    more: texts.more,
    moreSays: texts.moreSays,
    legend: judgements.map((judgement) => ({
      judgement,
      text: messages(locale).chain.judgements[judgement],
    })),
    barLegend: (['mainstream', 'other', 'outreach'] as const).map((kind) => ({
      kind,
      text: texts.barLegend[kind],
    })),
  }
}
