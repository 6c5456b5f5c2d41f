import { getDocumentProxy } from 'unpdf'

export type PdfNode = { role: string; alt?: string; children: PdfNode[] }

export type PdfStructure = {
  title: string | undefined
  language: string | undefined
  isMarked: boolean
  declaresUa: boolean
  showsTitle: boolean
  pages: number
  text: string
  /** The tags in reading order, over all pages. */
  tags: PdfNode[]
}

/** What a screen reader finds in a PDF. For tests. */
export async function readPdfStructure(pdf: Uint8Array): Promise<PdfStructure> {
  const document = await getDocumentProxy(Uint8Array.from(pdf))
  const { info, metadata } = await document.getMetadata()
  const facts = info as { Title?: string; Language?: string | null }
  const tags: PdfNode[] = []
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const tree = (await page.getStructTree()) as RawNode | null
    if (tree !== null) tags.push(...tree.children.map(nodeOf).filter((node) => node !== undefined))
    const { items } = await page.getTextContent()
    text += `${items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')}\n`
  }
  const marks = await document.getMarkInfo()
  const preferences = (await document.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null
  return {
    title: facts.Title,
    language: facts.Language ?? undefined,
    isMarked: (marks as { Marked?: boolean } | null)?.Marked === true,
    declaresUa: (metadata as { get(name: string): unknown } | null)?.get('pdfuaid:part') === '1',
    showsTitle: preferences?.DisplayDocTitle === true,
    pages: document.numPages,
    text,
    tags,
  }
}

/**
 * The faults that a check of the structure by PDF/UA-1 (ISO 14289-1, Matterhorn protocol) would find and that can be seen
 * from the tags: no title, no language, no mark; a figure without words; headings that skip a level; a table without
 * header cells. Empty when all is well.
 */
export function faultsOf(structure: PdfStructure): string[] {
  const faults: string[] = []
  if (!structure.title) faults.push('no title')
  if (!structure.language) faults.push('no language')
  if (!structure.isMarked) faults.push('not tagged')
  if (!structure.declaresUa) faults.push('not declared as PDF/UA')
  if (!structure.showsTitle) faults.push('shows the file name instead of the title')
  if (structure.tags.length === 0) faults.push('no tags')
  let level = 0
  for (const node of walk(structure.tags)) {
    if (node.role === 'Figure' && !node.alt) faults.push('a figure without alternative text')
    const heading = /^H(\d)$/.exec(node.role)?.[1]
    if (heading !== undefined) {
      if (Number(heading) > level + 1) faults.push(`heading ${heading} after heading ${level}`)
      level = Number(heading)
    }
    if (node.role === 'Table' && ![...walk(node.children)].some(({ role }) => role === 'TH'))
      faults.push('a table without header cells')
  }
  return faults
}

export function* walk(nodes: readonly PdfNode[]): Generator<PdfNode> {
  for (const node of nodes) {
    yield node
    yield* walk(node.children)
  }
}

type RawNode = { role?: string; alt?: string; children: (RawNode | { type: string })[] }

function nodeOf(raw: RawNode | { type: string }): PdfNode | undefined {
  if (!('role' in raw) || raw.role === undefined) return undefined
  return {
    role: raw.role,
    ...(raw.alt !== undefined && { alt: raw.alt }),
    children: raw.children.map(nodeOf).filter((node) => node !== undefined),
  }
}
