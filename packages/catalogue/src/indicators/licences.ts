import { lookupByCode } from '../lookup-by-code.ts'
import type { Licence } from './indicator-schema.ts'

export const licences: readonly Licence[] = [
  {
    code: 'own-data',
    name: {
      de: 'Eigene Daten der Kommune; über die Weitergabe entscheidet sie',
      en: 'The municipality’s own data; it decides on passing them on',
    },
    url: null,
  },
  {
    code: 'with-source',
    name: { de: 'Nutzung mit Quellenangabe', en: 'Use with the source named' },
    url: null,
  },
  {
    code: 'dl-de-by-2-0',
    name: {
      de: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
      en: 'Data licence Germany – attribution – version 2.0',
    },
    url: 'https://www.govdata.de/dl-de/by-2-0',
  },
  {
    code: 'cc-by-3-0-de',
    name: {
      de: 'Creative Commons Namensnennung 3.0 Deutschland',
      en: 'Creative Commons Attribution 3.0 Germany',
    },
    url: 'https://creativecommons.org/licenses/by/3.0/de/',
  },
]

/** The licence of a code. @throws RangeError unknown code */
export const licence = lookupByCode('licences', licences)
