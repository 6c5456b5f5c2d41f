import { messages } from '#lib/messages/index.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import type { Block, Paper } from '../../berichte/paper/block-types.ts'
import type { ReadEdition } from './read-edition.ts'

/** An edition as pages and word processors show it; @param most so many offers at most */
export function editionPaper(read: ReadEdition, most = Infinity): Paper {
  const { edition, municipality, today, chapters, confirmEveryMonths, portal, map } = read
  const { language } = edition
  const texts = messages(language).editions.print
  const date = formatDate(today, language)
  let left = most
  const body = chapters.flatMap(({ title, entries }): Block[] => {
    const shown = entries.slice(0, Math.max(0, left))
    left -= shown.length
    return shown.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: title }, ...shown.flatMap(entryBlocks)]
  })
  return {
    title: edition.title,
    subtitle: edition.subtitle,
    municipality: municipality.name,
    date,
    language,
    blocks: [
      ...paragraphs(edition.foreword),
      {
        kind: 'remark',
        text: [
          texts.confirmed({ months: formatNumber(confirmEveryMonths, language), date }),
          ...(portal === null ? [] : [texts.portal(portal)]),
        ].join(' '),
      },
      ...(map === null ? [] : mapBlocks(map, { title: texts.map, alt: texts.mapAlt(municipality.name) })),
      ...body,
      ...(edition.imprint === ''
        ? []
        : [{ kind: 'heading', level: 2, text: texts.imprint } as const, ...paragraphs(edition.imprint)]),
    ],
  }
}

function entryBlocks({
  name,
  provider,
  text,
  facts,
  remark,
}: ReadEdition['chapters'][number]['entries'][number]): Block[] {
  return [
    { kind: 'heading', level: 3, text: name },
    ...(provider === '' ? [] : [{ kind: 'paragraph', text: provider, isQuiet: true } as const]),
    ...paragraphs(text),
    ...(facts.length === 0
      ? []
      : [
          {
            kind: 'list',
            isNumbered: false,
            items: facts.map((fact) => `${fact.term}: ${fact.text}`),
          } as const,
        ]),
    ...(remark === '' ? [] : [{ kind: 'paragraph', text: remark, isQuiet: true } as const]),
  ]
}

function mapBlocks(
  { svg, ratio, areas }: NonNullable<ReadEdition['map']>,
  { title, alt }: { title: string; alt: string },
): Block[] {
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'picture', svg, alt, caption: '', ratio, legend: null },
    { kind: 'list', isNumbered: true, items: areas },
  ]
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))
}
