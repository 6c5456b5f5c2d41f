import { describe, expect, test } from 'vitest'
import { nothingSaidOfNetwork, type Network } from '#lib/server/capabilities/actors/index.ts'
import { filterNetworks, holdsWords, type NetworkFilter } from './filter-networks.ts'
import { placeInChain } from './[netzwerk]/place-in-chain.ts'

let id = 0
const network = (known: Partial<Network>): Network => ({
  ...nothingSaidOfNetwork,
  name: 'Netz',
  networkId: ++id,
  version: 1,
  ...known,
})
const nothing: NetworkFilter = { word: '', area: '', step: '', topic: '', sector: '', scope: null }
const none = () => new Set<string>()

describe('the list of networks', () => {
  test('every word has to occur somewhere, whatever its capitals', () => {
    expect(holdsWords(['Frühe Hilfen', 'für Familien'], 'familien FRÜHE')).toBe(true)
    expect(holdsWords(['Frühe Hilfen'], 'frühe Bildung')).toBe(false)
    expect(holdsWords([], '')).toBe(true)
  })

  test('all that is asked for must hold', () => {
    const networks = [
      network({ name: 'A', steps: ['birth'], topics: ['language'], areaIds: [7] }),
      network({ name: 'B', steps: ['birth'], topics: ['poverty'], areaIds: [8] }),
      network({ name: 'C', steps: ['birth'], topics: ['language'] }),
    ]
    const names = (filter: Partial<NetworkFilter>) =>
      filterNetworks(networks, { ...nothing, ...filter }, none).map(({ name }) => name)
    expect(names({})).toEqual(['A', 'B', 'C'])
    expect(names({ topic: 'language' })).toEqual(['A', 'C'])
    // What names no area is for all of them.
    expect(names({ topic: 'language', scope: { areaId: 8, related: new Set([8]) } })).toEqual(['C'])
    expect(names({ step: 'age-3-6' })).toEqual([])
  })

  test('a sector counts where the head says so, and where a member is of it', () => {
    const said = network({ name: 'gesagt', sectors: ['health'] })
    const sitting = network({ name: 'sitzt' })
    const found = filterNetworks([said, sitting], { ...nothing, sector: 'health' }, (networkId) =>
      networkId === sitting.networkId ? new Set(['health']) : none(),
    )
    expect(found.map(({ name }) => name)).toEqual(['gesagt', 'sitzt'])
  })
})

test('a network’s cells of the chain lie in its area where it names a single one', () => {
  const levels = [{ areaLevelId: 1, code: 'stadtteil', name: 'Stadtteile', position: 1, areaCount: 1 }]
  const area = { areaId: 7, areaLevelId: 1, code: '0201', name: 'Nordhafen', parentAreaId: null }
  const directory = { levels, byId: new Map([[7, { ...area, ancestorIds: [], childIds: [] }]]) }
  const cells = (areaIds: number[]) =>
    placeInChain(
      { steps: ['birth'], fields: ['health'], areaIds },
      { directory, base: '/k/a', locale: 'de' },
    ).flatMap((row) => row.cells.map(({ href }) => href))
  expect(cells([7])).toEqual(['/k/a/kette/birth/health?gebiet=0201&ebene=stadtteil'])
  expect(cells([])).toEqual(['/k/a/kette/birth/health'])
  expect(cells([99])).toEqual(['/k/a/kette/birth/health'])
})
