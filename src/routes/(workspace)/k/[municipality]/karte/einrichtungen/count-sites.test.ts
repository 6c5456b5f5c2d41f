import { expect, test } from 'vitest'
import type { MapView } from '../map-view.ts'
import { withSiteCounts } from './count-sites.ts'
import { allLayers, layerOf } from './layer-name.ts'

test('each layer is a column with the number of its places in the area, none is zero', () => {
  const place = (areaId: number | null) => ({
    offerId: 1,
    name: 'Kita',
    longitude: 7,
    latitude: 51,
    at: null,
    areaId,
  })
  const layer = layerOf('feld:education', 'de')
  if (layer === null) throw new Error('no such layer')
  const rows = [1, 2].map((areaId) => ({ areaId, code: '', name: '', colour: '', says: '', fields: {} }))
  // Only columns and rows are looked at.
  const view = { columns: [], rows } as unknown as MapView
  const counted = withSiteCounts(view, [{ ...layer, places: [place(2), place(2), place(null)] }])
  expect(counted.columns.map(({ title }) => title)).toEqual(['Bildung: Kita, Schule und Ganztag'])
  expect(counted.rows.map(({ fields }) => Object.values(fields))).toMatchObject([
    [{ cell: { value: 0 } }],
    [{ cell: { value: 2 } }],
  ])
})

test('every layer that is offered can be named again; what names none is none', () => {
  for (const layer of allLayers(['Kitas: städtisch'], 'de')) expect(layerOf(layer.name, 'de')).toEqual(layer)
  for (const name of ['', 'feld', 'feld:', 'feld:wetter', 'ding:education'])
    expect(layerOf(name, 'de')).toBeNull()
})
