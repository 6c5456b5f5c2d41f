import { noDetails, noPlanning } from './offer-details-types.ts'
import type { SourceRow } from '../imports/index.ts'
import type { OfferContent, Place } from './offer-types.ts'
import { offersImportDefinition, type OffersImportDefinition } from './offers-import-definition.ts'

/** For tests: an offer of which only the name is known, but for what is given. */
export function anOffer(known: Partial<OfferContent> = {}): OfferContent {
  return {
    name: 'Krabbelgruppe',
    description: '',
    provider: null,
    place: null,
    ageFromMonths: null,
    ageToMonths: null,
    steps: [],
    fields: [],
    standards: [],
    capacity: null,
    outreach: false,
    mainstream: false,
    cost: '',
    website: '',
    phone: '',
    lastConfirmedOn: null,
    areasServed: [],
    details: noDetails,
    planning: noPlanning,
    inPortal: true,
    ...known,
  }
}

export function aPlace(known: Partial<Place> = {}): Place {
  return { street: '', postalCode: '', town: '', longitude: null, latitude: null, ...known }
}

/** A definition with a column `Name`, but for what is given. */
export function aDefinition(given: Record<string, unknown> = {}): OffersImportDefinition {
  return offersImportDefinition.parse({ source: 'Test', columns: { name: 'Name' }, ...given })
}

export function aRow(
  cells: Record<string, string>,
  { line = 2, geometry }: { line?: number; geometry?: unknown } = {},
): SourceRow {
  return { line, cells, ...(geometry === undefined ? {} : { geometry }) }
}
