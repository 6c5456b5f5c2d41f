import { describe, expect, test } from 'vitest'
import { parseGapListAddress, placeInAddress, placeKey } from './chain-address-form.ts'
import type { ChainPlace, ComputedChain } from './municipal-chain-types.ts'

const levels = ['bezirk', 'viertel'].map((code, at) => ({
  areaLevelId: at + 1,
  code,
  name: code,
  position: at + 1,
}))
const place = (areaId: number, code: string, depth: number): ChainPlace => ({
  areaId,
  code,
  name: code,
  level: levels[depth] ?? null,
  parentAreaId: null,
  positions: [0],
})
/** The code 01 is that of a district and of a quarter. */
const places = [place(1, '01', 0), place(2, '02', 0), place(3, '01', 1), place(4, '0/2', 1)]
const whole = { ...place(0, '', 0), areaId: null }
// Only what addresses are read against.
const computed = { places, whole, levels, level: levels[1] } as unknown as ComputedChain
const at = (query: string) => placeInAddress(computed, new URLSearchParams(query))

describe('the place in an address', () => {
  test('is the whole municipality where none is named', () => {
    expect(at('')).toBe(whole)
    expect(at('gebiet=')).toBe(whole)
  })

  test('is found by its code, by that of its level where two levels use it, the finest else', () => {
    expect(at('gebiet=02')?.areaId).toBe(2)
    expect(at('gebiet=01')?.areaId).toBe(3)
    expect(at('gebiet=01&ebene=bezirk')?.areaId).toBe(1)
    expect(at('gebiet=bezirk/01')?.areaId).toBe(1)
    expect(at('gebiet=0/2')?.areaId).toBe(4)
  })

  test('is undefined where there is no such area', () => {
    expect(at('gebiet=99')).toBeUndefined()
    expect(at('gebiet=02&ebene=viertel')).toBeUndefined()
    expect(at('gebiet=viertel/02')).toBeUndefined()
  })

  test('law: the key of a place leads back to it', () => {
    for (const one of places)
      expect(at(String(new URLSearchParams({ gebiet: placeKey(computed, one) })))).toBe(one)
  })
})

describe('the address of the list of gaps', () => {
  const read = (query: string) => parseGapListAddress(computed, new URLSearchParams(query))

  test('names level, area, step, field, judgement and page', () => {
    expect(
      read(
        'ebene=bezirk&gebiet=bezirk/01&schritt=age-3-6&feld=health&urteil=gap&ohne-aufsuchende=1&bestand=alle&seite=3',
      ),
    ).toEqual({
      page: 3,
      filter: {
        level: levels[0],
        within: places[0],
        step: 'age-3-6',
        field: 'health',
        judgement: 'gap',
        withoutOutreach: true,
        isInventoryComplete: false,
      },
    })
  })

  test('what cannot be read is as if it were not there', () => {
    expect(
      read('ebene=x&gebiet=99&schritt=x&feld=x&urteil=balanced&ohne-aufsuchende=0&bestand=halb&seite=-1'),
    ).toEqual({
      page: 1,
      filter: {
        level: levels[1],
        within: undefined,
        step: undefined,
        field: undefined,
        judgement: undefined,
        withoutOutreach: false,
        isInventoryComplete: undefined,
      },
    })
  })
})
