import { lookupByCode, oneOfCodes } from '../lookup-by-code.ts'
import { accessibilityCodes } from './directory-codes.ts'
import type { AccessibilityFeature } from './directory-schema.ts'

/** What makes a place reachable for everybody. */
export const accessibilityFeatures: readonly AccessibilityFeature[] = [
  { code: 'step-free', name: { de: 'Stufenloser Zugang', en: 'Step-free access' } },
  { code: 'lift', name: { de: 'Aufzug', en: 'Lift' } },
  {
    code: 'accessible-toilet',
    name: { de: 'Rollstuhlgerechte Toilette', en: 'Wheelchair-accessible toilet' },
  },
  { code: 'parking', name: { de: 'Behindertenparkplatz', en: 'Parking for people with disabilities' } },
  { code: 'pram-friendly', name: { de: 'Platz für Kinderwagen', en: 'Room for prams' } },
  { code: 'nursing-room', name: { de: 'Ruhige Ecke zum Stillen', en: 'Quiet corner for breastfeeding' } },
  { code: 'changing-table', name: { de: 'Wickeltisch', en: 'Changing table' } },
  { code: 'guidance-for-blind', name: { de: 'Leitsystem für Blinde', en: 'Guidance for blind people' } },
  { code: 'hearing-loop', name: { de: 'Induktive Höranlage', en: 'Hearing loop' } },
  {
    code: 'easy-language',
    name: { de: 'Gespräche in Leichter Sprache', en: 'Talks in easy-to-read language' },
  },
  { code: 'assistance-dog', name: { de: 'Assistenzhund erlaubt', en: 'Assistance dogs welcome' } },
  {
    code: 'public-transport',
    name: { de: 'Haltestelle in der Nähe', en: 'Stop of public transport nearby' },
  },
]

/** The feature of a code. @throws RangeError unknown code */
export const accessibilityFeature = lookupByCode('accessibilityFeatures', accessibilityFeatures)

export const isAccessibilityCode = oneOfCodes(accessibilityCodes)
