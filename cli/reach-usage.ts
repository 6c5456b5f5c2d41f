import { walkKmPerHourAtAge, type Decay } from '@gelingen/methods/accessibility'
import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'
import type { Usage } from './file-command.ts'
import { reachCommandDe as texts } from './reach-command.de.ts'
import { readDecay } from './reach-decay.ts'
import { overwrittenBy, readOptions, wrong } from './read-options.ts'

export const measures = [
  'nearest',
  'cumulative',
  'gravity',
  '2sfca',
  'e2sfca',
  '3sfca',
  'balanced',
  'availability',
  'raam',
] as const

export type Measure = (typeof measures)[number]

export type ReachOptions = {
  demand: string
  supply: string
  /** Files with travel times, one per means of transport; none = on foot from coordinates. */
  times: string[]
  measure: Measure
  reachMinutes: number
  decay: Decay
  kmPerHour: number
  detourFactor: number
  /** Minutes that people take upon themselves to avoid mean crowding. */
  tauMinutes: number
  demandColumn: string
  capacityColumn: string
  format: 'csv' | 'json'
  out: string | undefined
  decimal: Decimal | undefined
}

export type ReachUsage = Usage<ReachOptions>

const options = {
  demand: { type: 'string' },
  supply: { type: 'string' },
  times: { type: 'string', multiple: true },
  measure: { type: 'string' },
  reach: { type: 'string' },
  decay: { type: 'string' },
  speed: { type: 'string' },
  age: { type: 'string' },
  detour: { type: 'string' },
  tau: { type: 'string' },
  'demand-column': { type: 'string' },
  'capacity-column': { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  decimal: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Given = Partial<Record<Exclude<keyof typeof options, 'times' | 'help'>, string>>

/** Walking speed of grown-ups with the time for crossings, and the usual detour factor: docs/methods/accessibility.md. */
const USUAL_KM_PER_HOUR = 4
const USUAL_DETOUR = 1.3

/** Reads the arguments of `gelingen reach`; what is wrong with them comes back as a sentence. */
export function readReachUsage(args: string[]): ReachUsage {
  const read = readOptions(args, { options, sentences: texts.usage })
  if (read.kind !== 'given') return read
  const { times = [], ...given } = read.values
  return checkUsage(given, times)
}

function checkUsage(given: Given, times: string[]): ReachUsage {
  const { demand, supply, measure, decimal, format = 'csv', out } = given
  if (demand === undefined) return wrong(texts.usage.missingOption('demand'))
  if (supply === undefined) return wrong(texts.usage.missingOption('supply'))
  if (measure === undefined) return wrong(texts.usage.missingOption('measure'))
  const known = measures.find((name) => name === measure)
  if (known === undefined) return wrong(texts.usage.measure(measure, measures.join(', ')))
  if (given.reach === undefined) return wrong(texts.usage.missingOption('reach'))
  if (decimal !== undefined && decimal !== ',' && decimal !== '.') return wrong(texts.usage.decimal(decimal))
  if (format !== 'csv' && format !== 'json') return wrong(texts.usage.format(format))
  if (times.length > 0 && (given.speed ?? given.age ?? given.detour) !== undefined)
    return wrong(texts.usage.walkingBesideTimes)
  if (given.speed !== undefined && given.age !== undefined) return wrong(texts.usage.speedAndAge)
  const numbers = readNumbers(given)
  if ('wrong' in numbers) return wrong(numbers.wrong)
  const decay = decayOf(known, given.decay, numbers.reachMinutes)
  if (typeof decay !== 'function') return wrong(decay.wrong)
  const overwritten = overwrittenBy([out], [demand, supply, ...times])
  if (overwritten !== undefined) return wrong(texts.usage.sameFile(overwritten))
  return {
    kind: 'run',
    options: {
      demand,
      supply,
      times,
      measure: known,
      ...numbers,
      decay,
      demandColumn: given['demand-column'] ?? 'demand',
      capacityColumn: given['capacity-column'] ?? 'capacity',
      format,
      out,
      decimal,
    },
  }
}

type Numbers = Pick<ReachOptions, 'reachMinutes' | 'kmPerHour' | 'detourFactor' | 'tauMinutes'>

function readNumbers({ reach, speed, age, detour, tau }: Given): Numbers | { wrong: string } {
  const reachMinutes = numberOf(reach ?? '')
  if (!(reachMinutes > 0)) return { wrong: texts.usage.notANumber('reach', reach ?? '') }
  const ageYears = age === undefined ? 0 : numberOf(age)
  if (!(ageYears >= 0)) return { wrong: texts.usage.notANumber('age', age ?? '') }
  const byAge = age === undefined ? USUAL_KM_PER_HOUR : walkKmPerHourAtAge(ageYears)
  const kmPerHour = speed === undefined ? byAge : numberOf(speed)
  if (!(kmPerHour > 0)) return { wrong: texts.usage.notANumber('speed', speed ?? '') }
  const detourFactor = detour === undefined ? USUAL_DETOUR : numberOf(detour)
  if (!(detourFactor >= 1)) return { wrong: texts.usage.detour(detour ?? '') }
  const tauMinutes = tau === undefined ? reachMinutes : numberOf(tau)
  if (!(tauMinutes > 0)) return { wrong: texts.usage.notANumber('tau', tau ?? '') }
  return { reachMinutes, kmPerHour, detourFactor, tauMinutes }
}

/** NaN for anything that is not a plain number; a comma is as good as a point. */
function numberOf(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN
}

/** What counts wholly up to the reach has no decay to choose; the others fall like Dai's bell if nothing is said. */
function decayOf(
  measure: Measure,
  decay: string | undefined,
  reachMinutes: number,
): Decay | { wrong: string } {
  const isPlain = ['nearest', 'cumulative', '2sfca', 'raam'].includes(measure)
  if (isPlain && decay !== undefined) return { wrong: texts.usage.noDecay(measure) }
  return readDecay(decay ?? (isPlain ? 'binary' : 'gaussian'), reachMinutes)
}
