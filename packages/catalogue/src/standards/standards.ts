import { lookupByCode, oneOfCodes } from '../lookup-by-code.ts'
import { standardCodes } from './standard-codes.ts'
import type { Standard } from './standard-schema.ts'

/** The seven cross-cutting prevention standards of the model project "Kein Kind zurücklassen!" (NRW, 2012–2016). */
export const standards: readonly Standard[] = [
  {
    code: 'participation',
    name: { de: 'Beteiligung', en: 'Participation' },
    description: {
      de: 'Kinder, Eltern und die Fachkräfte vor Ort werden gefragt, bevor geplant wird, und erfahren, was aus ihren Vorschlägen geworden ist.',
      en: 'Children, parents and the professionals on site are asked before anything is planned, and learn what became of their proposals.',
    },
  },
  {
    code: 'strengthen',
    name: { de: 'Eltern stärken, Kinder stärken', en: 'Strengthen parents, strengthen children' },
    description: {
      de: 'Das Angebot setzt bei dem an, was die Familie kann, und macht Eltern in ihrem Alltag sicherer.',
      en: 'The offer starts from what the family can do and makes parents more confident in daily life.',
    },
  },
  {
    code: 'outreach',
    name: { de: 'Aufsuchend', en: 'Outreach' },
    description: {
      de: 'Das Angebot kommt an vertraute Orte: nach Hause, in die Kita, in die Schule, in die Praxis. Oder eine vertraute Fachkraft vermittelt dorthin.',
      en: 'The offer comes to familiar places: the home, day care, school, the doctor’s practice. Or a professional whom the family trusts leads there.',
    },
  },
  {
    code: 'unequal',
    name: { de: 'Ungleiches ungleich behandeln', en: 'Treat unequal things unequally' },
    description: {
      de: 'Wo die Belastung größer ist, gibt es mehr: mehr Plätze, mehr Personal, mehr Zeit.',
      en: 'Where the burden is greater, there is more: more places, more staff, more time.',
    },
  },
  {
    code: 'inclusion',
    name: { de: 'Soziale Inklusion', en: 'Social inclusion' },
    description: {
      de: 'Regeleinrichtungen stellen sich darauf ein, wie verschieden Kinder leben; niemand wird ausgesondert oder bloßgestellt.',
      en: 'Mainstream institutions adapt to how differently children live; nobody is singled out or shamed.',
    },
  },
  {
    code: 'transitions',
    name: { de: 'Fließende Übergänge', en: 'Fluent transitions' },
    description: {
      de: 'Abgebende und aufnehmende Stelle arbeiten zusammen, damit begonnene Förderung beim Wechsel nicht abbricht.',
      en: 'The place that hands over and the one that takes over work together, so that support does not break off at the change.',
    },
  },
  {
    code: 'multiprofessional',
    name: { de: 'Zusammenarbeit der Professionen', en: 'Multi-professional cooperation' },
    description: {
      de: 'Mehrere Berufsgruppen – etwa aus Pädagogik, Gesundheit und Beratung – tragen das Angebot gemeinsam.',
      en: 'Several professions – from education, health and advice, say – carry the offer together.',
    },
  },
]

/** The standard of a code. @throws RangeError unknown code */
export const standard = lookupByCode('prevention standards', standards)

export const isStandardCode = oneOfCodes(standardCodes)
