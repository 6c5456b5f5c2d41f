import { expect, test } from 'vitest'
import { readEmbedFilter } from './embed-filter.ts'

test('filters are named as those of the search; what is unknown is left out', () => {
  const address =
    'phase=age-1-3&feld=health&feld=nonsense&gebiet=viertel/0102&kosten=frei&anonym=1&sprachen=tr&traeger=7&anzahl=x&q=Kurs'
  expect(readEmbedFilter(new URLSearchParams(address))).toEqual({
    phase: ['age-1-3'],
    feld: ['health'],
    gebiet: 'viertel/0102',
    kosten: 'frei',
    anonym: '1',
    barrierefrei: '',
    online: '',
    sprachen: ['tr'],
    traeger: '7',
    anzahl: '',
  })
})
