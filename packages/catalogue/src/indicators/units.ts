import { lookupByCode } from '../lookup-by-code.ts'
import type { Unit } from './indicator-schema.ts'

export const units: readonly Unit[] = [
  { code: 'percent', name: { de: 'Prozent', en: 'per cent' }, sign: { de: '%', en: '%' } },
  {
    code: 'percentage-points',
    name: { de: 'Prozentpunkte', en: 'percentage points' },
    sign: { de: 'Prozentpunkte', en: 'percentage points' },
  },
  {
    code: 'per-1000',
    name: { de: 'je 1.000', en: 'per 1,000' },
    sign: { de: 'je 1.000', en: 'per 1,000' },
  },
  {
    code: 'per-100-per-year',
    name: { de: 'je 100 und Jahr', en: 'per 100 and year' },
    sign: { de: 'je 100 und Jahr', en: 'per 100 and year' },
  },
  { code: 'count', name: { de: 'Anzahl', en: 'count' }, sign: null },
  { code: 'index', name: { de: 'Indexwert', en: 'index value' }, sign: null },
  { code: 'years', name: { de: 'Jahre', en: 'years' }, sign: { de: 'Jahre', en: 'years' } },
  { code: 'celsius', name: { de: 'Grad Celsius', en: 'degrees Celsius' }, sign: { de: '°C', en: '°C' } },
  { code: 'decibel', name: { de: 'Dezibel', en: 'decibels' }, sign: { de: 'dB(A)', en: 'dB(A)' } },
  { code: 'square-metres', name: { de: 'Quadratmeter', en: 'square metres' }, sign: { de: 'm²', en: 'm²' } },
  { code: 'rooms', name: { de: 'Räume', en: 'rooms' }, sign: { de: 'Räume', en: 'rooms' } },
  { code: 'yes-no', name: { de: 'Ja (1) oder nein (0)', en: 'yes (1) or no (0)' }, sign: null },
]

/** The unit of a code. @throws RangeError unknown code */
export const unit = lookupByCode('units', units)
