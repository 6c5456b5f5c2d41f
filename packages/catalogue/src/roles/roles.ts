import { lookupByCode, oneOfCodes } from '../lookup-by-code.ts'
import { roleCodes } from './role-codes.ts'
import type { RoleEntry } from './role-schema.ts'

/** The roles as people know them. What a role may do is decided by the platform, not here. */
export const roles: readonly RoleEntry[] = [
  {
    code: 'coordinator',
    name: { de: 'Koordination', en: 'Coordinator' },
    description: {
      de: 'Hält die ganze Kette im Blick, führt Netzwerke und Gremien zusammen, berichtet an Rat und Land.',
      en: 'Keeps the whole chain in view, brings networks and bodies together, reports to council and Land.',
    },
  },
  {
    code: 'planner',
    name: { de: 'Fachplanung', en: 'Planner' },
    description: {
      de: 'Plant in Jugendhilfe, Soziales, Gesundheit, Schule oder Stadtentwicklung mit den Daten aller Ämter.',
      en: 'Plans in youth welfare, social affairs, health, school or urban development with the data of all offices.',
    },
  },
  {
    code: 'statistics-office',
    name: { de: 'Statistikstelle', en: 'Statistics office' },
    description: {
      de: 'Liefert Gebiete, Einwohnerzahlen und Indikatoren und achtet auf die statistische Geheimhaltung.',
      en: 'Delivers areas, residents and indicators and watches over statistical confidentiality.',
    },
  },
  {
    code: 'provider',
    name: { de: 'Träger oder Einrichtung', en: 'Provider or institution' },
    description: {
      de: 'Pflegt die eigenen Angebote und beantwortet Befragungen.',
      en: 'Keeps its own offers up to date and answers surveys.',
    },
  },
  {
    code: 'steering',
    name: { de: 'Steuerungsgruppe', en: 'Steering group' },
    description: {
      de: 'Liest, wie die Kette steht, und entscheidet.',
      en: 'Reads how the chain stands, and decides.',
    },
  },
  {
    code: 'state',
    name: { de: 'Landeskoordinierung', en: 'State coordination' },
    description: {
      de: 'Begleitet das Programm im Land und sieht nur, was Kommunen freigegeben haben.',
      en: 'Accompanies the programme in the Land and sees only what municipalities have released.',
    },
  },
]

/** The role of a code. @throws RangeError unknown code */
export const role = lookupByCode('roles', roles)

export const isRoleCode = oneOfCodes(roleCodes)
