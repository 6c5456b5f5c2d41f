import { lookupByCode, oneOfCodes } from '../lookup-by-code.ts'
import { evidenceKindCodes } from './directory-codes.ts'
import type { EvidenceKind } from './directory-schema.ts'

/** How well it is known that an offer works, from weak to strong. */
export const evidenceKinds: readonly EvidenceKind[] = [
  {
    code: 'concept',
    name: {
      de: 'Schriftliches Konzept mit begründeter Wirkung',
      en: 'Written concept with a reasoned effect',
    },
  },
  { code: 'feedback', name: { de: 'Rückmeldungen der Teilnehmenden', en: 'Feedback of participants' } },
  { code: 'own-evaluation', name: { de: 'Eigene Auswertung', en: 'Own evaluation' } },
  { code: 'external-evaluation', name: { de: 'Auswertung durch Dritte', en: 'External evaluation' } },
  { code: 'controlled-study', name: { de: 'Vergleichsstudie', en: 'Controlled study' } },
  {
    code: 'recommended-list',
    name: {
      de: 'Empfohlen in einer Programmliste (etwa Grüne Liste Prävention)',
      en: 'Recommended in a list of programmes',
    },
  },
]

/** The kind of evidence of a code. @throws RangeError unknown code */
export const evidenceKind = lookupByCode('evidenceKinds', evidenceKinds)

export const isEvidenceKindCode = oneOfCodes(evidenceKindCodes)
