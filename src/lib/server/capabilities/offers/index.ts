export { changeOffer } from './change-offer.ts'
export { confirmOffer } from './confirm-offer.ts'
export { createOffer, type OfferSaved } from './create-offer.ts'
export { exportColumns, exportOffers, type ExportRow } from './export-store.ts'
export { locateSites } from './locate-sites.ts'
export { listOffers, listOfferSources } from './offer-list-store.ts'
export { listOfferPlaces, type OfferPlace } from './offer-places-store.ts'
export { findOffer } from './offer-store.ts'
export {
  costKinds,
  deliveryKinds,
  noDetails,
  noPlanning,
  registrationKinds,
  schoolHolidayRules,
  type CostKind,
  type DeliveryKind,
  type OfferContact,
  type OfferDetails,
  type OfferFunding,
  type OfferPlanning,
  type OfferSchedule,
  type RegistrationKind,
  type SchoolHolidays,
} from './offer-details-types.ts'
export {
  changeWays,
  ownEntrySource,
  providerKinds,
  type AreaName,
  type ChangeWay,
  type Offer,
  type OfferContent,
  type OfferFilter,
  type OfferList,
  type OfferListRow,
  type OfferProblem,
  type ProviderKind,
  type SupplyOffer,
} from './offer-types.ts'
export { parseOfferFilter } from './offers-filter-form.ts'
export { parseOfferForm, type OfferFormResult } from './offers-form.ts'
export { hsdsDefinition } from './hsds-recipe-rules.ts'
export type { OffersImportDefinition } from './offers-import-definition.ts'
export { offersImportTarget } from './offers-import-target.ts'
export { listProviders, type ProviderListRow } from './providers-store.ts'
export { removeOffer } from './remove-offer.ts'
export { servedSteps } from './served-steps-rules.ts'
export { chainOffers, offerSites, type OfferSite } from './supply-store.ts'
