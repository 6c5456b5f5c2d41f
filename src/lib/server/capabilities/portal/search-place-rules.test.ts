import { expect, test } from 'vitest'
import { placeFinder } from './search-place-rules.ts'
import type { SearchedArea } from './search-types.ts'

const nordstadt: SearchedArea = {
  areaId: 1,
  key: 'viertel/1',
  name: 'Nordstadt',
  levelId: 1,
  parentAreaId: null,
  inForce: true,
  box: { west: 7, south: 51, east: 7.2, north: 51.2 },
}
const former: SearchedArea = { ...nordstadt, areaId: 2, name: 'Altes Dorf', inForce: false }

function inTown() {
  const places = placeFinder([nordstadt, former])
  const site = { town: 'Auenstadt', postalCode: '44135', longitude: 7, latitude: 51 }
  places.add({ ...site, street: 'Lindenstraße 1' })
  places.add({ ...site, street: 'Lindenstr. 9 a', longitude: 7.01 })
  places.add({ ...site, street: 'Am Markt 3', postalCode: '44137', longitude: 7.3, latitude: 51.3 })
  places.add({ ...site, street: 'Ohne Ort 1', longitude: null, latitude: null })
  return places
}

test.each([
  ['Nordstadt', [7.1, 51.1]],
  ['nordstadt', [7.1, 51.1]],
  ['Lindenstraße', [7.005, 51]],
  ['lindenstrasse 17', [7.005, 51]],
  ['Lindenstr. 5', [7.005, 51]],
  ['44137', [7.3, 51.3]],
  ['Lindenstraße 5, 44135 Auenstadt', [7.005, 51]],
  ['Unbekannter Weg 5, 44137 Auenstadt', [7.3, 51.3]],
  ['Nordstadt, 44137 Auenstadt', [7.1, 51.1]],
  ['nords', [7.1, 51.1]],
  ['Linden', [7.005, 51]],
])('%s lies at %j', (written, expected) => {
  const { position } = inTown().find(written) ?? { position: [0, 0] }
  expect(position[0]).toBeCloseTo(expected[0] ?? 0, 9)
  expect(position[1]).toBeCloseTo(expected[1] ?? 0, 9)
})

test.each(['Berlin', '', '   ', '99999', 'Altes Dorf', 'Ohne Ort', 'nor'])(
  '"%s" is not known here',
  (written) => {
    expect(inTown().find(written)).toBeUndefined()
  },
)
