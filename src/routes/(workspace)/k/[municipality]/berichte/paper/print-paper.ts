import { messages } from '#lib/messages/index.ts'
import type { Printer } from '#lib/server/platform/pdf/index.ts'
import type { Block, Paper, PaperPicture } from './block-types.ts'
import template from './paper.typ?raw'

/** Between the margins of the page. */
const WIDTH_MM = 170
const HIGHEST_PICTURE_MM = 90
const COLUMN_MM = 105
const SMALL_PICTURE_MM = 42
/** With heading and caption it fits a page. */
const WHOLE_PAGE_MM = 205

/** A paper as tagged PDF. */
export function printPaper(printer: Printer, paper: Paper): Promise<Uint8Array> {
  const pictures = new Map<string, string>()
  const printed = (block: Block): unknown => {
    if (block.kind === 'together') return { ...block, blocks: block.blocks.map(printed) }
    if (block.kind !== 'picture') return block
    const { svg, ...rest } = block
    const file = `picture-${pictures.size + 1}.svg`
    pictures.set(file, svg)
    return { ...rest, file, heightMm: heightOf(block) }
  }
  const { paper: texts } = messages(paper.language).reports
  const data = {
    ...paper,
    blocks: paper.blocks.map(printed),
    footer: texts.footer(paper.municipality, paper.title, paper.date),
    pageOf: texts.pageOf,
  }
  return printer.print({ template, data, pictures })
}

const highest = {
  small: SMALL_PICTURE_MM,
  usual: HIGHEST_PICTURE_MM,
  column: WHOLE_PAGE_MM,
  'page-wide': WHOLE_PAGE_MM,
}

function heightOf({ ratio, size }: PaperPicture): number {
  return Math.min(highest[size ?? 'usual'], (size === 'column' ? COLUMN_MM : WIDTH_MM) * ratio)
}
