import { resolve } from 'node:path'
import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'
import type { Usage } from './file-command.ts'
import { callersPath } from './read-arguments.ts'
import { siteCommandDe as texts } from './site-command.de.ts'
import { readOptions, wrong } from './read-options.ts'

export const models = ['lscp', 'lscp-b', 'mclp', 'p-median', 'p-centre'] as const

export type Model = (typeof models)[number]

export type SiteOptions = {
  demand: string
  candidates: string
  /** Travel times; undefined = on foot from coordinates. */
  times: string | undefined
  model: Model
  /** New sites; 0 where the model finds the number itself. */
  newSites: number
  /** Longest way that counts. */
  reachMinutes: number | undefined
  kmPerHour: number
  detourFactor: number
  demandColumn: string
  needColumn: string | undefined
  existingColumn: string | undefined
  capacityColumn: string | undefined
  isFast: boolean
  timeLimitSeconds: number
  sitesOut: string | undefined
  format: 'csv' | 'json'
  out: string | undefined
  decimal: Decimal | undefined
}

export type SiteUsage = Usage<SiteOptions>

const options = {
  demand: { type: 'string' },
  candidates: { type: 'string' },
  times: { type: 'string' },
  model: { type: 'string' },
  sites: { type: 'string' },
  reach: { type: 'string' },
  speed: { type: 'string' },
  detour: { type: 'string' },
  'demand-column': { type: 'string' },
  need: { type: 'string' },
  existing: { type: 'string' },
  capacity: { type: 'string' },
  exact: { type: 'boolean' },
  fast: { type: 'boolean' },
  'time-limit': { type: 'string' },
  'sites-out': { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  decimal: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Given = Partial<Record<Exclude<keyof typeof options, 'exact' | 'fast' | 'help'>, string>>

/** Walking speed with the time for crossings, and the usual detour factor: docs/methods/accessibility.md. */
const USUAL_KM_PER_HOUR = 4
const USUAL_DETOUR = 1.3
const USUAL_SECONDS = 60

/** Reads the arguments of `gelingen site`; what is wrong with them comes back as a sentence. */
export function readSiteUsage(args: string[]): SiteUsage {
  const read = readOptions(args, { options, sentences: texts.usage })
  if (read.kind !== 'given') return read
  const { exact, fast, ...given } = read.values
  if (exact === true && fast === true) return wrong(texts.usage.exactAndFast)
  return checkUsage(given, fast === true)
}

function checkUsage(given: Given, isFast: boolean): SiteUsage {
  const { demand, candidates, times, decimal, format = 'csv', out } = given
  if (demand === undefined) return wrong(texts.usage.missingOption('demand'))
  if (candidates === undefined) return wrong(texts.usage.missingOption('candidates'))
  if (given.model === undefined) return wrong(texts.usage.missingOption('model'))
  const model = models.find((name) => name === given.model)
  if (model === undefined) return wrong(texts.usage.model(given.model, models.join(', ')))
  if (decimal !== undefined && decimal !== ',' && decimal !== '.') return wrong(texts.usage.decimal(decimal))
  if (format !== 'csv' && format !== 'json') return wrong(texts.usage.format(format))
  if (times !== undefined && (given.speed ?? given.detour) !== undefined)
    return wrong(texts.usage.walkingBesideTimes)
  const wrongPart = wrongCombination(model, given, isFast)
  if (wrongPart !== undefined) return wrong(wrongPart)
  const numbers = readNumbers(given)
  if ('wrong' in numbers) return wrong(numbers.wrong)
  const overwritten = writtenTwice([demand, candidates, times], [out, given['sites-out']])
  if (overwritten !== undefined) return wrong(texts.usage.sameFile(overwritten))
  return {
    kind: 'run',
    options: {
      demand,
      candidates,
      times,
      model,
      ...numbers,
      demandColumn: given['demand-column'] ?? 'demand',
      needColumn: given.need,
      existingColumn: given.existing,
      capacityColumn: given.capacity,
      isFast,
      sitesOut: given['sites-out'],
      format,
      out,
      decimal,
    },
  }
}

/** A file that would be written over: one that is read, or the other result. */
function writtenTwice(
  read: readonly (string | undefined)[],
  written: readonly (string | undefined)[],
): string | undefined {
  const seen = new Set(read.flatMap((file) => (file === undefined ? [] : [resolve(callersPath(file))])))
  for (const file of written) {
    if (file === undefined) continue
    const place = resolve(callersPath(file))
    if (seen.has(place)) return file
    seen.add(place)
  }
  return undefined
}

/** Options that a model needs or has no use for. */
function wrongCombination(model: Model, given: Given, isFast: boolean): string | undefined {
  const findsNumber = model === 'lscp' || model === 'lscp-b'
  if (!findsNumber && given.sites === undefined) return texts.usage.missingOption('sites')
  if (findsNumber && given.sites !== undefined) return texts.usage.noSites(model)
  const needsReach = findsNumber || model === 'mclp'
  if (needsReach && given.reach === undefined) return texts.usage.missingOption('reach')
  if (given.capacity !== undefined && (model === 'p-centre' || model === 'lscp-b'))
    return texts.usage.noCapacity(model)
  if (model === 'lscp-b' && isFast) return texts.usage.onlyExact(model)
  return undefined
}

type Numbers = Pick<
  SiteOptions,
  'newSites' | 'reachMinutes' | 'kmPerHour' | 'detourFactor' | 'timeLimitSeconds'
>

function readNumbers(given: Given): Numbers | { wrong: string } {
  const sites = given.sites ?? '0'
  if (!/^[0-9]{1,6}$/u.test(sites)) return { wrong: texts.usage.sites(sites) }
  for (const name of ['reach', 'speed', 'detour', 'time-limit'] as const) {
    const text = given[name]
    const least = name === 'detour' ? 1 : name === 'reach' ? 0 : Number.MIN_VALUE
    if (text !== undefined && !(numberOf(text) >= least)) return { wrong: texts.usage.notANumber(name, text) }
  }
  const number = (name: 'reach' | 'speed' | 'detour' | 'time-limit') => {
    const text = given[name]
    return text === undefined ? undefined : numberOf(text)
  }
  return {
    newSites: Number(sites),
    reachMinutes: number('reach'),
    kmPerHour: number('speed') ?? USUAL_KM_PER_HOUR,
    detourFactor: number('detour') ?? USUAL_DETOUR,
    timeLimitSeconds: number('time-limit') ?? USUAL_SECONDS,
  }
}

/** Decimal comma or point; NaN if it is no number from 0 up. */
function numberOf(text: string): number {
  return /^[0-9]+([.,][0-9]+)?$/u.test(text) ? Number(text.replace(',', '.')) : NaN
}
