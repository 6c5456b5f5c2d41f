import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { MunicipalityKind } from './municipalities-types.ts'

/** The sixteen Länder have the keys 01 … 16. */
const LAST_LAND = 16

export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !ownAddresses.has(text)
}

/** First parts of addresses that are pages of the program: a municipality of that name would not be reached at `/[kommune]`. */
export const ownAddresses: ReadonlySet<string> = new Set([
  'abmelden',
  'anmelden',
  'antworten',
  'api',
  'daten',
  'healthz',
  'hilfe',
  'k',
  'karte',
  'kommunen',
  'konto',
  'land',
  'sprache',
  'stimmt-noch',
  'notfall',
  'ueber',
  'leicht',
  'en',
  'tr',
  'ar',
  'uk',
  'ru',
  'pl',
  'fr',
])

/**
 * Checks an Amtlicher Gemeindeschlüssel: two digits Land (01 … 16), one Regierungsbezirk, two Kreis, three Gemeinde.
 * A district may be given by its five-digit key; `000` is added.
 */
export function checkAgs(text: string, kind: MunicipalityKind): Outcome<string> {
  const given = text.replace(/\s/g, '')
  const ags = kind === 'district' && /^\d{5}$/.test(given) ? `${given}000` : given
  if (/^\d{7}$/.test(ags)) return refuse('municipalities/ags-zero-lost', { ags, likely: `0${ags}` })
  if (!/^\d{8}$/.test(ags)) return refuse('municipalities/ags-malformed', { ags: text })
  const land = Number(ags.slice(0, 2))
  if (land < 1 || land > LAST_LAND) return refuse('municipalities/ags-land', { ags, land: ags.slice(0, 2) })
  return { ok: true, value: ags }
}
