import { z } from 'zod'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  listGaps,
  parseGapListAddress,
  supplyFacts,
  type ComputedChain,
  type PlaceCell,
} from '#lib/server/capabilities/chain/index.ts'
import {
  affectedText,
  childrenText,
  fieldName,
  lackWords,
  nearestText,
  percent,
  reasonSentence,
  shortFieldName,
  shortStepName,
  shownShare,
} from '#lib/ui/chain/say-cell.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { biggestGaps } from '../../overview/biggest-gaps.ts'
import type { Block } from '../paper/block-types.ts'
import { chainOfPiece, nothingYet } from './chain-of-piece.ts'
import { gapFields } from './gap-fields.ts'
import { gapMap } from './gap-map.ts'
import { definePiece, type PieceAbout } from './piece-types.ts'
import { chosen, count, switched } from './settings.ts'

const MOST_TOLD = 10
const MOST_LISTED = 40
const LONGEST_ON_ONE_PAGE = 16

/** The biggest gaps in words, with a map, a proposal each, and a table of the next ones. */
export const gapsPiece = definePiece({
  kind: 'gaps',
  defaults: { anzahl: '3', karte: '1', vorschlaege: '1', weitere: '8' },
  // Narrowed as the list of gaps is, by what its address says.
  settings: z.object({
    gebiet: chosen,
    ebene: chosen,
    schritt: chosen,
    feld: chosen,
    urteil: chosen,
    'ohne-aufsuchende': chosen,
    bestand: chosen,
    anzahl: count({ least: 1, most: MOST_TOLD, usual: 3 }),
    weitere: count({ least: 0, most: MOST_LISTED, usual: 0 }),
    karte: switched,
    vorschlaege: switched,
  }),
  async fields(about) {
    return gapFields(await chainOfPiece(about), {
      locale: about.locale,
      mostTold: MOST_TOLD,
      mostListed: MOST_LISTED,
    })
  },
  async compose(about, { anzahl, weitere, karte, vorschlaege, ...filter }) {
    const { locale } = about
    const texts = messages(locale).reports.pieces.gaps
    const computed = await chainOfPiece(about)
    if (computed === null) return nothingYet(locale, texts.nothing)
    const parsed = parseGapListAddress(computed, new URLSearchParams(filter)).filter
    const { gaps, isInventoryComplete } = listGaps(computed, parsed)
    const told = biggestGaps(gaps, anzahl)
    const cells = told.map(({ gap }) => gap)
    const more = gaps.filter((gap) => !cells.includes(gap)).slice(0, weitere)
    const map = karte && told.length > 0 ? await gapMap(about, { computed, gaps: cells }) : null
    const say = { ...about, computed }
    const inventory = isInventoryComplete ? texts.fromComplete : texts.perhapsNotRecorded
    const place = (parsed.within ?? computed.whole).name
    if (told.length === 0)
      return {
        blocks: [
          { kind: 'heading', level: 2, text: texts.title(0, place) },
          { kind: 'paragraph', text: texts.none },
        ],
        figures: [{ key: 'count', label: texts.figureCount, text: '0' }],
      }
    return {
      blocks: [
        { kind: 'heading', level: 2, text: texts.title(told.length, place) },
        { kind: 'paragraph', text: `${texts.lead} ${inventory}` },
        ...told.map(({ gap, alikeCount }, at) =>
          tell(gap, { ...say, number: at + 1, alikeCount, isProposing: vorschlaege }),
        ),
        ...(map === null ? [] : [map]),
        ...(more.length === 0 ? [] : moreGaps(more, { ...say, all: gaps.length - told.length })),
      ],
      figures: [
        { key: 'count', label: texts.figureCount, text: formatNumber(gaps.length, locale) },
        ...cells.map((gap) => ({
          key: `${gap.place.areaId} ${gap.step} ${gap.field}`,
          label: titleOf(gap, locale),
          text: lackWords(gap, { minimumCount: about.municipality.minimumCount, locale }),
        })),
      ],
    }
  },
})

type Saying = PieceAbout & { readonly computed: ComputedChain }

function titleOf({ place, field, step }: PlaceCell, locale: Locale): string {
  return messages(locale).reports.pieces.gaps.gapTitle(
    place.name,
    fieldName(field, locale),
    shortStepName(step, locale),
  )
}

function tell(
  gap: PlaceCell,
  {
    number,
    alikeCount,
    isProposing,
    ...say
  }: Saying & { number: number; alikeCount: number; isProposing: boolean },
): Block {
  const { locale, computed, municipality } = say
  const { minimumCount } = municipality
  const texts = messages(locale).reports.pieces.gaps
  const words = lackWords(gap, { minimumCount, locale })
  const sentence = reasonSentence(gap, { minimumCount, way: supplyFacts(computed, gap).way, locale })
  const alike = alikeCount === 0 ? '' : ` ${texts.alike(alikeCount)}`
  const proposal = isProposing ? texts.proposals[gap.reason] : undefined
  const facts = factsOf(gap, say)
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', level: 3, text: `${number}. ${titleOf(gap, locale)}` },
      { kind: 'paragraph', text: `${words.charAt(0).toUpperCase()}${words.slice(1)}. ${sentence}${alike}` },
      {
        kind: 'table',
        caption: null,
        columns: facts.map(({ title }) => ({ title })),
        rows: [facts.map(({ text }) => (text === '' ? '–' : text))],
      },
      ...(proposal === undefined ? [] : [{ kind: 'remark', text: `${texts.proposal} ${proposal}` } as const]),
    ],
  }
}

function factsOf(gap: PlaceCell, { computed, municipality, locale }: Saying) {
  const { facts } = messages(locale).reports.pieces.gaps
  const share = shownShare(gap)
  const { minimumCount } = municipality
  return [
    { title: facts.children, text: childrenText(gap, locale) },
    { title: facts.affected, text: affectedText(gap.childrenAffected, { minimumCount, locale }) },
    { title: facts.covered, text: share === null ? '' : percent(share, locale) },
    { title: facts.offers, text: formatNumber(gap.offersInReach, locale) },
    {
      title: facts.nearest,
      text: nearestText(gap.nearestMinutes, { way: supplyFacts(computed, gap).way, locale }),
    },
  ]
}

function moreGaps(
  gaps: readonly PlaceCell[],
  { all, municipality: { minimumCount }, locale }: Saying & { all: number },
): Block[] {
  const texts = messages(locale)
  const own = texts.reports.pieces.gaps
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: own.more },
    {
      kind: 'table',
      caption: own.moreText(gaps.length, formatNumber(all, locale)),
      columns: [
        { title: own.area },
        { title: own.what, share: 1.4 },
        { title: own.facts.affected, isNumber: true, isNarrow: true },
        { title: own.reason, share: 1.3 },
      ],
      rows: gaps.map((gap) => [
        gap.place.name,
        `${shortFieldName(gap.field, locale)} · ${shortStepName(gap.step, locale)}`,
        affectedText(gap.childrenAffected, { minimumCount, locale }),
        texts.chain.shortReasons[gap.reason],
      ]),
    },
  ]
  return gaps.length > LONGEST_ON_ONE_PAGE ? blocks : [{ kind: 'together', blocks }]
}
