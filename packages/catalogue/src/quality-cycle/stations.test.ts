import { expect, it } from 'vitest'
import { standardCodes } from '../standards/standard-codes.ts'
import { isStationCode, station, stations } from './stations.ts'

it('there are six stations, in the ideal order', () => {
  expect(stations.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
})

it('the stations have 4, 3, 2, 3, 2 and 4 standards of their own', () => {
  expect(stations.map(({ standards }) => standards.length)).toEqual([4, 3, 2, 3, 2, 4])
})

it('no standard code occurs twice, over all stations and the cross-cutting standards', () => {
  const codes = [...standardCodes, ...stations.flatMap(({ standards }) => standards.map(({ code }) => code))]
  expect(new Set(codes).size).toBe(codes.length)
})

it('a station code from outside is checked before it is looked up', () => {
  expect(isStationCode('data-strategy')).toBe(true)
  expect(isStationCode('data')).toBe(false)
  expect(station('data-strategy').position).toBe(4)
})
