import { afterAll, expect, test } from 'vitest'
import { openPrinter } from '#lib/server/platform/pdf/index.ts'
import { faultsOf, readPdfStructure, walk } from '#lib/server/platform/pdf/pdf-structure.ts'
import { openPainter } from '#lib/server/platform/pictures/index.ts'
import type { Block, Paper } from './block-types.ts'
import { inHeadingOrder } from './in-heading-order.ts'
import { paperHtml } from './paper-html.ts'
import { printPaper } from './print-paper.ts'

const printer = openPrinter()
const painter = openPainter()
afterAll(() => Promise.all([printer.close(), painter.close()]))

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#2c5788"/></svg>'
const everyKind: Block[] = [
  { kind: 'heading', level: 2, text: 'Lage & <Ausblick>' },
  { kind: 'paragraph', text: 'Text mit #strong[Zeichen] und $Formel$.' },
  { kind: 'paragraph', text: 'Leise', isQuiet: true },
  { kind: 'list', isNumbered: false, items: ['eins', 'zwei'] },
  { kind: 'list', isNumbered: true, items: ['zuerst'] },
  {
    kind: 'table',
    caption: 'Kinder nach Gebiet',
    columns: [{ title: 'Gebiet' }, { title: 'Kinder', isNumber: true, isNarrow: true }],
    rows: [['Nord', '1.204']],
  },
  { kind: 'figures', figures: [{ value: '24.161', label: 'Kinder' }] },
  { kind: 'remark', text: 'Nächster Schritt' },
  { kind: 'together', blocks: [{ kind: 'heading', level: 3, text: 'Eine Lücke' }] },
  {
    kind: 'picture',
    svg,
    alt: 'Karte: Nord ist dunkel',
    caption: 'Wo die Lücken liegen',
    ratio: 0.5,
    legend: { title: 'Index', entries: [{ colour: '#2c5788', text: 'hoher Bedarf' }] },
  },
]
const paper: Paper = {
  title: 'Bericht',
  subtitle: 'Für den Rat',
  municipality: 'Auenstadt',
  date: '30.11.2026',
  language: 'de',
  blocks: everyKind,
}

test('a paper of every kind of block is an accessible PDF that says everything', async () => {
  const structure = await readPdfStructure(await printPaper(printer, paper))
  expect(faultsOf(structure)).toEqual([])
  const text = structure.text.replaceAll(/\s+/g, ' ')
  for (const said of [
    'Lage & <Ausblick>',
    '#strong[Zeichen] und $Formel$',
    '1.204',
    '24.161',
    'hoher Bedarf',
  ])
    expect(text).toContain(said)
  const figure = [...walk(structure.tags)].find(({ role }) => role === 'Figure')
  expect(figure?.alt).toBe('Karte: Nord ist dunkel')
})

test('an empty paper is a page with its title', async () => {
  const structure = await readPdfStructure(await printPaper(printer, { ...paper, subtitle: '', blocks: [] }))
  expect(structure).toMatchObject({ title: 'Bericht', pages: 1 })
})

test('the file for word processors has real headings and tables, its pictures within, and nothing that runs', async () => {
  const html = await paperHtml(painter, paper)
  expect(html).toContain('<h2 style="')
  expect(html).toContain('Lage &amp; &lt;Ausblick&gt;')
  expect(html).toMatch(/<th [^>]*scope="col"[^>]*><p[^>]*>Kinder<\/p><\/th>/)
  expect(html).toMatch(
    /<img src="data:image\/png;base64,iVBOR[^"]+" alt="Karte: Nord ist dunkel" width="640" height="320">/,
  )
  expect(html).not.toMatch(/<script|<link|<style|https?:/)
})

test('a sub-heading without a heading above it becomes one', () => {
  const heading = (level: 2 | 3) => ({ kind: 'heading', level, text: 'x' }) as const
  expect(inHeadingOrder([heading(3), heading(3), heading(2), heading(3)])).toEqual([
    heading(2),
    heading(3),
    heading(2),
    heading(3),
  ])
})
