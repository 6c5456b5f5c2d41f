import { messages, type Locale } from '#lib/messages/index.ts'
import {
  placeKey,
  supplyFacts,
  worstCells,
  type ComputedChain,
} from '#lib/server/capabilities/chain/index.ts'
import type { Municipality } from '#lib/server/platform/database/tenancy.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { chainBasis } from '#lib/ui/chain/chain-basis.ts'
import { placeChoices } from '#lib/ui/chain/place-choices.ts'
import { placeTrail } from '#lib/ui/chain/place-trail.ts'
import {
  fieldName,
  lackWords,
  reasonSentence,
  shortFieldName,
  shortStepName,
} from '#lib/ui/chain/say-cell.ts'
import {
  legendOfPicture,
  linkedPictureSvg,
  printedPictureSvg,
} from '#lib/ui/chain-picture/chain-picture-svg.ts'
import { NARROW, WIDE } from '#lib/ui/chain-picture/lay-out.ts'
import type { ChainPicture } from '#lib/ui/chain-picture/picture-types.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { barOffers } from './bar-offers.ts'
import { besideChoices } from './beside-choices.ts'
import { differencesOf } from './differences.ts'
import { pictureLinks } from './picture-links.ts'
import type { PictureQuery } from './picture-query.ts'
import { pictureTable } from './picture-table.ts'
import { readPicture, type PicturedPlace } from './read-picture.ts'
import { leftOutSentences, sourceLine, summaries, titleOf } from './say-picture.ts'

const WORST_IN_WORDS = 3

/** All that the page of the picture shows. */
export function readPicturePage(
  computed: ComputedChain,
  query: PictureQuery,
  { slug, minimumCount, locale }: Pick<Municipality, 'slug' | 'minimumCount'> & { locale: Locale },
) {
  const base = `/k/${slug}`
  const links = pictureLinks(computed, base, query)
  const { place, other } = query
  const wanted = { base, minimumCount, locale }
  const { picture, places } = readPicture(computed, query, { ...wanted, barHref: links.bar })
  const worst = worstCells(places[0]?.cells ?? [], WORST_IN_WORDS)
  return {
    base,
    title: titleOf(query, locale),
    place: { name: place.name, code: place.code, level: place.level },
    trail: placeTrail(computed, place),
    filter: {
      choices: placeChoices(computed, { chosen: place, keyOf: (one) => placeKey(computed, one) }),
      beside: besideChoices(computed, { place, other }),
      wholeName: computed.whole.name,
      isWhole: place.areaId === null,
      isWholeBeside: other?.areaId === null,
      standard: query.standard,
      block: query.block,
      only: query.only,
      isFiltered: query.standard !== null || query.block !== null || query.only !== 'alle' || other !== null,
    },
    summaries: summaries(places, locale),
    leftOut: leftOutSentences(query, { places, locale }),
    wide: linkedPictureSvg(picture, { id: 'w', format: WIDE }),
    sheet: printedPictureSvg(picture, { id: 'p' }),
    blocks: blocksOf(picture).map((block, at) => ({
      code: block.blocks[0]?.code ?? '',
      name: block.blocks[0]?.name ?? '',
      svg: linkedPictureSvg(block, { id: `n${at}`, format: NARROW }),
    })),
    legend: legendOfPicture(picture.words),
    bar:
      query.bar === null
        ? null
        : { offers: barOffers(computed, query, { places, base, locale }), close: links.asShown },
    differences: differencesInWords(places, wanted),
    worst: worst.map((cell) => ({
      href: addresses.cell(base, cell),
      title: `${fieldName(cell.field, locale)} · ${shortStepName(cell.step, locale)}`,
      words: lackWords(cell, { minimumCount, locale }),
      sentence: reasonSentence(cell, { minimumCount, way: supplyFacts(computed, cell).way, locale }),
    })),
    isAnyJudged: places.some(({ cells }) => cells.flat().some(({ judgement }) => judgement !== 'not-known')),
    table: pictureTable(places, query, wanted),
    fileQuery: links.query,
    source: sourceLine(computed, { minimumCount, locale }),
    basis: chainBasis(computed),
  }
}

/** The same picture, a block at a time, for narrow screens. */
function blocksOf(picture: ChainPicture): ChainPicture[] {
  return picture.blocks.map((block) => {
    const at = picture.steps.flatMap((step, position) => (step.block === block.code ? [position] : []))
    const codes = at.flatMap((position) => picture.steps[position]?.code ?? [])
    return {
      ...picture,
      blocks: [block],
      steps: picture.steps.filter(({ block: own }) => own === block.code),
      posts: picture.posts.filter(({ step }) => codes.includes(step)),
      rows: picture.rows
        .map((row) => ({
          ...row,
          strands: row.strands.map((strand) => ({
            ...strand,
            cells: at.flatMap((position) => strand.cells[position] ?? []),
            bars: strand.bars.filter(({ steps }) => steps.some((step) => codes.includes(step))),
          })),
        }))
        // Where nothing is to be expected in the whole block, there is nothing to see.
        .filter(({ strands }) =>
          strands.some(
            ({ cells, bars }) => bars.length > 0 || cells.some(({ judgement }) => judgement !== null),
          ),
        ),
    }
  })
}

function differencesInWords(
  [first, second]: readonly PicturedPlace[],
  { base, minimumCount, locale }: { base: string; minimumCount: number; locale: Locale },
) {
  if (first === undefined || second === undefined) return null
  const { differing, ...counts } = differencesOf(first.cells, second.cells)
  const [place, other] = [first.place.name, second.place.name]
  return {
    place,
    other,
    sentence: messages(locale).chainPicture.differ({ place, other, ...counts }),
    rows: differing.map(({ cell, otherCell }) => ({
      title: `${shortFieldName(cell.field, locale)} · ${shortStepName(cell.step, locale)}`,
      cells: [cell, otherCell].map((one) => ({
        href: addresses.cell(base, one),
        judgement: one.judgement,
        words:
          one.judgement === 'balanced' || one.judgement === 'more-than-needed'
            ? messages(locale).chain.judgements[one.judgement]
            : lackWords(one, { minimumCount, locale }),
      })),
    })),
    count: formatNumber(differing.length, locale),
  }
}
