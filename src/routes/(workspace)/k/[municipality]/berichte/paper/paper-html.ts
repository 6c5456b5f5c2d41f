import { Buffer } from 'node:buffer'
import { messages } from '#lib/messages/index.ts'
import type { Painter } from '#lib/server/platform/pictures/index.ts'
import type { Block, Paper, PaperPicture, PaperTable } from './block-types.ts'

/** Twice as many as the page shows, so that print stays sharp. */
const PICTURE_PIXELS = 1400
const SHOWN_PIXELS = 640
const TALLEST_PIXELS = 460

/**
 * A paper as one HTML file that word processors open: real headings, lists and tables, styles at each element because
 * they read little else, and pictures within as PNG because older ones show no SVG.
 */
export async function paperHtml(painter: Painter, paper: Paper): Promise<string> {
  const body: string[] = []
  for (const block of paper.blocks) body.push(await htmlOf(block, painter))
  const subtitle = paper.subtitle === '' ? '' : `<p style="${styles.quiet}">${escaped(paper.subtitle)}</p>`
  return [
    `<!doctype html><html lang="${paper.language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(paper.title)}</title></head>`,
    `<body style="${styles.body}">`,
    `<p style="${styles.quiet}">${escaped(paper.municipality)} · ${escaped(messages(paper.language).reports.paper.asOf(paper.date))}</p>`,
    `<h1 style="${styles.h1}">${escaped(paper.title)}</h1>`,
    subtitle,
    ...body,
    '</body></html>\n',
  ].join('\n')
}

const FACES = "font-family:'Fira Sans',Calibri,Arial,sans-serif"

const styles = {
  body: `${FACES};font-size:11pt;line-height:1.4;color:#171a2b;max-width:17cm`,
  h1: `${FACES};font-size:20pt;line-height:1.2;margin:6pt 0`,
  h2: `${FACES};font-size:14pt;margin:18pt 0 6pt`,
  h3: `${FACES};font-size:12pt;margin:12pt 0 4pt`,
  p: 'margin:0 0 7pt',
  quiet: 'margin:0 0 7pt;color:#4a5068',
  cell: 'margin:0;font-size:10pt;line-height:1.25',
  remark: 'margin:0 0 10pt;padding:7pt;background:#eef0f7',
  caption: 'margin:0 0 10pt;font-size:9.5pt;color:#4a5068',
} as const

async function htmlOf(block: Block, painter: Painter): Promise<string> {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} style="${block.level === 2 ? styles.h2 : styles.h3}">${escaped(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p style="${block.isQuiet === true ? styles.quiet : styles.p}">${escaped(block.text)}</p>`
    case 'remark':
      return `<p style="${styles.remark}">${escaped(block.text)}</p>`
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`
    }
    case 'table':
      return tableHtml(block)
    case 'figures':
      return tableHtml({
        kind: 'table',
        caption: null,
        columns: block.figures.map(({ label }) => ({ title: label })),
        rows: [block.figures.map(({ value }) => value)],
      })
    case 'picture':
      return pictureHtml(block, painter)
    case 'together': {
      const parts: string[] = []
      for (const part of block.blocks) parts.push(await htmlOf(part, painter))
      return parts.join('\n')
    }
  }
}

/** Widths and paddings as attributes: word processors read styles of tables each in their own way. */
function tableHtml({ caption, columns, rows }: PaperTable): string {
  const shares = columns.map(({ isNarrow, share = 1 }) => (isNarrow === true ? 0.6 : share))
  const sum = shares.reduce((total, share) => total + share, 0)
  const cell = (tag: 'th' | 'td', at: number, text: string) => {
    const side = columns[at]?.isNumber === true ? 'right' : 'left'
    const attributes = `align="${side}" valign="top"${tag === 'th' ? ` scope="col" width="${Math.round((100 * (shares[at] ?? 1)) / sum)}%"` : ''}`
    return `<${tag} ${attributes} style="border-bottom:0.75pt solid #b9bfd1;padding:2pt 5pt"><p align="${side}" style="${styles.cell}">${escaped(text)}</p></${tag}>`
  }
  const row = (tag: 'th' | 'td', texts: readonly string[]) =>
    `<tr>${texts.map((text, at) => cell(tag, at, text)).join('')}</tr>`
  return [
    caption === null ? '' : `<p style="${styles.p}"><b>${escaped(caption)}</b></p>`,
    '<table width="100%" cellspacing="0" cellpadding="4" border="0">',
    `<thead>${row(
      'th',
      columns.map(({ title }) => title),
    )}</thead>`,
    `<tbody>${rows.map((texts) => row('td', texts)).join('\n')}</tbody>`,
    `</table><p style="${styles.cell}">&nbsp;</p>`,
  ].join('')
}

async function pictureHtml(
  { svg, alt, caption, ratio, legend, size }: PaperPicture,
  painter: Painter,
): Promise<string> {
  const png = await painter.paint({ svg, widthPixels: PICTURE_PIXELS })
  const hasWords = size === 'page-wide' || size === 'column'
  const tallest = hasWords ? Infinity : (size === 'small' ? 0.5 : 1) * TALLEST_PIXELS
  const widest = size === 'column' ? (2 * SHOWN_PIXELS) / 3 : SHOWN_PIXELS
  const width = Math.round(Math.min(widest, tallest / ratio))
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const swatches = legend?.entries.map(
    ({ colour, text }) =>
      `<span style="background:${colour};border:0.75pt solid #4a5068">&nbsp;&nbsp;&nbsp;&nbsp;</span>&nbsp;${escaped(text)}`,
  )
  const title = legend === null || legend.title === '' ? '' : `${escaped(legend.title)}: `
  return [
    `<p style="${styles.p}"><img src="${source}" alt="${escaped(alt)}" width="${width}" height="${Math.round(width * ratio)}"></p>`,
    swatches === undefined ? '' : `<p style="${styles.caption}">${title}${swatches.join(' &nbsp; ')}</p>`,
    `<p style="${styles.caption}">${escaped(caption)}</p>`,
  ].join('\n')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
