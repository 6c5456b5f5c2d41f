import { fastestPairs, walkingPairs, type SparsePairs } from '@gelingen/methods/accessibility'
import { stringify } from 'csv-stringify/sync'
import { refuse, type Outcome, type Refusal } from '../src/lib/server/platform/refusal.ts'
import type { CommandIo } from './command.ts'
import { fileCommand } from './file-command.ts'
import { reachCommandDe as texts } from './reach-command.de.ts'
import { measureReach, type ReachResult } from './reach-measure.ts'
import { readPlaces, type Place, type PlacesFile } from './reach-places.ts'
import { readTimes } from './reach-times.ts'
import { readReachUsage, type ReachOptions } from './reach-usage.ts'
import { writeTextFile } from './write-text-file.ts'
import { notFurther } from './not-further.ts'

/** `gelingen reach`: what reaches whom, from two or three files, without any database. */
export const reachCommand = fileCommand({
  name: 'reach',
  texts,
  readUsage: readReachUsage,
  run: runReach,
  sentenceOf,
})

async function runReach(options: ReachOptions, io: CommandIo): Promise<Outcome<null>> {
  const { demandColumn, capacityColumn, decimal, out } = options
  // Without competition nobody is counted, so demand may be absent.
  const counts = !['nearest', 'cumulative', 'gravity'].includes(options.measure)
  const areas = await readPlaces({
    file: options.demand,
    amountColumn: counts ? demandColumn : null,
    decimal,
  })
  if (!areas.ok) return areas
  const sites = await readPlaces({ file: options.supply, amountColumn: capacityColumn, decimal })
  if (!sites.ok) return sites

  const isPlaced = ({ x, y }: Place) => options.times.length > 0 || (x !== null && y !== null)
  const usable = {
    areas: {
      ...areas.value,
      places: areas.value.places.filter((area) => isPlaced(area) && !(counts && area.amount === null)),
    },
    sites: {
      ...sites.value,
      places: sites.value.places.filter((site) => isPlaced(site) && site.amount !== null),
    },
  }
  const pairs = await readPairs(usable, options, io)
  if (!pairs.ok) return pairs
  sayLeftOut(io, texts.areasLeftOut, areas.value, usable.areas)
  sayLeftOut(io, texts.sitesLeftOut, sites.value, usable.sites)

  const result = measureReach({
    pairs: pairs.value,
    demand: amountsOf(usable.areas),
    capacity: amountsOf(usable.sites),
    sites: usable.sites.places.map(({ code }) => code),
    options,
  })
  if (result.relativeGap !== undefined) io.stderr(`${texts.relativeGap(result.relativeGap)}\n`)
  const text = written(areas.value, usable.areas, result, options.format)
  if (out !== undefined) return writeTextFile(out, text)
  io.stdout(text)
  return { ok: true, value: null }
}

/** Minutes from the files given, the fastest of them; else on foot from the coordinates. */
async function readPairs(
  { areas, sites }: { areas: PlacesFile; sites: PlacesFile },
  { times, reachMinutes, kmPerHour, detourFactor, decimal, demand, supply }: ReachOptions,
  io: CommandIo,
): Promise<Outcome<SparsePairs>> {
  if (times.length === 0) {
    const without = areas.metric === null ? demand : supply
    if (areas.metric === null || sites.metric === null)
      return refuse('reach/no-coordinates', { file: without })
    if (areas.metric !== sites.metric) return refuse('reach/two-metrics', { file: demand, other: supply })
    const pairs = walkingPairs({
      supply: positionsOf(sites),
      demand: positionsOf(areas),
      reachMinutes,
      walking: { kmPerHour, detourFactor },
      metric: areas.metric,
    })
    return { ok: true, value: pairs }
  }
  const byMode: SparsePairs[] = []
  for (const file of times) {
    const read = await readTimes({ file, areas: codesOf(areas), sites: codesOf(sites), decimal })
    if (!read.ok) return read
    if (read.value.strangers > 0) io.stderr(`${texts.strangers(file, read.value.strangers)}\n`)
    if (read.value.pairs.value.length === 0) return refuse('reach/no-pair', { file })
    byMode.push(notFurther(read.value.pairs, reachMinutes))
  }
  return { ok: true, value: fastestPairs(byMode) }
}

const codesOf = ({ places }: PlacesFile) => places.map(({ code }) => code)
const amountsOf = ({ places }: PlacesFile) => Float64Array.from(places, ({ amount }) => amount ?? 0)
const positionsOf = ({ places }: PlacesFile) => ({
  x: Float64Array.from(places, ({ x }) => x ?? 0),
  y: Float64Array.from(places, ({ y }) => y ?? 0),
})

function sayLeftOut(
  io: CommandIo,
  sentence: (count: number, codes: string) => string,
  all: PlacesFile,
  used: PlacesFile,
): void {
  const kept = new Set(codesOf(used))
  const missing = codesOf(all).filter((code) => !kept.has(code))
  const shown = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ', …' : '')
  if (missing.length > 0) io.stderr(`${sentence(missing.length, shown)}\n`)
}

/** All areas in the order of the file, those left out with nothing. `String` gives digits that read back as the same number. */
function written(
  all: PlacesFile,
  used: PlacesFile,
  { columns }: ReachResult,
  format: 'csv' | 'json',
): string {
  const rowOf = new Map(codesOf(used).map((code, row) => [code, row]))
  const names = Object.keys(columns)
  const cell = (code: string, name: string) => columns[name]?.[rowOf.get(code) ?? -1] ?? null
  if (format === 'json') {
    const rows = codesOf(all).map((area) => ({
      area,
      ...Object.fromEntries(names.map((name) => [name, cell(area, name)])),
    }))
    return `${JSON.stringify(rows, null, 1)}\n`
  }
  const rows = codesOf(all).map((area) => [area, ...names.map((name) => String(cell(area, name) ?? ''))])
  return stringify([['area', ...names], ...rows])
}

function sentenceOf({ code, details = {} }: Refusal): string {
  const sentences: Record<string, (details: Readonly<Record<string, string | number | null>>) => string> =
    texts.refusals
  return sentences[code]?.(details) ?? code
}
