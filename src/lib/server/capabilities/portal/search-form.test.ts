import { expect, test } from 'vitest'
import { readSearchAddress } from './search-form.ts'

test('what the address cannot mean is left out', () => {
  const read = readSearchAddress(
    new URLSearchParams(
      'q=+Kita+&phase=age-3-6&phase=nie&phase=age-3-6&feld=education&feld=x&sprachen=tr&sprachen=xx&kosten=teuer&anonym=1&tag=morgen&seite=-2&sortierung=naehe',
    ),
  )
  expect(read).toEqual({
    q: 'Kita',
    alter: '',
    ort: '',
    phase: ['age-3-6'],
    feld: ['education'],
    sprachen: ['tr'],
    kosten: '',
    anonym: '1',
    barrierefrei: '',
    online: '',
    tag: '',
    gebiet: '',
    sortierung: 'naehe',
    seite: 1,
  })
})
