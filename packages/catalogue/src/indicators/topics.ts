import { lookupByCode } from '../lookup-by-code.ts'
import type { Topic } from './indicator-schema.ts'

/** The topics under which indicators are listed, in order. */
export const topics: readonly Topic[] = [
  { code: 'population', name: { de: 'Bevölkerung und Familien', en: 'Population and families' } },
  { code: 'economy', name: { de: 'Wirtschaftliche Lage', en: 'Economic situation' } },
  { code: 'integration', name: { de: 'Zuwanderung und Sprache', en: 'Immigration and language' } },
  { code: 'health', name: { de: 'Gesundheit', en: 'Health' } },
  { code: 'childcare', name: { de: 'Kita und frühe Bildung', en: 'Day care and early education' } },
  { code: 'education', name: { de: 'Schule', en: 'School' } },
  { code: 'youth-welfare', name: { de: 'Kinder- und Jugendhilfe', en: 'Child and youth welfare' } },
  { code: 'vocation', name: { de: 'Ausbildung und Arbeit', en: 'Training and work' } },
  { code: 'housing-environment', name: { de: 'Wohnen und Umwelt', en: 'Housing and environment' } },
  { code: 'leisure', name: { de: 'Sport und Freizeit', en: 'Sport and leisure' } },
]

/** The topic of a code. @throws RangeError unknown code */
export const topic = lookupByCode('topics', topics)
