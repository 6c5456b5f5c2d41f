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
const berlin = 'planung@berlin.invalid'
const handbook = (name: string) => `docs/handbuch/bilder/${name}.png`
const readme = (name: string) => `docs/pictures/${name}.png`

export const pictures: readonly Picture[] = [
  { file: handbook('anmelden'), account: null, path: '/anmelden', height: 640 },
  { file: handbook('uebersicht'), account: coordination, path: '/k/auenstadt', height: 1000 },
  { file: handbook('einlesen'), account: coordination, path: '/k/auenstadt/einlesen', height: 620 },
  { file: handbook('gebiete'), account: coordination, path: '/k/auenstadt/gebiete', height: 760 },
  { file: handbook('indikatoren'), account: coordination, path: '/k/auenstadt/indikatoren', height: 700 },
  {
    file: handbook('index'),
    account: coordination,
    path: '/k/auenstadt/index/partizipationsindex',
    height: 900,
  },
  { file: handbook('angebote'), account: coordination, path: '/k/auenstadt/angebote', height: 760 },
  { file: handbook('karte'), account: coordination, path: '/k/auenstadt/karte', height: 900 },
  { file: handbook('kette'), account: coordination, path: '/k/auenstadt/kette', height: 1000 },
  { file: handbook('luecken'), account: coordination, path: '/k/auenstadt/luecken', height: 700 },
  { file: readme('start'), account: berlin, path: '/k/berlin', height: 1000 },
  { file: readme('luecken'), account: berlin, path: '/k/berlin/luecken', height: 760 },
]
