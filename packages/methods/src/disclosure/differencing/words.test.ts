import { expect, test } from 'vitest'
import { chainInWords, type ChainLink, type ChainWords } from '../index.ts'

const numbers = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
]

const german: ChainWords = {
  plus: ' plus ',
  minus: ' minus ',
  and: ' und ',
  others: (count, family) => `die ${numbers[count]} anderen ${family}`,
  all: (count, family) => `alle ${numbers[count]} ${family}`,
  several: (count, family) => `${numbers[count]} ${family ?? 'Zahlen'}`,
  inRelease: (term, release) => `${term} (${release})`,
  times: (factor, term) => `${factor}-mal ${term}`,
  divided: (divisor, sum) => `ein ${divisor}-tel von: ${sum}`,
}

const link = (factor: number, figures: string[], more: Partial<ChainLink> = {}): ChainLink => ({
  release: '2024',
  factor,
  figures,
  family: null,
  familySize: null,
  ...more,
})
const areas = (count: number) => Array.from({ length: count }, (_, at) => `Gebiet ${at + 1}`)
const family = { family: 'Gebiete im Bezirk Nord', familySize: 12 }
const said = (links: ChainLink[], divisor = 1) =>
  chainInWords({ chain: { links, divisor, zeros: [] }, planned: '2024', words: german })

test.each([
  [
    'Bezirk Nord minus die elf anderen Gebiete im Bezirk Nord',
    [link(1, ['Bezirk Nord']), link(-1, areas(11), family)],
  ],
  ['Stadt minus alle zwölf Gebiete im Bezirk Nord', [link(1, ['Stadt']), link(-1, areas(12), family)]],
  ['Stadt minus sieben Gebiete im Bezirk Nord', [link(1, ['Stadt']), link(-1, areas(7), family)]],
  [
    'Bezirk Nord minus Gebiet 1, Gebiet 2 und Gebiet 3',
    [link(1, ['Bezirk Nord']), link(-1, areas(3), family)],
  ],
  ['Gebiet 1 und Gebiet 2 plus 2-mal Markt', [link(1, areas(2)), link(2, ['Markt'])]],
  ['Hafen minus Hafen (Fassung 1)', [link(1, ['Hafen']), link(-1, ['Hafen'], { release: 'Fassung 1' })]],
  ['vier Zahlen', [link(1, areas(4))]],
  ['', []],
])('%s', (sentence, links) => {
  expect(said(links)).toBe(sentence)
})

test('a divided sum', () => {
  expect(said([link(1, ['ab']), link(-1, ['bc'])], 2)).toBe('ein 2-tel von: ab minus bc')
})
