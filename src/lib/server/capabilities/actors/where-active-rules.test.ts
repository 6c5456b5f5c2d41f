import { describe, expect, test } from 'vitest'
import { aNetwork } from './actors-builders.ts'
import type { Network } from './actors-types.ts'
import { countNetworks } from './count-networks-rules.ts'
import { fittingNetworks, isActive, whereActive } from './where-active-rules.ts'

/** District 1 with its quarters 11 and 12; beside it district 2. */
const quarter11 = { areaId: 11, related: new Set([11, 1]) }
const district1 = { areaId: 1, related: new Set([1, 11, 12]) }
const district2 = { areaId: 2, related: new Set([2]) }

let id = 0
const network = (known: Parameters<typeof aNetwork>[0]): Network => ({
  ...aNetwork(known),
  networkId: ++id,
  version: 1,
})

test('who names the area, one above or one below it, works there; who names none works everywhere', () => {
  expect(whereActive({ areaIds: [1] }, quarter11)).toBe('here')
  expect(whereActive({ areaIds: [12] }, district1)).toBe('here')
  expect(whereActive({ areaIds: [12] }, quarter11)).toBeNull()
  expect(whereActive({ areaIds: [] }, district2)).toBe('everywhere')
  expect(whereActive({ areaIds: [12] }, null)).toBe('here')
})

test('a network works until the year in which it ends', () => {
  expect(isActive({ endedIn: null }, 2026)).toBe(true)
  expect(isActive({ endedIn: 2026 }, 2026)).toBe(true)
  expect(isActive({ endedIn: 2025 }, 2026)).toBe(false)
})

describe('who could take something up', () => {
  const wanted = { step: 'birth', field: 'health', scope: quarter11, year: 2026 }
  const all = network({ name: 'Ganze Stadt', steps: ['birth'], fields: ['health'] })
  const here = network({ name: 'Viertel', steps: ['birth'], areaIds: [11] })
  const best = network({ name: 'Viertel und Feld', steps: ['birth'], fields: ['health'], areaIds: [1] })
  const names = (networks: readonly Network[]) =>
    fittingNetworks(networks, wanted).map((fitting) => fitting.network.name)

  test('first who names the field, of them who works in the area, then who names no field at all', () => {
    expect(names([here, all, best])).toEqual(['Viertel und Feld', 'Ganze Stadt', 'Viertel'])
  })

  test('nobody of another phase, another field, another area or the past', () => {
    expect(
      names([
        network({ steps: ['age-3-6'], fields: ['health'] }),
        network({ steps: [], fields: ['health'] }),
        network({ steps: ['birth'], fields: ['leisure'] }),
        network({ steps: ['birth'], areaIds: [12] }),
        network({ steps: ['birth'], endedIn: 2020 }),
      ]),
    ).toEqual([])
  })
})

test('networks are counted by area and block, each once in a block, those for the whole municipality apart', () => {
  const networks = [
    network({ steps: ['birth', 'first-year', 'age-3-6'], areaIds: [11] }),
    network({ steps: ['age-3-6'], areaIds: [2] }),
    network({ steps: ['birth'] }),
    network({ steps: ['birth'], areaIds: [11], endedIn: 2001 }),
    network({ steps: [], areaIds: [12] }),
  ]
  const counts = countNetworks(networks, {
    scopes: [district1, district2],
    blocks: [['birth', 'first-year'], ['age-3-6']],
    year: 2026,
  })
  expect(counts).toEqual([
    {
      byBlock: [
        { here: 1, everywhere: 1 },
        { here: 1, everywhere: 0 },
      ],
      here: 2,
    },
    {
      byBlock: [
        { here: 0, everywhere: 1 },
        { here: 1, everywhere: 0 },
      ],
      here: 1,
    },
  ])
})
