import { chartSvg } from '#lib/ui/charts/chart-svg.ts'
import { mapColour } from '#lib/ui/class-colours.ts'
import { areaMapSvg } from '#lib/ui/map-picture/area-map-svg.ts'
import type { ResultView } from '#lib/ui/surveys/result-types.ts'
import type { Block, Paper } from '../../../berichte/paper/block-types.ts'
import { sayCondition } from './choices-of-results.ts'
import type { ResultsOfPage } from './read-results-page.ts'

/** Longer lists of people's own words are for the screen. */
const MOST_TEXTS = 60

/** The results on paper: every question with its picture and its table. */
export function resultsPaper(
  { survey, data, wanted, results, words }: ResultsOfPage,
  { views, municipality, date }: { views: readonly ResultView[]; municipality: string; date: string },
): Paper {
  const { report, explain } = words.texts
  return {
    title: survey.title,
    subtitle: report.subtitle,
    municipality,
    date,
    language: words.locale,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          report.basis(words.count(results?.all ?? 0)),
          ...wanted.conditions.map((condition) => report.only(sayCondition(condition, data, words))),
        ].join(' '),
      },
      { kind: 'remark', text: report.protection(words.minimum) },
      ...views.flatMap((view) => blocksOf(view, words)),
      { kind: 'heading', level: 2, text: explain.title },
      ...[explain.shares, explain.versions, explain.merging(words.minimum)].map((text): Block => ({
        kind: 'paragraph',
        text,
        isQuiet: true,
      })),
    ],
  }
}

function blocksOf(view: ResultView, { texts }: ResultsOfPage['words']): Block[] {
  // Below a picture it stands there, so that the heading keeps with the picture.
  const isBelow = view.map === null && view.picture?.caption === '' && !isTooTall(view.picture.chart)
  const quiet = [isBelow ? '' : view.basis, ...view.notes].filter((text) => text !== '')
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: `${view.number} ${view.title}` },
    ...(quiet.length === 0 ? [] : [{ kind: 'paragraph', text: quiet.join(' '), isQuiet: true } as const]),
    ...(view.figures.length === 0 ? [] : [{ kind: 'figures', figures: view.figures } as const]),
    ...pictureOf(view, texts.report.alt(view.title)),
    ...(view.sentences.length === 0
      ? []
      : [{ kind: 'list', isNumbered: false, items: view.sentences } as const]),
    ...view.tables
      .filter(({ rows }) => rows.length > 0)
      .map((table): Block => ({
        kind: 'table',
        caption: null,
        columns: table.columns.map(({ title, isNumber }, at) => ({
          title,
          ...(isNumber === true && { isNumber: true, isNarrow: table.columns.length < 6 }),
          ...(at === 0 && { share: 2 }),
        })),
        rows: table.rows,
      })),
  ]
  if (view.words !== null)
    blocks.push({
      kind: 'paragraph',
      text: `${texts.text.words}: ${view.words.rows.map(([word, among]) => `${word} (${among})`).join(', ')}`,
    })
  if (view.texts !== null)
    blocks.push({ kind: 'list', isNumbered: false, items: view.texts.items.slice(0, MOST_TEXTS) })
  return blocks
}

function pictureOf(view: ResultView, alt: string): Block[] {
  if (view.map !== null) {
    const { width, height, shapes, legend, title } = view.map
    return [
      {
        kind: 'picture',
        svg: areaMapSvg({ width, height, shapes, marked: [] }),
        ratio: height / width,
        alt,
        caption: title,
        legend: { title: '', entries: painted(legend) },
      },
    ]
  }
  // What would not be legible on one page stands in the table alone.
  if (view.picture === null || isTooTall(view.picture.chart)) return []
  const { chart, legend, caption } = view.picture
  return [
    {
      kind: 'picture',
      svg: chartSvg(chart),
      ratio: chart.height / chart.width,
      alt,
      caption: caption === '' ? view.basis : caption,
      legend: legend.length === 0 ? null : { title: '', entries: painted(legend) },
      // A network has names in small letters; bars and columns have words as large as the text.
      size: view.picture.isWide ? 'page-wide' : 'column',
    },
  ]
}

/** Of a page; a column is half as wide as it is high. */
function isTooTall({ width, height }: { width: number; height: number }): boolean {
  return height > 2.2 * width
}

function painted(legend: readonly { colour: string; text: string }[]) {
  return legend.map(({ colour, text }) => ({ colour: mapColour(colour), text }))
}
