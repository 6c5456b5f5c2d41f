import {
  costKinds,
  deliveryKinds,
  registrationKinds,
  type CostKind,
  type DeliveryKind,
  type RegistrationKind,
} from './offer-details-types.ts'
import { readList, readYesNo, type Reading } from './offer-texts-rules.ts'

/** A code or one of the words that people write for it. */
export function readRegistration(text: string): Reading<RegistrationKind> {
  const yesNo = readYesNo(text)
  if (yesNo.ok && yesNo.value !== null) return { ok: true, value: yesNo.value ? 'required' : 'none' }
  return readChoice(text, registrationWords, 'offers/registration-not-known')
}

/** As `readRegistration`. */
export function readCostKind(text: string): Reading<CostKind> {
  return readChoice(text, costWords, 'offers/cost-kind-not-known')
}

/** What a text about the cost says without doubt: that there is none. */
export function costKindOf(cost: string): CostKind | null {
  const reading = readCostKind(cost)
  return reading.ok && reading.value === 'free' ? 'free' : null
}

/** Several ways in one cell, in the order of `deliveryKinds`. */
export function readDelivery(text: string): Reading<readonly DeliveryKind[]> {
  const ways: DeliveryKind[] = []
  for (const entry of readList(text)) {
    const reading = readChoice(entry, deliveryWords, 'offers/delivery-not-known')
    if (!reading.ok) return reading
    if (reading.value !== null) ways.push(reading.value)
  }
  return { ok: true, value: deliveryKinds.filter((way) => ways.includes(way)) }
}

function readChoice<Code extends string>(
  text: string,
  words: ReadonlyMap<string, Code>,
  code: string,
): Reading<Code> {
  const folded = fold(text)
  if (folded === '') return { ok: true, value: null }
  const value = words.get(folded)
  return value === undefined ? { ok: false, code } : { ok: true, value }
}

const registrationWords = choices(registrationKinds, {
  none: ['keine', 'ohne Anmeldung', 'keine Anmeldung', 'nicht nötig', 'nicht notwendig', 'nicht erforderlich', 'offen', 'not required', 'no registration'], // prettier-ignore
  recommended: ['empfohlen', 'erwünscht', 'erbeten', 'gern', 'Anmeldung erbeten', 'Anmeldung erwünscht', 'registration welcome'], // prettier-ignore
  required: ['erforderlich', 'nötig', 'notwendig', 'verbindlich', 'mit Anmeldung', 'Anmeldung erforderlich', 'Anmeldung nötig', 'registration needed'], // prettier-ignore
  referral: ['Vermittlung', 'Überweisung', 'Zuweisung', 'auf Empfehlung', 'nur mit Überweisung', 'über eine Fachstelle', 'nur über eine andere Stelle', 'through another office only'], // prettier-ignore
})

const costWords = choices(costKinds, {
  free: ['kostenfrei', 'kostenlos', 'frei', 'gratis', 'unentgeltlich', 'keine', 'keine Kosten', 'kein Beitrag', '0', '0 €', '0 Euro', 'free of charge'], // prettier-ignore
  paid: ['kostenpflichtig', 'mit Kosten', 'Beitrag', 'gegen Gebühr', 'fee', 'with costs'],
  'by-income': [
    'nach Einkommen',
    'einkommensabhängig',
    'gestaffelt',
    'Elternbeitrag nach Einkommen',
    'by income',
  ],
})

const deliveryWords = choices(deliveryKinds, {
  place: ['vor Ort', 'Präsenz', 'in Präsenz', 'in der Einrichtung', 'physical', 'on site', 'at the place'],
  online: ['digital', 'im Internet', 'per Video', 'Videoberatung', 'virtual'],
  phone: ['Telefon', 'telefonisch', 'am Telefon', 'by phone'],
  home: ['zu Hause', 'zuhause', 'aufsuchend', 'Hausbesuch', 'bei der Familie', 'bei der Familie zu Hause', 'at home', 'at the family’s home'], // prettier-ignore
})

function choices<Code extends string>(
  codes: readonly Code[],
  words: Record<NoInfer<Code>, readonly string[]>,
): ReadonlyMap<string, Code> {
  return new Map(codes.flatMap((code) => [code, ...words[code]].map((word) => [fold(word), code] as const)))
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('de').replace(/\s+/g, ' ').trim()
}
