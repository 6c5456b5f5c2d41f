import { thesaurus } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { keywordsOf } from '#lib/server/capabilities/editions/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Printer } from '#lib/server/platform/pdf/index.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import template from './edition.typ?raw'
import { qrSquares } from './qr-squares.ts'
import type { ReadEdition } from './read-edition.ts'

const printed = createRevisionCache<Uint8Array>({ capacity: 8 })

/** An edition as tagged PDF; remembered until the directory, the edition or the day change. */
export function printEdition(printer: Printer, read: ReadEdition): Promise<Uint8Array> {
  const { edition, municipality, today } = read
  const name = `${edition.editionId} ${edition.version} ${today}`
  return printed.get({ ...municipality, name }, () => {
    const codes = codesOf(read)
    const map = read.map === null ? [] : [['map.svg', read.map.svg] as const]
    return printer.print({
      template,
      data: dataOf(read, codes),
      pictures: new Map<string, string | Uint8Array>([
        ...map,
        ...[...codes.values()].map(({ file, squares }) => [file, squares] as const),
      ]),
    })
  })
}

type Codes = ReadonlyMap<number, { readonly file: string } & ReturnType<typeof qrSquares>>

/** A code to scan for each offer, where families find more in the portal. */
function codesOf({ edition, portal, offers }: ReadEdition): Codes {
  if (portal === null || edition.entries === 'short') return new Map()
  return new Map(
    offers.map(({ offerId }) => [
      offerId,
      { file: `qr-${offerId}`, ...qrSquares(`${portal}/angebot/${offerId}`) },
    ]),
  )
}

/** How many pages a printed document has. */
export function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  )
}

/** Of more offers it is only said about how many pages they fill: typesetting takes 7 ms for each, longer than a page may. */
const MOST_AT_ONCE = 60

/** More are no booklet any more, and the typesetter would not come to an end in its time. */
export const MOST_PRINTED = 1500

export function printsAtOnce({ offers }: ReadEdition): boolean {
  return offers.length <= MOST_AT_ONCE
}

/** Letters that fit a page beside each other, as found by printing a thousand offers. */
const LETTERS_OF_PAGE = { a4: 3400, a5: 1500 }
/** What an entry takes beyond its letters: name, provider, lines that are not full. */
const LETTERS_OF_ENTRY = 160

export function aboutPages({ edition, chapters }: ReadEdition): number {
  const letters = chapters
    .flatMap(({ entries }) => entries)
    .reduce(
      (sum, { text, facts }) =>
        sum + LETTERS_OF_ENTRY + text.length + facts.reduce((all, fact) => all + fact.text.length + 12, 0),
      0,
    )
  return Math.ceil(letters / LETTERS_OF_PAGE[edition.paper]) + 4
}

function dataOf(
  { edition, municipality, today, chapters, offers, map, confirmEveryMonths, portal }: ReadEdition,
  codes: Codes,
) {
  const { language } = edition
  const texts = messages(language).editions.print
  const date = formatDate(today, language)
  return {
    title: edition.title,
    subtitle: edition.subtitle,
    municipality: municipality.name,
    language,
    paper: edition.paper,
    asOf: texts.asOf(date),
    footer: texts.footer(edition.title, date),
    pageOf: texts.pageOf,
    foreword: paragraphsOf(edition.foreword),
    imprint: paragraphsOf(edition.imprint),
    notes: [
      texts.confirmed({ months: formatNumber(confirmEveryMonths, language), date }),
      ...(portal === null ? [] : [texts.portal(portal.replace(/^https?:\/\//, ''))]),
    ],
    words: { contents: texts.contents, map: texts.map, imprint: texts.imprint, qr: texts.qr },
    chapters: chapters.map(({ title, entries }) => ({
      title,
      entries: entries.map((entry) => {
        const code = codes.get(entry.offerId)
        return code === undefined ? entry : { ...entry, qr: [code.file, code.size] }
      }),
    })),
    map: map === null ? null : { alt: texts.mapAlt(municipality.name), ratio: map.ratio, areas: map.areas },
    indexes: [
      ...(edition.hasProviderIndex ? [{ title: texts.providers, lines: providersOf(offers) }] : []),
      ...(edition.hasKeywordIndex
        ? [
            {
              title: texts.keywords,
              lines: keywordsOf(offers, thesaurus).map((line) =>
                'see' in line
                  ? { word: line.word, see: texts.see(line.see), ids: [] }
                  : { word: line.word, see: '', ids: line.offerIds },
              ),
            },
          ]
        : []),
    ].filter(({ lines }) => lines.length > 0),
  }
}

function providersOf(offers: ReadEdition['offers']) {
  const byName = Map.groupBy(
    offers.filter(({ provider }) => provider !== null),
    ({ provider }) => provider ?? '',
  )
  return [...byName]
    .toSorted(([a], [b]) => a.localeCompare(b, 'de'))
    .map(([word, own]) => ({ word, see: '', ids: own.map(({ offerId }) => offerId) }))
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
