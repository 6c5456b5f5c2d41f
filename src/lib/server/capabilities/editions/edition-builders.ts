import { noDetails, type PrintableOffer } from '../offers/index.ts'

/** For tests: an offer that may be printed, of which only the name is known, but for what is given. */
export function aPrintableOffer(known: Partial<PrintableOffer> = {}): PrintableOffer {
  return {
    offerId: 1,
    name: 'Krabbelgruppe',
    description: '',
    provider: null,
    place: null,
    areaId: null,
    ageFromMonths: null,
    ageToMonths: null,
    steps: [],
    fields: [],
    outreach: false,
    cost: '',
    website: '',
    phone: '',
    lastConfirmedOn: '2026-11-01',
    enteredOn: '2026-01-01',
    inPortal: true,
    details: noDetails,
    ...known,
  }
}
