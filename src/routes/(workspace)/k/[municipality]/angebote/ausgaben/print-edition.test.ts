import { afterAll, expect, test } from 'vitest'
import { parseEdition } from '#lib/server/capabilities/editions/index.ts'
import { noDetails, type PrintableOffer } from '#lib/server/capabilities/offers/index.ts'
import { openPrinter } from '#lib/server/platform/pdf/index.ts'
import { faultsOf, readPdfStructure, walk } from '#lib/server/platform/pdf/pdf-structure.ts'
import { entryInWords } from './entry-in-words.ts'
import { pagesOf, printEdition } from './print-edition.ts'
import type { ReadEdition } from './read-edition.ts'

const printer = openPrinter()
afterAll(() => printer.close())

const offer = (offerId: number, known: Partial<PrintableOffer> = {}): PrintableOffer => ({
  offerId,
  name: `Angebot ${offerId}`,
  description: 'Text mit #strong[Zeichen] und $Formel$.',
  provider: 'Arbeiterwohlfahrt',
  place: { street: 'Feldstraße 92', postalCode: '45991', town: 'Auenstadt', longitude: null, latitude: null },
  areaId: null,
  ageFromMonths: null,
  ageToMonths: 36,
  steps: [],
  fields: [],
  outreach: false,
  cost: '',
  website: 'https://www.example.org/krabbeln/',
  phone: '0123 456789',
  lastConfirmedOn: '2026-11-01',
  enteredOn: '2026-01-01',
  inPortal: true,
  details: { ...noDetails, costKind: 'free', languages: ['de', 'tr'], butEligible: true },
  ...known,
})

function read(more: Record<string, unknown> = {}): ReadEdition {
  const parsed = parseEdition({
    title: 'Willkommen & <mehr>',
    foreword: 'Liebe Eltern,\n\nwillkommen.',
    imprint: 'Familienbüro\n0123 456789-0',
    ...more,
  })
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  const edition = {
    ...parsed.value,
    editionId: 1,
    version: Math.random(),
    createdBy: null,
    updatedBy: null,
    updatedAt: new Date(0),
  }
  const offers = [offer(1), offer(2, { description: 'Vermittlung in die Kindertagespflege' })]
  const portal = 'https://auenstadt.example/auenstadt'
  const entries = offers.map((one) =>
    entryInWords(one, { edition, isUnconfirmed: one.offerId === 2, portal }),
  )
  return {
    edition,
    municipality: { name: 'Auenstadt', slug: 'auenstadt', municipalityId: 1, dataRevision: 1 },
    today: '2026-11-30',
    chapters: [
      { title: '1 bis 3 Jahre', entries: entries.slice(0, 1) },
      { title: 'Für jedes Alter', entries: entries.slice(1) },
    ],
    offers,
    leftOut: [],
    map: {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#ddd"/></svg>',
      ratio: 0.5,
      areas: ['Nord', 'Süd'],
    },
    confirmEveryMonths: 6,
    portal,
  }
}

test.each(['a4', 'a5'])('an edition on %s is an accessible PDF that says everything', async (paper) => {
  const pdf = await printEdition(printer, read({ paper }))
  const structure = await readPdfStructure(pdf)
  expect(faultsOf(structure)).toEqual([])
  expect(pagesOf(pdf)).toBe(structure.pages)
  const text = structure.text.replaceAll(/\s+/g, ' ')
  for (const said of [
    'Willkommen & <mehr>',
    'Inhalt',
    'Stand 30.11.2026',
    '#strong[Zeichen] und $Formel$',
    'Wo: Feldstraße 92, 45991 Auenstadt',
    'Kosten: kostenlos, Bildung und Teilhabe kann die Kosten übernehmen',
    'Sprachen: Deutsch, Türkisch',
    'Internet: example.org/krabbeln',
    'auenstadt/angebot/1',
    'Diese Angaben sind vielleicht nicht mehr aktuell.',
    'Arbeiterwohlfahrt',
    'Familienbüro',
  ])
    expect(text).toContain(said)
  // The keyword leads to the page of the only offer that says it otherwise.
  expect(text).toMatch(/Tagesmutter \d/)
  const figures = [...walk(structure.tags)].filter(({ role }) => role === 'Figure')
  expect(figures.map(({ alt }) => alt)).toContain('Karte von Auenstadt mit nummerierten Gebieten')
  expect(figures.filter(({ alt }) => alt?.startsWith('QR-Code'))).toHaveLength(2)
})

test('the essentials only: no description, no code to scan, no index where none is wanted', async () => {
  const pdf = await printEdition(
    printer,
    read({ entries: 'short', hasProviderIndex: false, hasKeywordIndex: false }),
  )
  const { text, tags } = await readPdfStructure(pdf)
  expect(text).not.toContain('Zeichen')
  expect(text).toContain('0123 456789')
  expect(text).not.toContain('Stichwörter')
  expect([...walk(tags)].filter(({ alt }) => alt?.startsWith('QR-Code'))).toEqual([])
})
