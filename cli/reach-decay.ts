import {
  binaryDecay,
  exponentialDecay,
  gaussianDecay,
  linearDecay,
  logisticDecay,
  powerDecay,
  stepDecay,
  type Decay,
} from '@gelingen/methods/accessibility'
import { reachCommandDe as texts } from './reach-command.de.ts'

/**
 * Reads what stands after --decay: a name, for some with numbers behind a colon, e.g. `step:5=1,10=0.68,15=0.22`.
 * Behind the reach nothing counts, whatever the decay.
 */
export function readDecay(text: string, reach: number): Decay | { wrong: string } {
  const [name = '', given = ''] = text.split(':', 2)
  try {
    const decay = makeDecay(name, given, reach)
    if (decay !== undefined) return (cost) => (cost <= reach ? decay(cost) : 0)
  } catch (error) {
    // A number that no such decay can have.
    if (!(error instanceof RangeError)) throw error
  }
  return { wrong: texts.usage.decay(text) }
}

function makeDecay(name: string, given: string, reach: number): Decay | undefined {
  const numbers = given === '' ? [] : given.split(',').map(Number)
  const [first = NaN, second = NaN] = numbers
  const count = numbers.length
  if (name === 'binary' && count === 0) return binaryDecay({ reach })
  if (name === 'gaussian' && count === 0) return gaussianDecay({ reach })
  if (name === 'linear' && count === 0) return linearDecay({ reach })
  if (name === 'exponential' && count === 1) return exponentialDecay({ rate: first })
  if (name === 'power' && count === 1) return powerDecay({ exponent: first })
  if (name === 'logistic' && count === 2) return logisticDecay({ median: first, standardDeviation: second })
  if (name === 'step') return stepDecay(given.split(',').map(ringOf))
  return undefined
}

function ringOf(text: string): { upTo: number; weight: number } {
  const [upTo = '', weight = ''] = text.split('=', 2)
  return { upTo: upTo === '' ? NaN : Number(upTo), weight: weight === '' ? NaN : Number(weight) }
}
