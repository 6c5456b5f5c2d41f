import type { Page } from 'playwright-core'

/** One picture of the handbook or of the README, taken from a page of the running program. */
export type Picture = {
  readonly file: string
  /** null: somebody without an account. */
  readonly account: string | null
  readonly path: string
  /** CSS selector of the part to be shown; without it the page. */
  readonly part?: string
  readonly width?: number
  /** Without it the whole page, however long. */
  readonly height?: number
  /** CSS selector of what is clicked first. */
  readonly open?: string
  /** What else is done before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>
}

const coordination = 'koordination@auenstadt.example'
const statistics = 'statistik@auenstadt.example'
const berlin = 'planung@berlin.invalid'
const handbook = (name: string) => `docs/handbuch/bilder/${name}.png`
const readme = (name: string) => `docs/pictures/${name}.png`

export const pictures: readonly Picture[] = [
  { file: handbook('anmelden'), account: null, path: '/anmelden', height: 640 },
  { file: handbook('oeffentlich'), account: null, path: '/karte/auenstadt', height: 760 },
  { file: handbook('uebersicht'), account: coordination, path: '/k/auenstadt', height: 1050 },
  { file: handbook('einlesen'), account: coordination, path: '/k/auenstadt/einlesen', height: 760 },
  {
    file: handbook('vorschau'),
    account: coordination,
    path: '/k/auenstadt/einlesen',
    height: 1300,
    before: showPreview,
  },
  { file: handbook('gebiete'), account: coordination, path: '/k/auenstadt/gebiete', height: 760 },
  {
    file: handbook('steckbrief'),
    account: coordination,
    path: '/k/auenstadt/gebiete/sozialraum/010101',
    height: 1250,
  },
  { file: handbook('indikatoren'), account: coordination, path: '/k/auenstadt/indikatoren', height: 700 },
  {
    file: handbook('index'),
    account: coordination,
    path: '/k/auenstadt/index/partizipationsindex',
    height: 900,
  },
  { file: handbook('angebote'), account: coordination, path: '/k/auenstadt/angebote', height: 760 },
  { file: handbook('karte'), account: coordination, path: '/k/auenstadt/karte', height: 1100 },
  { file: handbook('kettenbild'), account: coordination, path: '/k/auenstadt/kette/bild', height: 1500 },
  { file: handbook('luecken'), account: coordination, path: '/k/auenstadt/luecken', height: 760 },
  { file: handbook('befragungen'), account: coordination, path: '/k/auenstadt/befragungen/3', height: 900 },
  {
    file: handbook('ergebnisse'),
    account: coordination,
    path: '/k/auenstadt/befragungen/3/ergebnisse',
    height: 1500,
  },
  { file: handbook('netzwerke'), account: coordination, path: '/k/auenstadt/netzwerke/bild', height: 1420 },
  { file: handbook('berichte'), account: coordination, path: '/k/auenstadt/berichte', height: 700 },
  {
    file: handbook('bericht'),
    account: coordination,
    path: '/k/auenstadt/berichte',
    height: 900,
    open: 'main a:has-text("Jahresbericht")',
  },
  { file: handbook('regeln'), account: statistics, path: '/k/auenstadt/freigabe/regeln', height: 1000 },
  { file: handbook('freigabe'), account: statistics, path: '/k/auenstadt/freigabe', height: 640 },
  { file: readme('start'), account: berlin, path: '/k/berlin', height: 1250 },
  { file: readme('kettenbild'), account: coordination, path: '/k/auenstadt/kette/bild', part: '.wide' },
  { file: readme('luecke'), account: berlin, path: '/k/berlin', height: 1100, open: '.biggest-gaps a' },
  {
    file: readme('vorlage'),
    account: berlin,
    path: '/k/berlin/berichte/vorlagen/jugendhilfeausschuss.pdf',
  },
  { file: readme('karte'), account: berlin, path: '/k/berlin/karte', height: 1000 },
]

/** A file with a name that nobody knows, as it happens. */
async function showPreview(page: Page): Promise<void> {
  const names = [
    'Am Markt',
    'Domfreiheit',
    'Wallring',
    'Bahnhof-Nord',
    'Güterhof',
    'Postviertel',
    'Neustatt-West',
  ]
  const lines = names.map((name, at) => `${name};${20 + 3 * at},5`)
  await page.setInputFiles('input[type=file]', {
    name: 'grundsicherung-2026.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Sozialraum;Kinder unter 15 in der Grundsicherung', ...lines].join('\n')),
  })
  await page.click('main form button.primary')
  await page.waitForURL(/einlesen\/\d+$/)
}
