import { lookupByCode } from '../lookup-by-code.ts'
import type { RefreshRhythm } from './indicator-schema.ts'

export const refreshRhythms: readonly RefreshRhythm[] = [
  { code: 'monthly', name: { de: 'monatlich', en: 'monthly' } },
  { code: 'half-yearly', name: { de: 'halbjährlich', en: 'half-yearly' } },
  { code: 'yearly', name: { de: 'jährlich', en: 'yearly' } },
  { code: 'school-year', name: { de: 'je Schuljahr', en: 'each school year' } },
  { code: 'two-yearly', name: { de: 'alle zwei Jahre', en: 'every two years' } },
  { code: 'five-yearly', name: { de: 'alle fünf Jahre', en: 'every five years' } },
  { code: 'irregular', name: { de: 'unregelmäßig', en: 'irregularly' } },
]

/** The rhythm of a code. @throws RangeError unknown code */
export const refreshRhythm = lookupByCode('refresh rhythms', refreshRhythms)
